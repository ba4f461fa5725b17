import ArgumentParser
import HandrailAsk
import HandrailContent
import HandrailCore
import HandrailKiosk

/// `handrail ask`: looks a question up among the explanations.
struct AskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ask",
    abstract: "Look a question in somebody's own words up among the explanations.",
    discussion: """
      It prints the explanation that answers, with the paragraph that does, and up to two \
      others; or that a person is needed. With --batch each line of a file is a question in \
      JSON, such as

        {"q": "what is a copay", "lang": "en"}

      and each line of the output its answer: "results", at most three with the best first, \
      "handoff" where nothing here answers, and "escalate" where somebody has to come at once; \
      then nothing was looked up. A line that cannot be used is told by its number on standard \
      error, the others are answered, and the exit status is 1.
      """)

  @Argument(help: "The question.")
  var question: String?

  @Option(
    name: .long,
    help: ArgumentHelp("Answer each line of this file; - is standard input.", valueName: "file"))
  var batch: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "The language; the clinic's first where none is named.", valueName: "tag"))
  var lang: String?

  @OptionGroup var contentOptions: ContentOptions

  func validate() throws {
    guard (question == nil) != (batch == nil) else {
      throw ValidationError("Give either a question or --batch with a file.")
    }
  }

  func run() throws {
    let (loaded, library) = try contentOptions.readable()
    let flags = loaded.redFlags
    let desk = AskDesk(
      loaded: loaded, library: library, today: WallClock().now.civilDate,
      concern: { flags.concern(in: $0, language: $1) })
    let batchReader = QuestionBatch(key: "q", languages: library.site.languages)
    if let batch {
      let isGood: Bool
      do {
        isGood = try batchReader.run(batch) { text, language in
          desk.reply(to: text, in: language).json(question: text)
        }
      } catch let error as BoundedInput.Unreadable {
        tell("\(error)")
        throw ExitCode(1)
      }
      if !isGood { throw ExitCode(1) }
    } else if let question {
      try answer(question, desk, batchReader)
    }
  }

  private func answer(_ question: String, _ desk: AskDesk, _ reader: QuestionBatch) throws {
    let languages = reader.languages
    let wanted = lang.map { QuestionBatch.language($0, among: languages) } ?? languages.first
    guard let language = wanted else {
      throw ValidationError(
        "This clinic does not offer that language. It offers: "
          + languages.map(\.rawValue).joined(separator: ", ") + ".")
    }
    do throws(QuestionBatch.Unusable) {
      try reader.check(question)
    } catch {
      throw ValidationError("Of the question: \(error.words(key: "q", languages: languages))")
    }
    print(desk.reply(to: question, in: language).text)
  }
}
