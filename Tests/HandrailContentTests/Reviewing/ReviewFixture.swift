import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

/// A small Content/ with everything that reviewers are shown: voices, a shared flow used twice, a
/// repeat, named and written conditions, and each kind of rule.
enum ReviewFixture {
  /// The content, and the library that is made of it.
  struct Content {
    var sources: ContentSources
    var library: Library

    /// The picture of a flow.
    func picture(of flow: FlowID = "visit") throws -> FlowPicture {
      FlowPicture(of: try #require(sources.flow(flow)), in: sources)
    }

    /// The transcript of a flow.
    func transcript(
      of flow: FlowID = "visit", in language: LanguageTag = "en"
    ) throws -> FlowTranscript {
      FlowTranscript(
        of: try #require(sources.flow(flow)), in: sources, library: library, language: language)
    }

    /// The same content with other words in one section.
    func changing(
      _ flow: FlowID, _ section: WordsKey, in language: LanguageTag,
      _ change: (inout SectionWords) -> Void
    ) throws -> Content {
      var sources = sources
      let file = try #require(
        sources.words.firstIndex { $0.owner == .flow(flow) && $0.language == language })
      let place = try #require(
        sources.words[file].sections.firstIndex { $0.key == section })
      change(&sources.words[file].sections[place].words)
      return Content(
        sources: sources, library: try #require(LibraryAssembler.library(of: sources)))
    }
  }

  /// The content with other text in one of its files.
  static func content(
    _ file: String? = nil, _ from: String = "", to: String = "", walks: String? = nil
  ) throws -> Content {
    var files = structure.merging(words) { $1 }.merging(TinyContent.redFlagTexts) { $1 }
    if let file {
      let text = try #require(files[file])
      try #require(text.contains(from))
      files[file] = text.replacingOccurrences(of: from, with: to)
    }
    files["flows/visit/walks.yaml"] = walks
    files["interface/en.md"] = try String(
      contentsOfFile: Reading.realContent + "/interface/en.md", encoding: .utf8)
    let loaded = try TemporaryContent(files).load()
    return Content(
      sources: loaded.sources, library: try #require(loaded.library, "\(loaded.findings)"))
  }

  /// The content that is shipped, as one of its clinics reads it; each is read once.
  static func shipped(site: String = "site.yaml") throws -> Content {
    try (site == "site.yaml" ? american : british).get()
  }

  private static let american = Result { try read(site: "site.yaml") }
  private static let british = Result { try read(site: "site-GB.yaml") }

  private static func read(site: String) throws -> Content {
    let loaded = ContentDirectory(Reading.realContent).load(site: site)
    return Content(sources: loaded.sources, library: try #require(loaded.library))
  }

  /// A text line by line.
  static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// What belongs to no review, and the order of the pages.
  private static let structure = [
    "interface/other-languages.md": "## vi\n\nTiếng Việt\n\nTôi cần thông dịch viên.\n",
    "interface/code-words-en.txt": "plum\n",
    "site.yaml": """
    site: Riverside
    region: US
    languages: [en]
    facts:
      desk: the desk
    lists:
      plans:
        - id: harbour
          words: Harbour
          attributes: {asks: yes}
        - id: lakeside
          words: Lakeside
    """,
    "regions/US.yaml": """
    region: US
    date-order: month-day-year
    """,
    "flows/visit/flow.yaml": """
    flow: visit
    version: 2
    start: who-for
    sections: [about, paying]
    voices:
      for-another: is-for-another
      with-a-name: called is answered
    derived:
      age: age-in-years of born
      called: first-of name
    conditions:
      is-for-another: who is child
      is-young: age at most 17 and who is me
    steps:
      who-for:
        section: about
        ask: one-of
        options: [me, child]
        save: who
        next:
          - when: is-for-another
            go: help
          - otherwise: name
      help:
        section: about
        show: message
        call: person
        next: name
      name:
        section: about
        ask: text
        save: name
        rules: [required, at-most 9 characters]
        instead: [no-name]
        next: born
      born:
        section: about
        ask: date
        save: born
        rules: [not-after today, not-before 1900-01-01]
        next:
          - when: is-young
            go: plans
          - otherwise: home
      home:
        section: about
        use: address
        save: home
        next: work
      work:
        section: about
        use: address
        save: work
        next:
          - when: home.fixed is one of [no, not-sure]
            go: review
          - otherwise: plans
      plans:
        section: paying
        repeat: plan
        save: plans
        at-most: 2
        next: review
      review:
        section: paying
        show: review
        of: [who, name, born, home, work, plans]
        next: registered
    endings:
      registered:
        receipt: arrival
    """,
    "shared/address/flow.yaml": """
    shared: address
    version: 1
    start: fixed
    results: [fixed, street]
    steps:
      fixed:
        ask: one-of
        options: [yes, no]
        save: fixed
        instead: [not-sure]
        next:
          - when: fixed is yes
            go: street
          - otherwise: done
      street:
        ask: text
        save: street
        next: done
    """,
    "shared/plan/flow.yaml": """
    shared: plan
    version: 1
    start: plan
    results: [plan]
    steps:
      plan:
        ask: one-of
        options: [site.plans, other]
        save: plan
        next:
          - when: plan.asks is yes
            go: number
          - when: plan is other
            go: number
          - otherwise: done
      number:
        ask: number
        save: number
        rules: [from 1, up-to 99]
        next: done
    """,
  ]
}
