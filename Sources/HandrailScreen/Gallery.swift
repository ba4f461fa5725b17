import HandrailCore

/// Brings any page before the eye without a terminal: for pictures, reviews and snapshots.
///
/// A page of a flow is reached by the first walk that meets it, so it shows what a person with
/// those answers would see.
public struct Gallery: Sendable {
  /// The content.
  public let library: Library
  /// The flow whose pages are shown.
  public let flow: FlowID
  /// The walks that lead to them.
  public let walks: [Walk]
  /// The explanation that is shown; nil for the first.
  public let topic: TopicID?
  /// The moment it is on every page.
  public let moment: Moment

  /// Makes a gallery.
  public init(
    library: Library, flow: FlowID, walks: [Walk], topic: TopicID? = nil,
    moment: Moment = Moment(epochMilliseconds: 1_768_478_400_000)
  ) {
    self.library = library
    self.flow = flow
    self.walks = walks
    self.topic = topic
    self.moment = moment
  }

  /// Pages that belong to no step, by the names under which they are asked for.
  public static let shellPages = [
    "welcome", "menu", "other-languages", "interpreter-noted", "come-back-code", "come-back-date",
    "come-back-person", "help", "language", "display", "leaving", "person", "idle", "kept",
    "forgotten", "out-of-order", "staff", "staff-wait",
  ]

  /// Pages about a concern, by the names under which they are asked for.
  public static let concernPages =
    Concern.allCases.map { "concern-\($0.rawValue)" } + ["concern-alone"]

  /// Pages on which somebody reads or asks; they are there where there are explanations.
  public static let readingPages = [
    "topics", "topic-group", "explanation", "explanation-reply", "answer", "ask", "ask-unsure",
    "ask-unknown", "ask-unknown-again",
  ]

  /// All pages that belong to no step.
  public static let otherPages = shellPages + concernPages + readingPages

  /// A session that stands on a page; nil where there is no such page or no walk reaches it.
  /// - Parameter name: A shell page, a step such as `phone` or `home/street`, or an ending.
  public func session(showing name: String, in language: LanguageTag) -> Session? {
    if Self.shellPages.contains(name) { return shellSession(name, in: language) }
    if Self.concernPages.contains(name) { return concernSession(name, in: language) }
    if Self.readingPages.contains(name) { return readingSession(name, in: language) }
    guard let path = AnswerPath(parsing: name) else { return nil }
    for walk in walks {
      var walk = walk
      walk.language = language
      walk.switches = [:]
      if let session = WalkPlayer.session(at: path, in: walk, flow: flow, library: library) {
        return session
      }
    }
    return nil
  }

  private func shellSession(_ name: String, in language: LanguageTag) -> Session? {
    var session = Session(flow: name == "menu" ? nil : flow, language: language, at: moment)
    switch name {
    case "welcome": break
    case "menu": tell(&session, .languageChosen(language))
    case "other-languages": tell(&session, .otherLanguagesAsked)
    case "interpreter-noted":
      guard let tag = library.otherLanguages.first?.tag else { return nil }
      tell(&session, .otherLanguagesAsked, .otherLanguagePointedAt(tag))
    case "come-back-code": tell(&session, .comingBackAsked)
    case "come-back-date":
      tell(&session, .comingBackAsked, .textTyped(sampleCode.description))
    case "come-back-person":
      tell(&session, .comingBackAsked, .textTyped(sampleCode.description))
      for _ in 0..<Session.lookUpLimit {
        tell(&session, .insteadChosen("no-date"), .visitLookedUp(nil))
      }
    case "out-of-order": tell(&session, .contentRefused(reason: ""))
    default:
      begin(&session, in: language)
      switch name {
      case "help": tell(&session, .helpAsked)
      case "language": tell(&session, .languageAsked)
      case "leaving": tell(&session, .leaveAsked)
      case "person": tell(&session, .personAsked)
      case "display": tell(&session, .displayAsked)
      case "staff": tell(&session, .staffAsked, .passphraseChecked(isRight: false))
      case "staff-wait":
        tell(&session, .staffAsked)
        for _ in 0..<Session.passphraseLimit {
          tell(&session, .passphraseChecked(isRight: false))
        }
      case "kept": tell(&session, .leaveAsked, .finishLaterChosen)
      case "forgotten": tell(&session, .leaveAsked, .forgetChosen)
      case "idle":
        _ = session.reduce(.timePassed, at: moment + library.site.idle, in: library)
      default: return nil
      }
    }
    return session
  }

  private var sampleCode: ReturnCode { ReturnCode(words: ["river", "apple", "lamp"]) }

  func begin(_ session: inout Session, in language: LanguageTag) {
    tell(&session, .languageChosen(language), .visitBegan(VisitID(1), sampleCode))
  }

  func tell(_ session: inout Session, _ actions: Action...) {
    for action in actions { _ = session.reduce(action, at: moment, in: library) }
  }

  /// A page as lines of text; nil where it cannot be reached.
  public func transcript(showing name: String, in language: LanguageTag) -> String? {
    session(showing: name, in: language).map { session in
      Transcript(
        Page(of: session, in: library, medium: .lines),
        editor: Editors(for: session, in: library).top, words: library.words(in: language)
      ).lines.joined(separator: "\n")
    }
  }

  /// Draws a page; nil where it cannot be reached.
  public func frame(
    showing name: String, in language: LanguageTag, size: Size
  ) -> Frame? {
    session(showing: name, in: language).map { session in
      Screen(
        session: session, editors: Editors(for: session, in: library), library: library,
        size: size
      ).frame()
    }
  }
}
