import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct WordingStructureTests {
  static let words26 = Array(repeating: "word", count: 26).joined(separator: " ")

  static let mistakes: [(text: String, told: [String])] = [
    ("## costs\n\n\(words26).\n", ["3:1 error H550 S01"]),
    ("## costs\n\n\(words26.dropLast(5)).\n", ["3:1 warning H550 S01"]),
    ("## costs\n\n\(words26.dropLast(40)) {site.desk}.\n", []),
    ("## costs\n\n\(words26.dropLast(35)) {site.desk}.\n", ["3:1 warning H550 S01"]),
    ("## name\n\nWho? And why?\n\n> why: So.\n", ["3:13 error H548 S08"]),
    ("## name\n\nWho are you?\n", ["3:1 warning H549 S08"]),
    ("## paying\n\nWho pays?\n", []),
    (
      "## costs\n\nBring a CT and an EKG, your MRI and an ECG.\n",
      ["3:9 error H557 S09", "3:19 error H557 S09", "3:29 error H557 S09", "3:40 error H557 S09"]
    ),
    ("## costs\n\nA scan (CT), a picture (MRI) and a test (ECG).\n", ["3:42 error H557 S09"]),
    (
      "## costs\n\nWait 2-3 days until 17:30, or pay 14.5 now.\n",
      ["3:6 error H553 S12", "3:21 error H553 S12", "3:35 error H553 S12"]
    ),
    ("## costs\n\nCall 555-0142 at 5:30pm, 2 to 3 times.\n", []),
    (
      "## costs\n\nIf you say no, do not worry about it. \"No, not now\" is no reason.\n",
      ["3:16 warning H540 B16"]
    ),
    ("## costs\n\nMay we see the member number of your plan?\n", []),
    (
      "## name\n\nA\n\n> why: So.\n\n! required: Type it.\n\n! at-most: Type it.\n",
      ["9:12 error H559 S13"]
    ),
    ("## costs\n\nPay your deductible now.\n", ["3:10 warning H558 H27"]),
    ("## costs\n\nPay your deductible now.\n\nA deductible is what you pay first.\n", []),
    ("## costs\n\nThis part is called a deductible. Pay it.\n", []),
  ]

  @Test(arguments: mistakes)
  func `what is counted is told where it is`(text: String, told: [String]) {
    expectNoDifference(WordingFixture.told(text), told)
  }

  @Test func `a file with too many passive sentences is told once, with their lines`() {
    let active = Array(repeating: "We call you.", count: 18).joined(separator: "\n\n")
    func told(_ sentences: String) -> [String] {
      WordingFixture.told("## costs\n\n\(active)\n\n\(sentences)\n")
    }
    expectNoDifference(told("It was often given.\n\nIt is never asked."), ["39:4 warning H556 S10"])
    expectNoDifference(told("It was given.\n\nIt is red."), [])
    expectNoDifference(told("You are tired.\n\nIt is red."), [])
  }

  @Test func `words of more than sixth grade are told at the hardest page`() {
    let hard =
      "Authorisation procedures necessitate documentation from participating organisations."
    let text =
      "## costs\n\nIt is so. You can go. We are here.\n\n## code\n\n\(hard)\n\n\(hard)\n\n\(hard)\n\n\(hard)\n\n\(hard)\n\n\(hard)\n"
    expectNoDifference(WordingFixture.told(text), ["5:1 error H560 S03"])
    let waived = "<!-- wording S03: an example of hard words -->\n\n" + text
    expectNoDifference(WordingFixture.told(waived), [])
  }

  @Test func `long words are told by SMOG from 30 sentences on`() {
    let sentence = "The family of the animal is here."
    func told(_ count: Int) -> [String] {
      let page = (0..<count).map { _ in sentence }.joined(separator: "\n\n")
      return WordingFixture.told("## costs\n\n\(page)\n").filter { $0.contains("S04") }
    }
    expectNoDifference(told(29), [])
    expectNoDifference(told(30), ["1:1 warning H562 S04"])
  }

  @Test func `Spanish words that are too hard are told by INFLESZ`() {
    let hard = Array(
      repeating: "La autorización administrativa necesita documentación complementaria.",
      count: 10
    ).joined(separator: "\n\n")
    expectNoDifference(
      WordingFixture.told("## costs\n\n\(hard)\n", file: "flows/visit/es.md"),
      ["1:1 error H561 S05"])
    expectNoDifference(
      WordingFixture.told("## costs\n\nAquí no hay que pagar hoy.\n", file: "flows/visit/es.md"), []
    )
  }
}
