import HandrailCore

@testable import HandrailScreen

/// Plays a person at the screen: keys in, frames out, and records that always work.
struct Rehearsal {
  private(set) var session: Session
  var editors: Editors
  /// What the session was told, in order.
  private(set) var actions: [Action] = []
  var size: Size
  let library: Library

  /// Opens the welcome page.
  init(
    columns: Int = 80, rows: Int = 24, library: Library = Fixture.library,
    patient: String? = nil
  ) {
    self.library = library
    size = Size(columns: columns, rows: rows)
    session = Session(
      flow: Fixture.flowID, language: "en", at: Fixture.moment, rehearsalPatient: patient)
    editors = Editors(for: session, in: library)
  }

  /// Opens the page of a step by answering those before it.
  init(
    at page: String, columns: Int = 80, rows: Int = 24, library: Library = Fixture.library,
    patient: String? = nil
  ) {
    self.init(columns: columns, rows: rows, library: library, patient: patient)
    tell(.languageChosen("en"))
    for (name, action) in Self.answers {
      if name == page { return }
      tell(action)
    }
  }

  /// An answer for each page of the fixture's flow, in order.
  private static let answers: [(String, Action)] = [
    ("name", .textTyped("Ana")), ("birth", .textTyped("14 3 1962")),
    ("insured", .optionChosen("not-sure")), ("needs", .optionsTicked(["ramp", "quiet-room"])),
    ("privacy", .optionChosen("agree")), ("plan-name", .textTyped("Harbour Health")),
    ("plans", .itemAdded), ("second plan", .textTyped("Lakeside Mutual")),
    ("both plans", .wentOn), ("told", .wentOn), ("review", .wentOn),
  ]

  /// The names of the pages, in order.
  static let pages = answers.map(\.0) + ["receipt"]

  var screen: Screen {
    Screen(session: session, editors: editors, library: library, size: size)
  }

  var view: PageView { screen.view }
  var frame: Frame { screen.frame() }
  var page: Page { screen.view.page }
  var lines: [String] { frame.lines }

  /// Whether some row of the screen holds a text.
  func shows(_ text: String) -> Bool { lines.contains { $0.contains(text) } }

  /// Presses keys one after the other; returns what the last one told the session.
  @discardableResult
  mutating func press(_ keys: Key...) -> Action? {
    keys.reduce(nil) { _, key in take(.key(key)) }
  }

  /// Types a text key by key.
  mutating func type(_ text: String) {
    for character in text { press(.character(character)) }
  }

  @discardableResult
  mutating func take(_ event: TerminalEvent) -> Action? {
    let action = editors.take(event, session: session, library: library, size: size)
    if let action { tell(action) }
    return action
  }

  /// Tells the session something, and follows it to its page.
  mutating func tell(_ action: Action, at moment: Moment = Fixture.moment) {
    actions.append(action)
    var waiting = [action]
    while !waiting.isEmpty {
      let effects = session.reduce(waiting.removeFirst(), at: moment, in: library)
      for effect in effects {
        switch effect {
        case .beginVisit: waiting.append(.visitBegan(VisitID(1), Fixture.code))
        case .finishVisit: waiting.append(.visitFinished(arrivalNumber: "R-7"))
        case .findVisit: waiting.append(.visitLookedUp(nil))
        default: break
        }
      }
    }
    editors.follow(session, in: library)
  }
}
