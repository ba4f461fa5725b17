import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct ReadingLevelTests {
  /// One of the texts with what textstat 0.7.8 says about it.
  struct Measured {
    let name: String
    let words: Int
    let sentences: Int
    let grade: Double
    let count: ReadingCount
  }

  static let measured: [Measured] = {
    let folder = URL(fileURLWithPath: Reading.realContent).deletingLastPathComponent()
      .appendingPathComponent("Tests/Reading")
    guard
      let numbers = try? String(
        contentsOf: folder.appendingPathComponent("textstat.tsv"), encoding: .utf8),
      let texts = try? String(
        contentsOf: folder.appendingPathComponent("texts.md"), encoding: .utf8)
    else { return [] }
    let parts = ("\n" + texts).components(separatedBy: "\n## ").dropFirst()
    let bodies = Dictionary(
      parts.map { part in
        let lines = part.split(separator: "\n", maxSplits: 1)
        return (String(lines[0]), String(lines[1]).trimmingCharacters(in: .whitespacesAndNewlines))
      }, uniquingKeysWith: { first, _ in first })
    return numbers.split(separator: "\n").dropFirst().compactMap { line in
      let cells = line.split(separator: "\t").map(String.init)
      guard cells.count == 5, let text = bodies[cells[0]], let words = Int(cells[1]),
        let sentences = Int(cells[2]), let grade = Double(cells[4])
      else { return nil }
      let count = ReadingCount(paragraph: text) { WordingFixture.rules.syllables.count($0) }
      return Measured(
        name: cells[0], words: words, sentences: sentences, grade: grade, count: count)
    }
  }()

  @Test func `the grade of many kinds of texts is that of textstat`() {
    #expect(Self.measured.count >= 50)
    let differences = Self.measured.map { abs($0.count.fleschKincaidGrade - $0.grade) }
    let mean = differences.reduce(0, +) / Double(max(1, differences.count))
    let pairs = zip(Self.measured, differences).sorted { $0.1 > $1.1 }.prefix(5)
    let table = pairs.map { text, difference in "\(text.name) \(difference)" }
    #expect(mean <= 0.5, "mean \(mean), largest \(table)")
    #expect(differences.allSatisfy { $0 <= 1 }, "mean \(mean), largest \(table)")
  }

  @Test func `words are counted as textstat counts them, and sentences nearly so`() {
    for text in Self.measured {
      #expect(abs(text.count.words - text.words) <= 1, "\(text.name)")
      #expect(abs(text.count.sentences - text.sentences) <= 2, "\(text.name)")
    }
  }

  @Test(
    arguments: [
      ("a", 1), ("the", 1), ("care", 1), ("plans", 1), ("patient's", 2), ("nurse's", 2),
      ("don't", 1), ("didn't", 2), ("called", 1), ("wanted", 2), ("table", 2), ("agreement", 3),
      ("area", 3), ("idea", 3), ("radio", 3), ("question", 2), ("being", 2), ("trying", 2),
      ("quiet", 2), ("family", 3), ("every", 3), ("insurance", 3), ("interpreter", 4),
      ("appointment", 3), ("authorisation", 5), ("preauthorization", 6), ("copay", 2),
      ("paediatric", 4), ("self-pay", 2), ("Medicaid", 3), ("café", 2), ("911", 1), ("MRI", 3),
    ])
  func `syllables of English words`(word: String, syllables: Int) {
    expectNoDifference(WordingFixture.rules.syllables.count(word), syllables)
  }

  @Test func `every word of the two tables is found in them`() throws {
    for name in ["syllables-cmu.txt", "syllables-health.txt"] {
      let folder = ContentFolder(path: Reading.realContent)
      let bytes = try folder.bytes(of: "wording/\(name)")
      let source = SourceText(file: name, text: String(decoding: bytes, as: UTF8.self))
      let table = SyllableTable(source)
      for line in source.lines where !line.hasPrefix("#") && !line.isEmpty {
        let parts = line.split(separator: " ")
        let found = table.syllables(of: Array(parts[0].utf8)[...])
        #expect(found == Int(parts[1]), "\(line)")
      }
      #expect(table.syllables(of: Array("zzzz".utf8)[...]) == nil)
      #expect(table.syllables(of: Array("".utf8)[...]) == nil)
    }
  }

  @Test(
    arguments: [
      ("sol", 1), ("casa", 2), ("aéreo", 4), ("día", 2), ("río", 2), ("cita", 2), ("recepción", 3),
      ("autorización", 5), ("guía", 2), ("que", 1), ("quien", 1), ("pingüino", 3), ("averigüe", 4),
      ("hay", 1), ("muy", 1), ("ya", 1), ("apelar", 3), ("ahora", 3), ("ciudad", 2), ("seguro", 3),
      ("leer", 2), ("Uruguay", 3), ("baúl", 2), ("después", 2), ("años", 2), ("médico", 3),
      ("intérprete", 4), ("teléfono", 4), ("estudiáis", 3), ("construir", 2), ("y", 1), ("o", 1),
      ("cooperar", 4), ("país", 2), ("oír", 2), ("huir", 1), ("aire", 2), ("guerra", 2),
    ])
  func `syllables of Spanish words`(word: String, syllables: Int) {
    expectNoDifference(SpanishSyllables.count(word), syllables)
  }

  @Test(
    arguments: [
      ("Go in. Sit down!", ["Go in.", "Sit down!"]),
      ("Is it \"no?\" Yes.", ["Is it \"no?\"", "Yes."]),
      ("Call 5.5 a@b.org now.", ["Call 5.5 a@b.org now."]),
      ("Ask Dr. Li. Go", ["Ask Dr. Li.", "Go"]),
      (
        "? is help. ! is a person.",
        ["? is help.", "! is a person."].map { String($0.dropFirst(2)) }
      ),
      ("", []), ("…", []),
    ])
  func `a paragraph falls into sentences`(text: String, sentences: [String]) {
    expectNoDifference(Sentences.of(text).map(String.init), sentences)
  }

  @Test func `the report names the hardest page first`() {
    let text = """
      ## costs

      We see you. You can sit here.

      ## code

      Organisations necessitate documentation. Authorisation procedures deteriorate.
      """
    let context = WordingContext(
      WordingFixture.sources([
        "flows/visit/en.md": text, "flows/visit/es.md": "## costs\n\nAquí no hay que pagar.\n",
      ]))
    let report = context.map { ReadingReport($0) }
    expectNoDifference(report?.texts.map(\.whole.name), ["flows/visit/en.md", "flows/visit/es.md"])
    expectNoDifference(report?.texts.first?.pages.map(\.name), ["## code", "## costs"])
    let lines = report?.description.split(separator: "\n").map(String.init) ?? []
    #expect(lines.contains { $0.hasSuffix("line 5: ## code") })
    #expect(lines.contains { $0.hasPrefix("INFLESZ") })
  }

  @Test func `figures are those of the formulas`() {
    let count = ReadingCount(words: 100, sentences: 10, syllables: 130, longWords: 3)
    #expect(abs(count.fleschKincaidGrade - 3.65) < 0.001)
    #expect(abs(count.inflesz - 115.845) < 0.001)
    #expect(abs(count.smogGrade - 6.2581) < 0.001)
  }
}
