import CustomDump
import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingDirectoryTests {
  @Test func `content that is whole becomes a library`() throws {
    let content = try TemporaryContent().load()
    expectNoDifference(content.findings, [])
    let library = try #require(content.library)
    expectNoDifference(library.flows.keys, ["visit"])
    expectNoDifference(library.sharedFlows.keys, ["name"])
    expectNoDifference(Set(library.words.keys), ["en-US", "es"])
    expectNoDifference(library.codeWords, ["en": ["plum"], "es": ["pera"]])
    expectNoDifference(library.otherLanguages.map(\.tag), ["vi"])
    expectNoDifference(library.region.dateOrder, .monthDayYear)
  }

  @Test func `regional words replace whole sections of the base`() throws {
    let content = try TemporaryContent().load()
    let words = try #require(content.library?.words["en-US"])
    let color = try #require(words.flows["visit"]?[WordsKey("colour")])
    expectNoDifference(color.title?.source, "Which color?")
    expectNoDifference(color.help, [])
    expectNoDifference(words.flows["visit"]?[WordsKey("end")]?.title?.source, "Thank you.")
    expectNoDifference(words.flows["name"]?[WordsKey("full")]?.title?.source, "What is the name?")
    expectNoDifference(words.phrase("back"), "Back")
    expectNoDifference(words.paragraphs("welcome").map(\.source), ["Howdy", "Second."])
    let spanish = try #require(content.library?.words["es"])
    expectNoDifference(spanish.phrase("back"), "Atrás")
  }

  @Test func `the welcome page needs no flow to be readable`() throws {
    let files = TemporaryContent.whole.merging(["flows/visit/flow.yaml": "flow: ["]) { $1 }
    let content = try TemporaryContent(files).loadWelcome()
    expectNoDifference(content.findings, [])
    let library = try #require(content.library)
    expectNoDifference(library.flows, [:])
    expectNoDifference(library.words["en-US"]?.phrase("welcome"), "Howdy")
    expectNoDifference(library.otherLanguages.count, 1)
  }

  @Test func `only the very content that passed its checks is not checked again`() throws {
    // Whole content with nothing but reading errors left out: the checks find a lot in it.
    let content = try TemporaryContent()
    let directory = ContentDirectory(content.path)
    let checked = directory.loadChecked()
    #expect(checked.library == nil)
    #expect(directory.loadChecked(passed: "0").library == nil)
    #expect(directory.loadChecked(passed: checked.digest).library != nil)
    let file = "flows/visit/en.md"
    let text = try String(contentsOfFile: content.path + "/" + file, encoding: .utf8)
    try content.write(text.replacing("Thank you.", with: "Thank yon."), to: file)
    #expect(directory.loadChecked().digest != checked.digest)
    #expect(directory.loadChecked(passed: checked.digest).library == nil)
  }

  @Test func `a missing folder is told`() {
    let content = ContentDirectory("/nonexistent/content").load()
    expectNoDifference(content.findings.map(\.code), ["H108"])
    #expect(content.library == nil)
    #expect(ContentDirectory("/nonexistent/content").loadWelcome().library == nil)
  }

  @Test func `a file that is too large, a pipe, a folder and a circle of links are told`() throws {
    let content = try TemporaryContent()
    let large = String(repeating: "a", count: ContentFolder.largestFileBytes + 1)
    try content.write(large, to: "flows/visit/es.md")
    try content.remove("shared/name/es.md")
    #expect(mkfifo(content.path + "/shared/name/es.md", 0o600) == 0)
    try content.remove("interface/es.md")
    try content.link("interface/es.md", to: "es.md")
    try content.remove("flows/visit/en-US.md")
    try content.write("", to: "flows/visit/en-US.md/inner.md")
    try content.link("shared/again", to: ".")
    let lines = content.load().findings.map(\.description)
    for start in [
      "flows/visit/es.md:1:1: error H106:", "shared/name/es.md:1:1: error H107:",
      "interface/es.md:1:1: error H107:", "flows/visit/en-US.md:1:1: error H107:",
    ] {
      #expect(lines.contains { $0.hasPrefix(start) }, "\(start)")
    }
  }

  @Test func `a broken file of another clinic or language is told by the check alone`() throws {
    let content = try TemporaryContent()
    try content.write("site: [\n", to: "site-GB.yaml")
    try content.write("region: GB\n", to: "regions/GB.yaml")
    try content.write("# Titre\n", to: "interface/fr.md")
    #expect(content.load().library != nil)
    expectNoDifference(
      content.check().map { "\($0.place.file) \($0.code)" },
      ["interface/fr.md H145", "regions/GB.yaml H206", "site-GB.yaml H124"])
  }

  @Test func `a file that nobody reads is a warning`() throws {
    let content = try TemporaryContent()
    try content.write("", to: "flows/visit/flow.yml")
    try content.write("", to: "flows/visit/.en.md.swp")
    try content.write("", to: "flows/visit/en.md~")
    try content.write("", to: "README.md")
    let loaded = content.load()
    expectNoDifference(
      loaded.findings.map { "\($0.place.file) \($0.severity.rawValue) \($0.code)" },
      ["flows/visit/flow.yml warning H109"])
    #expect(loaded.library != nil)
  }

  @Test func `a flow and a shared flow of one name are told`() throws {
    let content = try TemporaryContent()
    let shared = TemporaryContent.whole["shared/name/flow.yaml"] ?? ""
    try content.write(
      shared.replacing("shared: name", with: "shared: visit"), to: "shared/visit/flow.yaml")
    for language in ["en", "es"] { try content.write("", to: "shared/visit/\(language).md") }
    expectNoDifference(content.load().findings.map(\.code), ["H208"])
  }

  @Test func `the fingerprint changes with each file`() throws {
    let content = try TemporaryContent()
    let first = content.fingerprint()
    #expect(content.fingerprint() == first)
    try content.write("## back\n\nGo back\n", to: "interface/en.md")
    let second = content.fingerprint()
    #expect(second != first)
    try content.write("", to: "flows/visit/fr.md")
    let third = content.fingerprint()
    #expect(third != second)
    try content.remove("flows/visit/fr.md")
    #expect(content.fingerprint() == second)
  }

  @Test(arguments: ["site.yaml", "site-GB.yaml"])
  func `the content of the repository is read without an error`(site: String) {
    let content = ContentDirectory(Reading.realContent).load(site: site)
    expectNoDifference(content.findings.map(\.description), [])
    #expect(content.library != nil)
    #expect(!content.sources.walks.isEmpty)
  }
}
