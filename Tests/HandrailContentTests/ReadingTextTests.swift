import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingTextTests {
  @Test(arguments: [
    ([0x61, 0x0A, 0xC3, 0xA9, 0xFF], "en.md:2:2: error H101:"),
    ([0xFF, 0xFE, 0x61, 0x00], "en.md:1:1: error H101:"),
    ([0xEF, 0xBB, 0xBF, 0x61], "en.md:1:1: error H102:"),
    (Array("a\nñb\tc\n\td".utf8), "en.md:2:3: error H103:"),
    (Array("a\nñb\r\nc\r\n".utf8), "en.md:2:3: error H104:"),
    (Array("a\nñ\u{202E}b".utf8), "en.md:2:2: error H105:"),
    (Array("a\u{0}b".utf8), "en.md:1:2: error H105:"),
    (Array("a\u{E000}b".utf8), "en.md:1:2: error H105:"),
  ])
  func `what would not survive is told where it stands`(bytes: [UInt8], start: String) {
    var decoding = TextDecoding(file: "en.md")
    _ = decoding.text(bytes)
    #expect(decoding.findings.count == 1)
    #expect(decoding.findings.first?.description.hasPrefix(start) == true)
  }

  @Test func `letters are composed, so that one letter is one column`() {
    var decoding = TextDecoding(file: "es.md")
    let text = decoding.text(Array("man\u{303}ana".utf8))
    #expect(text?.text.unicodeScalars.count == "mañana".unicodeScalars.count)
    #expect(decoding.findings.isEmpty)
  }

  @Test(arguments: ["“smart” ‘quotes’ – and … dots", "简体中文 العربية", "a\u{200D}b"])
  func `writing of any script is read as it stands`(text: String) {
    var decoding = TextDecoding(file: "en.md")
    #expect(decoding.text(Array(text.utf8))?.text == text)
    #expect(decoding.findings.isEmpty)
  }

  @Test func `other line ends are read like plain ones`() {
    var decoding = TextDecoding(file: "en.md")
    #expect(decoding.text(Array("a\r\nb\rc\n".utf8))?.lines == ["a", "b", "c", ""])
  }

  @Test(arguments: [
    ("sav", "save"), ("requierd", "required"), ("opitons", "options"), ("nxet", "next"),
  ])
  func `a near name is suggested`(written: String, meant: String) {
    let known = ["save", "required", "options", "next"]
    #expect(NearestName.suggestion(for: written, among: known) == meant)
  }

  @Test(arguments: ["colour", "x", "", "savings"])
  func `a far name is not suggested`(written: String) {
    #expect(NearestName.suggestion(for: written, among: ["save", "required", "next"]) == nil)
  }

  @Test func `the digest is FNV-1a with 64 bits`() {
    // Published test vectors of the algorithm's authors.
    #expect(ContentDigest.hex([]) == "cbf29ce484222325")
    #expect(ContentDigest.hex("a".utf8) == "af63dc4c8601ec8c")
    #expect(ContentDigest.hex("foobar".utf8) == "85944171f73967e8")
  }

  @Test(arguments: [
    ("site.yaml", ContentRole.site), ("site-GB.yaml", .site), ("regions/US.yaml", .region("US")),
    ("payers/harbour.yaml", .payer("harbour")),
    ("interface/en-US.md", .words(.interface, "en-US")),
    ("interface/other-languages.md", .otherLanguages),
    ("red-flags/es.yaml", .redFlags("es")),
    ("red-flags/weights-es.txt", .redFlagWeights("es")),
    ("interface/code-words-es.txt", .codeWords("es")),
    ("flows/visit/flow.yaml", .flow("visit", isShared: false)),
    ("shared/name/flow.yaml", .flow("name", isShared: true)),
    ("flows/visit/walks.yaml", .walks("visit")),
    ("shared/name/zh-Hans.md", .words(.flow("name"), "zh-Hans")),
    ("rehearsals/visit/es.md", .words(.rehearsal("visit"), "es")),
  ])
  func `a file's folder and name say what it is for`(path: String, role: ContentRole) {
    expectNoDifference(ContentLayout.role(of: path), role)
  }

  @Test(arguments: [
    "README.md", "flows/visit/flow.yml", "flows/visit/english.md", "shared/name/walks.yaml",
    "interface/code-words-.txt", "themes/en.md", "flows/en.md", "payers/en.md",
    "payers/Two words.yaml",
  ])
  func `other files have no role`(path: String) {
    #expect(ContentLayout.role(of: path) == nil)
  }
}
