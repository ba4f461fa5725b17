import ArgumentParser
import Foundation
import HandrailContent

/// `handrail transcript`: writes all pages of a flow down for a reviewer.
struct TranscriptCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "transcript",
    abstract: "Write every page of a flow down, for somebody who reviews its words.",
    discussion: """
      The transcript is Markdown, in the language of the pages: each page once, in reading order, \
      with its answers, help and messages, its words in each voice, when it comes and what comes \
      next. Keep what was reviewed, and compare with it the next time:

        handrail transcript registration --lang es > reviewed-es.md
        handrail transcript registration --lang es --since reviewed-es.md

      The second command prints only pages that are new, changed or gone. Its exit status is 0, \
      whether there are any or not.
      """)

  @Argument(help: "The flow to write down.")
  var flow: String

  @OptionGroup var languageOption: LanguageOption

  @Option(
    name: .long,
    help: ArgumentHelp(
      "An earlier transcript: print only what has changed since.", valueName: "file"))
  var since: String?

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let (loaded, library) = try contentOptions.readable()
    let source = try loaded.sources.flow(named: flow)
    guard !source.flow.isShared else {
      throw ValidationError(
        "\(flow) is a shared flow; its pages stand in those of each flow that uses it. There are: "
          + library.flows.keys.map(\.rawValue).joined(separator: ", ") + ".")
    }
    let transcript = FlowTranscript(
      of: source, in: loaded.sources, library: library,
      language: try languageOption.language(in: library))
    guard let since else {
      print(transcript.markdown, terminator: "")
      return
    }
    guard let bytes = FileManager.default.contents(atPath: since) else {
      tell("handrail: \(since) cannot be read.")
      throw ExitCode(1)
    }
    do throws(FlowTranscript.CannotCompare) {
      let text = String(decoding: bytes, as: UTF8.self)
      print(try transcript.changes(since: text), terminator: "")
    } catch {
      tell("handrail: \(Self.words(for: error, about: since))")
      throw ExitCode(1)
    }
  }

  private static func words(
    for problem: FlowTranscript.CannotCompare, about file: String
  ) -> String {
    switch problem {
    case .noTranscript:
      "\(file) is not a transcript. Name a file that `handrail transcript` has written."
    case .another(let found, let wanted):
      """
      \(file) is a transcript of \(found), not of \(wanted). Name one of the same flow and language.
      """
    }
  }
}
