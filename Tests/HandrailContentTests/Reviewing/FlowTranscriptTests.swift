import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

/// What a reviewer reads of a flow.
@Suite struct FlowTranscriptTests {
  @Test func `each page is written down with its words, when it comes and what comes next`() throws
  {
    let transcript = try ReviewFixture.content().transcript()
    expectNoDifference(ReviewFixture.lines(transcript.markdown), ReviewFixture.lines(Self.expected))
  }

  @Test(arguments: ["en-US", "es"])
  func `each page of the shipped flow stands there once, under its title`(
    language: LanguageTag
  ) throws {
    let content = try ReviewFixture.shipped()
    for source in content.sources.flows {
      let transcript = try content.transcript(of: source.flow.id, in: language)
      let found = transcript.text.pages.map(\.name)
      #expect(Set(found).count == found.count)
      expectNoDifference(Set(found), names(of: source, in: content))
      let shared = content.sources.allFlows.filter { other in
        other.flow.isShared
          && source.flow.steps.values.contains { $0.kind.usedFlow == other.flow.id }
      }
      for flow in [source] + shared {
        for (key, section) in content.library.words(in: language).flows[flow.flow.id] ?? [:] {
          // Voices that only another flow has are not heard here.
          let isHeard = key.voice.map { source.flow.voices[$0] != nil } ?? true
          guard let title = section.title, title.placeholders.isEmpty, isHeard else { continue }
          #expect(
            transcript.markdown.contains(title.source.asMarkdown), "\(flow.flow.id) \(key.heading)")
        }
      }
    }
  }

  /// The sections, pages and endings of a flow, as their headings name them.
  private func names(of source: FlowSource, in content: ReviewFixture.Content) -> Set<String> {
    func pages(of flow: Flow, at path: AnswerPath) -> [AnswerPath] {
      flow.steps.values.flatMap { step -> [AnswerPath] in
        let place = path.appending(step.id)
        let inner = step.kind.usedFlow.flatMap { content.library.sharedFlows[$0] }
        return (step.kind.hasPage ? [place] : []) + (inner.map { pages(of: $0, at: place) } ?? [])
      }
    }
    return Set(source.flow.sections.map(\.rawValue))
      .union(pages(of: source.flow, at: AnswerPath()).map(\.description))
      .union(source.flow.endings.keys.map(\.rawValue))
  }

  @Test(arguments: [("site.yaml", "en-US"), ("site.yaml", "es"), ("site-GB.yaml", "en")])
  func `no name of a phrase, an option or a placeholder is left in the shipped flow`(
    site: String, language: LanguageTag
  ) throws {
    let content = try ReviewFixture.shipped(site: site)
    let markdown = try content.transcript(of: "registration", in: language).markdown
    #expect(!markdown.dropFirst(60).contains("transcript-"))
    #expect(!markdown.contains("{"))
    #expect(!markdown.contains("rather-not-say"))
    #expect(!markdown.contains("not-sure"))
  }

  @Test func `the same content gives the same text, and regional words are in it`() throws {
    let american = try ReviewFixture.shipped().transcript(of: "registration", in: "en-US").markdown
    let again = try ReviewFixture.shipped().transcript(of: "registration", in: "en-US").markdown
    let british = try ReviewFixture.shipped(site: "site-GB.yaml")
      .transcript(of: "registration", in: "en").markdown
    #expect(american == again)
    #expect(american.contains("financial counselor"))
    #expect(british.contains("financial counsellor"))
  }

  @Test(arguments: [
    ("who is child", "If the answer to “Who is this for?” is “A child”, people read"),
    ("who is not me", "If the answer to “Who is this for?” is not “Me”, people read"),
    ("who is one of [me, child]", "“Who is this for?” is “Me” or “A child”, people"),
    ("name is answered", "If the answer to “What is your name?” was given, people"),
    ("age at least 18", "If the age is 18 or more, people"),
    ("born before 2008-01-31", "“When were you born?” is before 31 January 2008, people"),
    ("born after 2008-01-31", "“When were you born?” is after 31 January 2008, people"),
    ("home.street is answered", "If the answer to “Which street?” was given, people"),
    ("age at most 17 and who is me", "If the age is 17 or less and the answer to “Who"),
  ])
  func `a condition is said in plain words`(condition: String, words: String) throws {
    let content = try ReviewFixture.content(
      "flows/visit/flow.yaml", "for-another: is-for-another", to: "for-another: \(condition)")
    #expect(try content.transcript().markdown.contains(words))
  }

  @Test func `ticks are said in plain words, alternatives about one answer together`() throws {
    let content = try ReviewFixture.content(
      "flows/visit/flow.yaml",
      "ask: one-of\n    options: [me, child]\n    save: who\n    next:\n      - when: is-for-another",
      to: "ask: many-of\n    options: [me, child]\n    save: who\n    next:\n"
        + "      - when: who includes me\n        go: help\n      - when: who includes child")
    let markdown = try content.transcript().markdown
    #expect(markdown.contains("comes next if the answer includes “Me” or “A child”."))
    #expect(markdown.contains("People tick all that fit:\n\n- Me\n- A child\n"))
  }

  @Test func `titles that name each other have an end`() throws {
    let content = try ReviewFixture.content(
      "flows/visit/en.md", "When were you born?", to: "When were you born, {name}?")
    let changed = try content.changing("visit", WordsKey("name"), in: "en") {
      $0.title = Template(parsing: "Name for {born}?")
    }
    let pages = try changed.transcript().text.pages
    #expect(
      pages.first { $0.name == "name" }?.title
        == "Name for ‹their answer to “When were you born, ‹…›?”›?")
  }

  @Test func `a circle of steps has an end, and no page is written twice`() throws {
    let content = try ReviewFixture.content(
      "flows/visit/flow.yaml", "show: message\n    call: person\n    next: name",
      to: "show: message\n    call: person\n    next: who-for")
    let names = try content.transcript().text.pages.map(\.name)
    #expect(names.filter { $0 == "who-for" } == ["who-for"])
    #expect(names.contains("help"))
  }

  @Test(arguments: [
    ("*a* _b_ [c] <d> `e` \\", "\\*a\\* \\_b\\_ \\[c\\] \\<d> \\`e\\` \\\\"),
    ("# a", "\\# a"), ("- a", "\\- a"), ("> a", "\\> a"), ("2026. a", "2026\\. a"),
    ("1) a", "1\\) a"), ("12 people", "12 people"), ("a > b", "a > b"), ("a\nb", "a b"),
  ])
  func `words that Markdown could read are written so that it does not`(
    words: String, markdown: String
  ) {
    #expect(TranscriptBlock.paragraph(words).lines == [markdown])
  }
}
