import Foundation
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailContent

/// The letters that people make when a plan said no, as they go out.
@Suite struct LetterTests {
  /// One kind of denial each; what differs from a plain no because the care was not found needed.
  static let kinds: [(name: String, answers: [StepID: String])] = [
    ("not-needed", ["reason": "not-needed-medically"]),
    ("paper-missing", ["reason": "paper-missing"]),
    ("not-covered", ["reason": "not-covered"]),
    ("other-treatment-first", ["reason": "other-treatment-first"]),
    ("not-in-network", ["reason": "doctor-not-in-network"]),
    ("no-reason", ["reason": "not-said"]),
    ("another-reason", ["reason": "something-else"]),
    ("part", ["found": "partly-approved", "asks-for": "yes-to-the-rest"]),
    (
      "first-care",
      [
        "found": "approved-with-changes", "change-is-fine": "no",
        "asks-for": "first-care",
      ]
    ),
    ("upheld", ["found": "upheld", "asks-for": "outside-review"]),
    ("urgent", ["is-urgent": "yes"]),
    (
      "few-words",
      [
        "service-words": "not-known", "letter-number": "not-there",
        "why-needed": "rather-say-it-in-person", "tried-before": "nothing-yet",
        "what-happens-without": "rather-say-it-in-person", "encloses": "nothing-yet",
        "doctor-agrees": "not-sure", "is-urgent": "not-sure",
      ]
    ),
  ]

  /// What somebody who writes Spanish types in place of what the walk says.
  static let spanish: [StepID: String] = [
    "service-words": "Cadera nueva", "why-needed": "Quiero caminar otra vez hasta la tienda.",
    "tried-before": "Ejercicios y pastillas",
    "what-happens-without": "No duermo bien y no puedo trabajar.",
  ]

  @Test(arguments: kinds.map(\.name))
  func `the letter for each kind of denial holds what was said, in words that are easy to read`(
    name: String
  ) throws {
    let kind = try #require(Self.kinds.first { $0.name == name })
    let content = try ReviewFixture.shipped()
    for language in content.library.site.languages {
      let isSpanish = language == "es"
      let answers = (isSpanish ? Self.spanish : [:]).merging(kind.answers) { $1 }
      let letter = try letter(with: answers, in: language, content)
      expectSnapshot(
        letter.joined(separator: "\n\n") + "\n", named: "letter-\(name).\(language)")
      let syllables = WordingFixture.rules.syllables
      let counts = letter.filter { !isSpanish || !$0.contains("Spanish") }.map { paragraph in
        ReadingCount(paragraph: paragraph) {
          isSpanish ? SpanishSyllables.count($0) : syllables.count($0)
        }
      }
      let whole = counts.reduce(ReadingCount()) { $0 + $1 }
      #expect(isSpanish ? whole.inflesz >= 65 : whole.fleschKincaidGrade <= 6)
    }
  }

  /// The paragraphs of the letter that the answers lead to.
  private func letter(
    with answers: [StepID: String], in language: LanguageTag, _ content: ReviewFixture.Content
  ) throws -> [String] {
    let walks = try #require(content.sources.walks.first { $0.flow == "my-request" })
    var walk = try #require(
      walks.walks.map(\.walk).first { $0.ends == "letter-kept" && $0.answers["found"] != nil })
    walk.language = language
    for (step, value) in answers { walk.answers[step] = .single(value) }
    let session = try #require(
      WalkPlayer.session(
        at: AnswerPath("letter"), in: walk, flow: "my-request", library: content.library))
    let (stop, journey) = try #require(session.currentStop(in: content.library))
    let visit = try #require(session.visit)
    let words = AnswerWords(
      library: content.library, language: language, today: visit.began,
      caseFile: visit.caseFile, caseReference: visit.shownReference)
    return LetterText(
      parts: stop.step.kind.letterParts, of: stop.flow, on: journey, words: words
    ).paragraphs
  }
}
