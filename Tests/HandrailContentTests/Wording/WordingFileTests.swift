import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct WordingFileTests {
  static let rule = """
    family: blame
    rules:
      B90:
        severity: error
        scope: all
        pattern: '\\bfoo\\b'
        why: it hurts
        better: say bar
        source: own
        bad: a foo
        good: a bar
    """

  static func findings(_ old: String, _ new: String) -> [String] {
    let text = rule.replacing(old, with: new)
    var collector = Reading.collect(Array(text.utf8), as: "wording/blame.yaml")
    var sources = CheckFixture.sound()
    sources.wording = collector.sources.wording
    for finding in WordingRulesCheck.findings(in: sources, library: sources.library) {
      collector.add(finding)
    }
    return collector.findings.map { "\($0.place.line) \($0.code) \($0.fix)" }
  }

  static let mistakes = [
    ("", "", []),
    (
      "severity: error", "severity: eror",
      ["4 H581 Did you mean \"error\"? Say how grave the words are."]
    ),
    (
      "scope: all", "scope: eng",
      [
        "5 H581 Known here: all, errors, screens, forms, staff, bereavement, empathy, red-flag. "
          + "Say in which texts the rule holds."
      ]
    ),
    ("    why: it hurts\n", "", ["3 H206 Add the line \"why: …\" to it."]),
    ("family: blame", "family: shame", ["1 H208 Write \"family: blame\", or rename the file."]),
    (
      "better:", "beter:",
      [
        "8 H112 Did you mean \"better\"? Write a key that belongs here, or take it out."
      ]
    ),
    ("foo\\b'", "(foo\\b'", ["6 H580 Look at its brackets: each ( and [ needs its end."]),
    ("a foo", "a fob", ["6 H583 Mend the pattern or the example."]),
    ("a bar", "a foo bar", ["6 H583 Narrow the pattern, or write another example."]),
  ]

  @Test(arguments: mistakes)
  func `a mistake in a rule is told with its fix`(old: String, new: String, told: [String]) {
    expectNoDifference(Self.findings(old, new), told)
  }

  @Test func `a name that stands in two files is told`() throws {
    let content = try TemporaryContent()
    try content.write(Self.rule, to: "wording/blame.yaml")
    try content.write(Self.rule.replacing("blame", with: "death"), to: "wording/death.yaml")
    let told = content.check().filter { $0.code == "H582" }.map(\.place)
    expectNoDifference(told, [ContentPlace(file: "wording/death.yaml", line: 6, column: 14)])
  }

  @Test func `a file that is no family and no syllables is told`() throws {
    let content = try TemporaryContent()
    try content.write("a", to: "wording/blame.txt")
    try content.write("a", to: "wording/README.md")
    let stray = content.check().filter { $0.code == "H109" }.map(\.place.file)
    expectNoDifference(stray, ["wording/blame.txt"])
  }

  @Test func `only a check reads the rules and keeps the lines of files`() throws {
    let content = try TemporaryContent()
    try content.write("not: [a rule", to: "wording/blame.yaml")
    expectNoDifference(content.load().findings, [])
    #expect(content.load().sources.wording == nil)
    #expect(content.load().sources.words.allSatisfy { $0.text == nil })
    expectNoDifference(content.loadWelcome().findings, [])
    #expect(content.check().contains { $0.place.file == "wording/blame.yaml" })
  }

  @Test func `the words of this repository keep every rule`() {
    let findings = ContentDirectory(Reading.realContent).check()
    expectNoDifference(findings.map(\.description), [])
  }

  @Test func `what was said about a file holds while it and what stands around it are the same`() {
    let long = Array(repeating: "word", count: 18).joined(separator: " ") + " {site.desk}."
    func findings(
      _ text: String, desk: String = "the desk", known: KnownWording? = nil
    ) -> (told: [String], sources: ContentSources) {
      var sources = WordingFixture.sources(["flows/visit/en.md": text])
      sources.site?.site.facts["desk"] = LocalText(["en": desk])
      sources.knownWording = known
      let told = WordingChecks.findings(in: sources, library: sources.library)
      return (told.map(WordingFixture.short), sources)
    }
    let first = findings("## costs\n\n\(long)\n")
    let known = KnownWording(of: first.sources)
    expectNoDifference(first.told, [])
    expectNoDifference(findings("## costs\n\n\(long)\n", known: known).told, [])
    expectNoDifference(
      findings("## costs\n\n\(long)\n", desk: "the desk here", known: known).told,
      ["3:1 warning H550 S01"])
    expectNoDifference(
      findings("## costs\n\nYou forgot it.\n", known: known).told, ["3:1 error H540 B03"])
  }
}
