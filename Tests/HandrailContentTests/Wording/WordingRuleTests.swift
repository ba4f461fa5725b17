import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct WordingRuleTests {
  static let patterns = WordingFixture.rules.patterns
  static let measures = WordingFixture.rules.measures.values.sorted { $0.id < $1.id }

  @Test func `all rules are there, each name once`() {
    expectNoDifference(WordingFixture.rules.doubled.map(\.id), [])
    #expect(Self.patterns.count >= 136)
    expectNoDifference(
      Self.measures.map(\.id), (1...20).map { "S\($0 < 10 ? "0" : "")\($0)" })
  }

  @Test(arguments: patterns)
  func `a rule finds its bad example where it holds`(rule: PatternRule) {
    let (path, text) = WordingFixture.file(with: rule.bad, in: rule.scope)
    let told = WordingFixture.findings([path: text]).filter { $0.message.contains("(\(rule.id))") }
    #expect(told.count >= 1, "\(text)")
    let isError = told.allSatisfy { $0.severity == .error }
    #expect(isError == (rule.severity == .error))
    #expect(told.allSatisfy { $0.fix.contains(rule.better) })
  }

  @Test(arguments: patterns)
  func `a rule lets its good example by`(rule: PatternRule) {
    let (path, text) = WordingFixture.file(with: rule.good, in: rule.scope)
    let told = WordingFixture.findings([path: text]).filter { $0.message.contains("(\(rule.id))") }
    expectNoDifference(told.map(\.description), [])
  }

  @Test(arguments: patterns.filter { $0.scope != .all })
  func `a rule of a scope says nothing elsewhere`(rule: PatternRule) {
    let elsewhere = rule.scope.name == "es" ? "flows/visit/en.md" : "flows/visit/es.md"
    let told = WordingFixture.findings([elsewhere: "## costs\n\n\(rule.bad)\n"])
    expectNoDifference(told.filter { $0.message.contains("(\(rule.id))") }.map(\.description), [])
    guard rule.scope.name != "es" else { return }
    let body = WordingFixture.findings(["flows/visit/en.md": "## costs\n\n\(rule.bad)\n"])
    expectNoDifference(body.filter { $0.message.contains("(\(rule.id))") }.map(\.description), [])
  }

  @Test(arguments: measures.filter { $0.bad != nil })
  func `a rule that counts finds its bad example and lets its good one by`(rule: MeasuredRule) {
    func told(_ text: String?) -> [String] {
      WordingFixture.findings(["flows/visit/en.md": "## costs\n\n\(text ?? "")\n"])
        .filter { $0.message.contains("(\(rule.id))") }.map(\.description)
    }
    #expect(told(rule.bad).count >= 1)
    expectNoDifference(told(rule.good), [])
  }

  @Test(arguments: measures)
  func `a rule that counts has a limit, or says who keeps it`(rule: MeasuredRule) {
    let checked: Set<String> = [
      "S01", "S02", "S03", "S04", "S05", "S08", "S09", "S10", "S11", "S12", "S13", "S14", "S15",
    ]
    #expect((rule.elsewhere == nil) == checked.contains(rule.id))
  }

  @Test(
    arguments: [
      "Disabled people are welcome here.", "A Deaf person may like to write.",
      "This door is for disabled visitors.", "An autistic person may want less light.",
      "The deaf community meets here.", "He has diabetes.", "She died in May.",
    ])
  func `words that people choose for themselves are no mistake`(sentence: String) {
    expectNoDifference(WordingFixture.told("## costs\n\n\(sentence)\n"), [])
  }

  @Test func `sorry and please are wrong in messages only`() {
    let text =
      "## costs\n\nSorry, we were slow. Please wait.\n\n! required: Sorry, please type it.\n"
    expectNoDifference(
      WordingFixture.told(text), ["5:20 error H540 B05", "5:13 error H540 B06"])
  }

  @Test func `a message of the program is a message`() {
    let phrase = "## not-saved\n\nPlease wait.\n\n## back\n\nPlease wait.\n"
    expectNoDifference(
      WordingFixture.told(phrase, file: "interface/en.md"), ["3:1 error H540 B05"])
  }
}
