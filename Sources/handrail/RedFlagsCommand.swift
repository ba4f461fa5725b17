import ArgumentParser
import HandrailAsk
import HandrailContent
import HandrailCore

/// `handrail redflags`: what the safety net makes of texts.
struct RedFlagsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redflags",
    abstract: "Tell for which texts the safety net would call a person at once.",
    discussion: """
      Each line of the file is a text in JSON, such as

        {"text": "when does the clinic open", "lang": "en"}

      and each line of the output says whether somebody would be called, and of which kind: \
      \(Concern.allCases.map(\.rawValue).joined(separator: ", ")). A line that cannot be used is \
      told by its number on standard error, the others are answered, and the exit status is 1.

      This is a safety net, not triage; no clinician has reviewed it.
      """)

  @Option(
    name: .long,
    help: ArgumentHelp("Look at each line of this file; - is standard input.", valueName: "file"))
  var batch: String

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let (loaded, library) = try contentOptions.readable()
    let flags = loaded.redFlags
    let reader = QuestionBatch(key: "text", languages: library.site.languages)
    let isGood: Bool
    do {
      isGood = try reader.run(batch) { text, language in
        Self.line(text, flags.concern(in: text, language: language))
      }
    } catch let error as BoundedInput.Unreadable {
      tell("\(error)")
      throw ExitCode(1)
    }
    if !isGood { throw ExitCode(1) }
  }

  private static func line(_ text: String, _ concern: Concern?) -> String {
    let kind = concern.map { JSONText.quoted($0.rawValue) } ?? "null"
    return
      "{\"text\": \(JSONText.quoted(text)), \"escalate\": \(concern != nil), \"kind\": \(kind)}"
  }
}
