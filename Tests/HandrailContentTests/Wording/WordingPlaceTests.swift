import CustomDump
import Testing

@testable import HandrailContent

@Suite struct WordingPlaceTests {
  static let places = [
    ("## costs\n\nYou forgot it.\n", "3:1 error H540 B03"),
    ("## costs\n\nDo you think that\nyou forgot it?\n", "4:1 error H540 B03"),
    ("## costs\n\nWe *think* that **you forgot** it.\n", "3:19 error H540 B03"),
    ("## costs\n\n2026\\. We think you forgot it.\n", "3:17 error H540 B03"),
    ("## costs\n\n{site.desk} {today} you forgot it.\n", "3:21 error H540 B03"),
    ("## costs\n\n¿Ñandú? You forgot it.\n", "3:9 error H540 B03"),
    ("## paying\n\nA\n\n> why: So.\n\n- none: You forgot it\n", "7:9 error H540 B03"),
    ("## paying\n\nA\n\n> why: So.\n\n> label: You forgot\n", "7:10 error H540 B03"),
    (
      "## paying\n\nA\n\n> why: So.\n\n> help: One\n> and, so you forgot it.\n",
      "8:11 error H540 B03"
    ),
    ("## name\n\nA\n\n> why: So.\n\n! required: You forgot it.\n", "7:13 error H540 B03"),
    ("## costs\n\nIt is\nOVER HERE now.\n", "4:1 error H552 S11"),
    ("## costs\n\nA b. C d. E f.\nG h.\n", "4:1 error H551 S02"),
    ("## costs\n\nIt is not here. It is not good that you do not know.\n", "3:44 warning H554 S15"),
  ]

  @Test(arguments: places)
  func `a finding points at the very word`(text: String, told: String) {
    expectNoDifference(WordingFixture.told(text), [told])
  }

  @Test func `two mistakes of one rule are told at two places`() {
    expectNoDifference(
      WordingFixture.told("## costs\n\nYou forgot it.\n\nAnd you failed.\n"),
      ["3:1 error H540 B03", "5:5 error H540 B03"])
  }

  @Test func `a language that nobody offers is not looked at`() {
    expectNoDifference(
      WordingFixture.told("## costs\n\nYou forgot it.\n", file: "flows/visit/fr.md"), [])
  }
}
