/// Everything a person reads on one page, in one language and one voice.
public struct SectionWords: Hashable, Sendable {
  /// The question, or the title of the page; nil where the step shows no page of its own.
  public var title: Template?
  /// The paragraphs under it.
  public var body: [Template]
  /// The words of the options and of the other honest answers.
  public var options: [OptionID: Template]
  /// A short name for the review; nil where nothing is saved.
  public var label: Template?
  /// What help says about this page.
  public var help: [Template]
  /// Why it is asked; nil where the author gave no reason.
  public var why: Template?
  /// What to say when a rule is not met, by the rule's first word.
  public var messages: [String: Template]
  /// Names these very words: a digest of the section's text.
  public var digest: String
  /// The section's text as the author wrote it, kept with an agreement to it.
  public var source: String

  /// Makes words; everything may be left out.
  public init(
    title: Template? = nil,
    body: [Template] = [],
    options: [OptionID: Template] = [:],
    label: Template? = nil,
    help: [Template] = [],
    why: Template? = nil,
    messages: [String: Template] = [:],
    digest: String = "",
    source: String = ""
  ) {
    self.title = title
    self.body = body
    self.options = options
    self.label = label
    self.help = help
    self.why = why
    self.messages = messages
    self.digest = digest
    self.source = source
  }
}

/// Finds a section of a words file: `## step`, or `## step / voice`.
public struct WordsKey: Hashable, Sendable {
  /// The step, section or ending the words belong to.
  public var id: String
  /// The voice they are spoken in; nil for the plain one.
  public var voice: VoiceID?

  /// Makes a key.
  public init(_ id: String, voice: VoiceID? = nil) {
    self.id = id
    self.voice = voice
  }
}

/// All words of one language, regional words already laid over the base.
public struct LanguageWords: Hashable, Sendable {
  /// The words of each flow, shared flows included.
  public var flows: [FlowID: [WordsKey: SectionWords]]
  /// The program's own words: paragraphs by their name.
  public var interface: [String: [Template]]
  /// The cards of the invented patients that rehearsals play, by their name.
  public var rehearsalPatients: [String: SectionWords]

  /// Makes a set of words.
  public init(
    flows: [FlowID: [WordsKey: SectionWords]] = [:], interface: [String: [Template]] = [:],
    rehearsalPatients: [String: SectionWords] = [:]
  ) {
    self.flows = flows
    self.interface = interface
    self.rehearsalPatients = rehearsalPatients
  }

  /// The words for a page: those of the first voice that has any, else the plain ones.
  public func section(_ id: String, of flow: FlowID, voices: [VoiceID]) -> SectionWords? {
    for voice in voices {
      if let words = flows[flow]?[WordsKey(id, voice: voice)] { return words }
    }
    return flows[flow]?[WordsKey(id)]
  }

  /// One of the program's own phrases with its placeholders filled; its name where it is missing,
  /// which the checker never lets through to a patient.
  public func phrase(_ name: String, _ values: [String: String] = [:]) -> String {
    guard let template = interface[name]?.first else { return name }
    return template.filled { values[$0] }
  }

  /// The paragraphs of one of the program's own texts.
  public func paragraphs(_ name: String) -> [Template] {
    interface[name] ?? []
  }

  /// The name of a month, 1 to 12, as it stands in running text.
  public func monthName(_ month: Int) -> String {
    phrase("month-\(month)")
  }

  /// A date in words that can be read aloud, such as "14 March 1962".
  public func inWords(_ date: CivilDate) -> String {
    phrase(
      "date-in-words",
      ["day": String(date.day), "month": monthName(date.month), "year": String(date.year)])
  }
}
