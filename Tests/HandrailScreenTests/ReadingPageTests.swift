import CustomDump
import HandrailCore
import HandrailTestSupport
import Testing

@testable import HandrailScreen

/// Explanations, questions and concerns as people meet them.
@Suite struct ReadingPageTests {
  private static let library = RealPages.shared.library.explained
  private static let gallery = Gallery(library: library, flow: "registration", walks: [])

  @Test(arguments: Gallery.readingPages + ["right-now", "help", "menu"])
  func `a page for reading looks as it did, in each language and at both sizes`(
    name: String
  ) throws {
    let walk = Walk(name: "A page", ends: "registered")
    let gallery = Gallery(library: Self.library, flow: "registration", walks: [walk])
    for language in Self.library.site.languages {
      for size in PageSnapshotTests.sizes {
        let frame = try #require(gallery.frame(showing: name, in: language, size: size))
        expectSnapshot(
          frame.snapshot, named: "reading-\(name).\(language).\(size.columns)x\(size.rows)")
      }
    }
  }

  @Test(arguments: Gallery.readingPages, ["en-US", "es"] as [LanguageTag])
  func `in lines a page says all that it says on the screen`(
    name: String, language: LanguageTag
  ) throws {
    let text = try #require(Self.gallery.transcript(showing: name, in: language))
    expectSnapshot(text + "\n", named: "reading-\(name).\(language).lines")
  }

  private func screen(_ name: String, columns: Int = 80, rows: Int = 24) throws -> Reader {
    let session = try #require(Self.gallery.session(showing: name, in: "en-US"))
    return Reader(session: session, library: Self.library, columns: columns, rows: rows)
  }

  @Test(arguments: Gallery.concernPages)
  func `no Enter that was meant for the page before answers the page about a concern`(
    name: String
  ) throws {
    var reader = try screen(name)
    let before = reader.session.overlays
    #expect(reader.press(.enter) == nil)
    expectNoDifference(reader.session.overlays, before)
  }

  @Test(arguments: ["concern-abuse", "concern-trafficking", "concern-alone"])
  func `what must not be read over a shoulder names no number and not the matter`(
    name: String
  ) throws {
    for language in Self.library.site.languages {
      let text = try #require(Self.gallery.transcript(showing: name, in: language)).lowercased()
      for word in ["911", "988", "abuse", "violen", "safe", "abuso", "segur", "peligro", "danger"] {
        #expect(!text.contains(word), "\(word) in \(language)")
      }
    }
  }

  @Test(arguments: Concern.allCases)
  func `a region without a crisis line leaves only that sentence out`(concern: Concern) {
    var library = Self.library
    library.region.facts = [:]
    let gallery = Gallery(library: library, flow: "registration", walks: [])
    let text = gallery.transcript(showing: "concern-\(concern.rawValue)", in: "en-US") ?? ""
    #expect(!text.contains("{"))
    #expect(!text.contains("text ,") && !text.contains("call ."))
    #expect(text.contains("I am all right"))
  }

  @Test func `somebody is said to be called only where somebody answers calls`() {
    var library = Self.library
    let said = library.words["en-US"]?.phrase("concern-called") ?? "?"
    for isAnswered in [false, true] {
      library.site.deskAnswersCalls = isAnswered
      let gallery = Gallery(library: library, flow: "registration", walks: [])
      for concern in Concern.allCases {
        let text = gallery.transcript(showing: "concern-\(concern.rawValue)", in: "en-US") ?? ""
        #expect(text.contains(said) == (isAnswered && !concern.isPrivate))
      }
    }
  }

  @Test func `the part that answers a question comes first, and all others follow`() throws {
    let plain = try screen("explanation").headings
    let answer = try screen("answer").headings
    expectNoDifference(
      plain.prefix(4), ["In short", "Why", "What you can do", "A person can help"])
    expectNoDifference(
      answer.prefix(4), ["What you can do", "In short", "Why", "A person can help"])
  }

  @Test func `Enter reads an explanation to its end and closes it, and answers nothing`() throws {
    var reader = try screen("explanation", columns: 40, rows: 12)
    var actions: Set<Action> = []
    for _ in 0..<20 where !reader.session.overlays.isEmpty {
      if let action = reader.press(.enter) { actions.insert(action) }
    }
    expectNoDifference(actions, [.overlayClosed])
    #expect(reader.session.overlays.isEmpty)
  }

  @Test func `a marked word is underlined, opened by Tab and Enter, and by a click`() throws {
    var reader = try screen("help")
    reader.tell(.overlayClosed)
    let role = reader.frame.cells(of: "copay").map(\.role)
    expectNoDifference(Set(role), [.term])
    #expect(reader.frame.lines.contains { $0.contains("Read about: copay") })
    #expect(reader.press(.character("1")) == nil)
    expectNoDifference(reader.editors.page.focus, .button(0))
    let place = try #require(reader.frame.place(of: "copay"))
    reader.take(.click(place))
    expectNoDifference(reader.press(.enter), .topicAsked("copay"))
    expectNoDifference(reader.session.overlays, [.explanation(Reading("copay"))])
  }

  @Test func `a word that nothing explains here is a word as any other`() throws {
    var library = Self.library
    library.explanations["copay"] = nil
    let gallery = Gallery(library: library, flow: "registration", walks: [])
    let session = try #require(gallery.session(showing: "help", in: "en-US"))
    var reader = Reader(session: session, library: library)
    reader.tell(.overlayClosed)
    expectNoDifference(Set(reader.frame.cells(of: "copay").map(\.role)), [.plain])
    #expect(!reader.frame.lines.contains { $0.contains("Read about:") })
  }

  @Test func `whoever closes an explanation is where they were in the list`() throws {
    var reader = try screen("topic-group")
    reader.press(.down)
    let before = reader.frame
    reader.press(.enter)
    #expect(reader.frame != before)
    reader.press(.escape)
    #expect(reader.frame == before)
  }
}
