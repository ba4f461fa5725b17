import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct ReadingExplanationTests {
  private static func library(
    changing file: String? = nil, _ old: String = "", to new: String = ""
  ) throws -> Library {
    var texts = TinyContent.sound
    if let file {
      let text = String(decoding: texts[file] ?? [], as: UTF8.self)
      try #require(text.contains(old))
      texts = TextEdit.whole(Array(text.replacing(old, with: new).utf8), of: file)
        .applied(to: texts)
    }
    let loader = ContentLoader(files: texts)
    return try #require(loader.load(site: TinyContent.site, everything: true).library)
  }

  @Test func `an explanation is read with everything a person and a look-up need`() throws {
    let card = try #require(try Self.library().explanations["card"])
    #expect(card.group == .insurance && card.related == ["card"])
    expectNoDifference(card.sources, ["How this clinic works"])
    let words = try #require(card.words["es"])
    #expect(words.title == "Una tarjeta" && words.questions.count == 8)
    expectNoDifference(
      words.parts.map(\.kind), [.inShort, .afterwards, .why, .whatYouCanDo, .aPerson])
    expectNoDifference(
      words.paragraphs(of: .aPerson), [Template(parsing: "Pregunte en {site.desk}.")])
    expectNoDifference(words.reviewed, CivilDate(iso: "2026-11-20"))
    let teachBack = try #require(words.teachBack)
    expectNoDifference(teachBack.answers.map(\.id), ["yes", "unsure"])
    expectNoDifference(teachBack.answers.first?.reply, Template(parsing: "Tiene uno."))
  }

  @Test func `a language of a region has the words of its base`() throws {
    let words = try Self.library().explanations["card"]?.words
    #expect(words?["en-US"]?.title == "A card")
    #expect(words?["en"] == nil)
  }

  @Test func `an explanation for another region is left out`() throws {
    let library = try Self.library(
      changing: TinyContent.explanation, "related: [card]", to: "regions: [GB]")
    #expect(library.explanations.isEmpty)
  }

  @Test(arguments: [("order: 1", "order: 2", ["card", "badge"]), ("", "", ["badge", "card"])])
  func `a list has the order that authors give, and else the one of names`(
    card: String, badge: String, order: [TopicID]
  ) throws {
    let text = String(decoding: TinyContent.sound[TinyContent.explanation] ?? [], as: UTF8.self)
    func file(_ name: String, _ line: String) -> TextEdit {
      let own = line.isEmpty ? "group: insurance" : "group: insurance\n\(line)"
      return .whole(Array(text.replacing("group: insurance", with: own).utf8), of: name)
    }
    let texts = file("explanations/badge/en.md", badge)
      .applied(to: file(TinyContent.explanation, card).applied(to: TinyContent.sound))
    let loaded = ContentLoader(files: texts).load(site: TinyContent.site, everything: true)
    let found = LibraryAssembler.explanations(
      of: loaded.sources, for: try #require(loaded.sources.site?.site))
    expectNoDifference(Array(found.keys), order)
  }

  @Test func `parts are read in one order, whatever order the file has`() throws {
    let library = try Self.library(
      changing: TinyContent.explanation, "## afterwards\n\nKeep it safe.\n\n## why\n",
      to: "## why\n")
    #expect(library.explanations["card"]?.words["en-US"]?.parts.first?.kind == .inShort)
  }

  @Test func `a marked word leads to its explanation and reads as it stands`() {
    let template = Template(parsing: "Ask about your [copay](copay) at {site.desk}.")
    expectNoDifference(
      template.pieces,
      [
        .text("Ask about your "), .term("copay", "copay"), .text(" at "),
        .placeholder("site.desk"), .text("."),
      ])
    expectNoDifference(template.filled { _ in "the desk" }, "Ask about your copay at the desk.")
    expectNoDifference(template.source, "Ask about your [copay](copay) at {site.desk}.")
    expectNoDifference(template.terms, ["copay"])
  }

  @Test(arguments: ["[", "[a]", "[a](", "[](b)", "[a](B)", "[a](b c)", "[a] (b)", "[{x}](b)"])
  func `brackets that mark no word stay as they are`(text: String) {
    let template = Template(parsing: text)
    #expect(template.terms.isEmpty && template.source == text)
  }

  @Test func `a link in a words file is a marked word, and one to elsewhere is told`() {
    let text = SourceText(
      file: "en.md", text: "## a\n\nYour [card](card) and *[plan](plan)*.\n\n[Out](http://a.b)\n")
    let reader = WordsReader(text, owner: .flow("visit"), language: "en")
    expectNoDifference(reader.source.sections.first?.words.title?.terms, ["card", "plan"])
    expectNoDifference(reader.findings.map(\.place.line), [5])
  }

  @Test func `the words below a header keep their lines`() throws {
    let library = try Self.library()
    #expect(library.explanations.count == 1)
    let text = String(decoding: TinyContent.sound[TinyContent.explanation] ?? [], as: UTF8.self)
    let reading = ExplanationHeaderReader.read(
      SourceText(file: "x.md", text: text), language: "en")
    let body = try #require(reading.body)
    #expect(body.lines.count == text.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(body.line(1).isEmpty && body.lines.contains("## in-short"))
  }
}
