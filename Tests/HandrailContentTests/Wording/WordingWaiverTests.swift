import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct WordingWaiverTests {
  static let reason = "<!-- wording B09: the law asks for it -->"
  static let waived = [
    "## costs\n\n\(reason)\nYou must sign it.\n",
    "## costs\n\n\(reason)\n\nYou must sign it.\n",
    "## costs\n\nYou must sign it.\n\(reason)\n",
    "## costs\n\nYou must sign it.\n\n\(reason)\n",
    "## costs\n\nA\n\n\(reason)\nYou must sign it.\n\nB\n",
    "## paying\n\nA\n\n> why: So.\n\n- none: You must sign\n\(reason)\n",
    "## paying\n\nA\n\n> why: So.\n\n> help: You must sign.\n\n\(reason)\n",
    "## costs\n\n<!-- wording W16, B09: the law\nasks for it -->\nYou must give what is required.\n",
  ]

  @Test(arguments: waived)
  func `a waiver beside its paragraph is heard`(text: String) {
    expectNoDifference(WordingFixture.told(text), [])
  }

  static let wrong: [(text: String, told: [String])] = [
    (
      "## costs\n\n<!-- wording B09 -->\nYou must sign it.\n",
      ["4:1 warning H540 B09", "3:1 error H570"]
    ),
    ("## costs\n\n<!-- wording B99: why -->\nIt is fine.\n", ["3:1 error H571"]),
    ("## costs\n\n<!-- wording: why -->\nIt is fine.\n", ["3:1 error H571"]),
    ("## costs\n\n\(reason)\nIt is fine.\n", ["3:1 warning H572"]),
    (
      "## costs\n\n\(reason)\nA b.\n\nYou must sign.\n",
      ["6:1 warning H540 B09", "3:1 warning H572"]
    ),
    ("\(reason)\n\n## costs\n\nYou must sign.\n", ["5:1 warning H540 B09", "1:1 warning H572"]),
    ("## costs\n\n<!-- wording scope: bereavment -->\nIt is fine.\n", ["3:1 error H573"]),
    ("## costs\n\n<!-- wording scope -->\nIt is fine.\n", ["3:1 error H573"]),
  ]

  @Test(arguments: wrong)
  func `a waiver that is wrong is told itself`(text: String, told: [String]) {
    expectNoDifference(WordingFixture.told(text), told)
  }

  @Test func `a misspelt rule or scope is suggested`() {
    let text =
      "## costs\n\n<!-- wording B009: why -->\nA.\n\n<!-- wording scope: bereavment -->\nB.\n"
    let fixes = WordingFixture.findings(["flows/visit/en.md": text]).map(\.fix)
    expectNoDifference(
      fixes,
      [
        "Did you mean \"B09\"? "
          + "Write the rule that the finding names: <!-- wording B09: the reason -->.",
        "Did you mean \"bereavement\"? Name what the text is, or take the comment out.",
      ])
  }

  @Test func `a waiver never makes a translation stale`() {
    let plain = Reading.words("## costs\n\nYou must sign.\n\n- none: A\n- all: B\n\nC\n")
    let waived = Reading.words(
      "## costs\n\n\(Self.reason)\nYou must sign.\n\n- none: A\n\(Self.reason)\n- all: B\n\nC\n\n\(Self.reason)\n"
    )
    expectNoDifference(waived[0].hash, plain[0].hash)
    expectNoDifference(waived[0].words, plain[0].words)
    expectNoDifference(waived[0].notes.count, 3)
  }

  @Test func `a mark above the first heading holds for the file, below one for its section`() {
    let death = "The deceased had a card."
    let file =
      "<!-- wording scope: bereavement -->\n\n## costs\n\n\(death)\n\n## code\n\n\(death)\n"
    expectNoDifference(
      WordingFixture.told(file), ["5:1 error H542 D02", "9:1 error H542 D02"])
    let section =
      "## costs\n\n<!-- wording scope: bereavement -->\n\n\(death)\n\n## code\n\n\(death)\n"
    expectNoDifference(WordingFixture.told(section), ["5:1 error H542 D02"])
  }

  @Test func `what patients say in a rehearsal is not looked at`() {
    let text = "## ana\n\nShe says \"I am a diabetic\" and «you failed».\n\nHe is a diabetic.\n"
    expectNoDifference(
      WordingFixture.told(text, file: "rehearsals/visit/en.md"), ["5:7 error H543 P01"])
  }
}
