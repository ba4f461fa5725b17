import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

/// What has changed since the last reviewed transcript.
@Suite struct TranscriptSinceTests {
  @Test(arguments: ["en-US", "es"])
  func `content that has not changed has nothing to review`(language: LanguageTag) throws {
    let transcript = try ReviewFixture.shipped().transcript(of: "registration", in: language)
    let report = try transcript.changes(since: transcript.markdown)
    expectNoDifference(TranscriptText(lines: ReviewFixture.lines(report)).pages, [])
    #expect(ReviewFixture.lines(report).count == 4)
  }

  @Test(arguments: [
    Change("who-for", "who-for") { $0.title = $0.title?.longer },
    Change("who-for", "who-for") { $0.options["my-child"] = $0.options["my-child"]?.longer },
    Change("been-before", "been-before") { $0.options["yes"] = $0.options["yes"]?.longer },
    Change("preferred-name", "preferred-name") { $0.title = $0.title?.longer },
    Change("phone", "phone") { $0.label = $0.label?.longer },
    Change("date-of-birth", "date-of-birth") { $0.help[0] = $0.help[0].longer },
    Change("date-of-birth", "date-of-birth") {
      $0.messages["not-after"] = $0.messages["not-after"]?.longer
    },
    Change("been-before", voice: "someone-else", "been-before") { $0.title = $0.title?.longer },
    Change("registered", voice: "with-a-name", "registered") { $0.body[0] = $0.body[0].longer },
    Change("about-you", "about-you") { $0.title = $0.title?.longer },
    Change("fixed-address", of: "address", "home/fixed-address") { $0.title = $0.title?.longer },
    Change("full-name", of: "person-name", "legal-name/full-name") { $0.why = $0.why?.longer },
    Change("full-name", of: "person-name", voice: "contact", "contact/name/full-name") {
      $0.title = $0.title?.longer
    },
    Change("plans", "plans") { $0.options["add"] = $0.options["add"]?.longer },
  ])
  func `a changed sentence shows exactly its page, wherever else it is named`(
    change: Change
  ) throws {
    let before = try ReviewFixture.shipped()
    let after = try before.changing(change.flow, change.section, in: "en", change.make)
    let report = try after.transcript(of: "registration", in: "en-US").changes(
      since: try before.transcript(of: "registration", in: "en-US").markdown)
    let pages = TranscriptText(lines: ReviewFixture.lines(report)).pages
    expectNoDifference(pages.map(\.name), [change.page])
    #expect(pages.first?.lines.contains { $0.hasSuffix("now.") } == true)
  }

  @Test func `the lines of a changed page are told as they were and as they are`() throws {
    let old = try ReviewFixture.content().transcript().markdown
    let new = try ReviewFixture.content(
      "flows/visit/en.md", "Call 911 [now].", to: "Call 112.\n\nOr shout.")
    expectNoDifference(
      ReviewFixture.lines(try new.transcript().changes(since: old)),
      [
        "# visit: what has changed (English, en)", "",
        "New pages: 0. Changed pages: 1. Pages that are gone: 0.", "",
        "## Changed pages", "",
        "### Talk to the desk. `help`", "",
        "- Before: Call 911 \\[now\\].", "- Now: Call 112.", "- Now: Or shout.", "",
      ])
  }

  @Test func `a page that is new is told whole, and one that is gone by its title`() throws {
    let with = try ReviewFixture.content()
    let without = try ReviewFixture.content(
      "shared/plan/flow.yaml",
      "      - when: plan.asks is yes\n        go: number\n"
        + "      - when: plan is other\n        go: number\n", to: "")
    let (long, short) = (try with.transcript(), try without.transcript())
    let added = ReviewFixture.lines(try long.changes(since: short.markdown))
    #expect(
      added.starts(with: [
        "# visit: what has changed (English, en)", "",
        "New pages: 1. Changed pages: 2. Pages that are gone: 0.", "",
        "## New pages", "", "### Which number? `plans/number`", "",
        "> After “Which plan?”, people come here if the answer is “Harbour” or “Another”.", "",
        "People type a number. They can leave it empty.", "", "Help: Type it.", "",
      ]))
    let removed = ReviewFixture.lines(try short.changes(since: long.markdown))
    #expect(removed.contains("New pages: 0. Changed pages: 2. Pages that are gone: 1."))
    #expect(
      removed.suffix(4) == ["## Pages that are gone", "", "### Which number? `plans/number`", ""])
  }

  @Test func `words that two pages swap are told for both, and for no page that names them`() throws
  {
    let old = try ReviewFixture.content()
    let new = try old.changing("visit", WordsKey("name"), in: "en") {
      $0.title = Template(parsing: "When were you born?")
    }.changing("visit", WordsKey("born"), in: "en") {
      $0.title = Template(parsing: "What is your name?")
    }
    let report = try new.transcript().changes(since: try old.transcript().markdown)
    #expect(
      TranscriptText(lines: ReviewFixture.lines(report)).pages.map(\.name) == ["name", "born"])
  }

  @Test func `a page that comes otherwise than before is told`() throws {
    let old = try ReviewFixture.content().transcript().markdown
    let new = try ReviewFixture.content(
      "flows/visit/flow.yaml", "is-young: age at most 17", to: "is-young: age at most 15")
    let report = try new.transcript().changes(since: old)
    #expect(
      TranscriptText(lines: ReviewFixture.lines(report)).pages.map(\.name) == [
        "born", "plans/plan",
      ])
  }

  @Test func `lines may end as other systems end them`() throws {
    let transcript = try ReviewFixture.content().transcript()
    let report = try transcript.changes(
      since: transcript.markdown.replacing("\n", with: "\r\n"))
    #expect(TranscriptText(lines: ReviewFixture.lines(report)).pages.isEmpty)
  }

  @Test(arguments: ["", "# A letter\n\nDear reviewer", "<!-- handrail transcript: visit, en -->\n"])
  func `a file that is no transcript is refused`(text: String) throws {
    let transcript = try ReviewFixture.content().transcript()
    #expect(throws: FlowTranscript.CannotCompare.noTranscript) {
      try transcript.changes(since: text)
    }
  }

  @Test func `a transcript in another language is refused, and both are named`() throws {
    let content = try ReviewFixture.shipped()
    let spanish = try content.transcript(of: "registration", in: "es").markdown
    let english = try content.transcript(of: "registration", in: "en-US")
    #expect(
      throws: FlowTranscript.CannotCompare.another(
        "registration, es", wanted: "registration, en-US")
    ) {
      try english.changes(since: spanish)
    }
  }

  /// A change to one section of the shipped English words, and the page that shows it.
  struct Change: Sendable, CustomTestStringConvertible {
    let flow: FlowID
    let section: WordsKey
    let page: String
    let make: @Sendable (inout SectionWords) -> Void

    init(
      _ section: String, of flow: FlowID = "registration", voice: VoiceID? = nil, _ page: String,
      _ make: @escaping @Sendable (inout SectionWords) -> Void
    ) {
      self.flow = flow
      self.section = WordsKey(section, voice: voice)
      self.page = page
      self.make = make
    }

    var testDescription: String { "\(flow) \(section.heading)" }
  }
}

extension Template {
  /// The same words with one more sentence.
  fileprivate var longer: Template { Template(pieces + [.text(" Yes, now.")]) }
}
