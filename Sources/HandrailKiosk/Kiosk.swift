import HandrailCore
import HandrailScreen
import HandrailStore

/// Serves people at one terminal, one after the other.
///
/// The loop waits for an event, turns it into at most one action, lets the session take it, has
/// its effects carried out, and paints what the session shows then. It decides nothing itself.
public final class Kiosk {
  /// How a kiosk is run.
  public struct Options {
    /// The flow it walks people through.
    public var flow: FlowID
    /// The invented patient of a rehearsal; nil for real visits.
    public var rehearsalPatient: String?
    /// Whether Ctrl-Q on the first page ends the program.
    public var allowsQuitting: Bool
    /// Tells staff why nobody can be served, or, with nil, that it is over.
    ///
    /// It never holds a patient's word.
    public var tellStaff: (String?) -> Void

    /// Makes options.
    public init(
      flow: FlowID, rehearsalPatient: String? = nil, allowsQuitting: Bool = false,
      tellStaff: @escaping (String?) -> Void = { _ in }
    ) {
      self.flow = flow
      self.tellStaff = tellStaff
      self.rehearsalPatient = rehearsalPatient
      self.allowsQuitting = allowsQuitting
    }
  }

  private let terminal: any Terminal
  private let theme: Theme
  private let content: KioskContent
  private let clock: WallClock
  private let options: Options
  private let openStore: () throws -> VisitStore
  private var library: Library
  private var session: Session
  private var editors: Editors
  private var store: VisitStore?
  /// Why the content cannot be shown; nil while it can.
  private var contentTrouble: String?
  /// Why the records could not be opened; nil once they are.
  private var recordsTrouble: String?
  /// Whether the records could not do the last thing they were asked.
  private var isInTrouble = false
  /// What staff were last told.
  private var toldTrouble: String?

  /// Prepares a kiosk; nothing is read but what the first page needs.
  /// - Parameters:
  ///   - terminal: Where it is shown.
  ///   - theme: How it looks.
  ///   - content: Where its content comes from.
  ///   - clock: What time it is.
  ///   - options: How it is run.
  ///   - openStore: Opens the records; called once the first page is on the screen.
  public init(
    terminal: any Terminal, theme: Theme, content: KioskContent, clock: WallClock = WallClock(),
    options: Options, openStore: @escaping () throws -> VisitStore
  ) {
    self.terminal = terminal
    self.theme = theme
    self.content = content
    self.clock = clock
    self.options = options
    self.openStore = openStore
    let welcome = content.welcome()
    library = welcome ?? .withoutContent
    if welcome == nil { contentTrouble = "The clinic's own file cannot be read." }
    session = Session(
      flow: options.flow, language: library.firstLanguage, at: clock.now,
      rehearsalPatient: options.rehearsalPatient)
    editors = Editors(for: session, in: library)
    settle()
  }

  /// Serves people until the terminal closes or staff quit.
  public func run() {
    paint()
    open()
    paint()
    while true {
      let event = terminal.nextEvent(timeout: waitingTime)
      if event == .closed { break }
      if isQuit(event) { break }
      take(event)
      paint()
    }
    if let visit = session.visit { _ = try? store?.setAside(visit.id) }
    terminal.wipe()
  }

  /// Reads everything and opens the records; nobody is asked anything before both are there.
  private func open() {
    reload()
    openRecords()
  }

  /// Takes new content if it can be shown; else keeps the last good copy, or stays out of order.
  private func reload() {
    switch content.load() {
    case .success(let library):
      let hadContent = !self.library.flows.isEmpty
      self.library = library
      if !hadContent || !library.site.languages.contains(session.language) {
        session = Session(
          flow: options.flow, language: library.firstLanguage, at: clock.now,
          rehearsalPatient: options.rehearsalPatient)
      }
      let hasFlow = library.flows[options.flow] != nil
      contentTrouble = hasFlow ? nil : "There is no flow \(options.flow)."
    case .failure(let refused):
      if library.flows.isEmpty { contentTrouble = refused.reason }
    }
    settle()
  }

  private func openRecords() {
    do {
      let store = try openStore()
      _ = try store.wipeExpired(keepUnfinished: library.site.keepUnfinished, at: clock.now)
      self.store = store
      recordsTrouble = nil
    } catch {
      recordsTrouble = "\(error)"
    }
    settle()
  }

  /// Shows out of order while something is missing, and the first page once nothing is.
  private func settle() {
    let trouble = contentTrouble ?? recordsTrouble
    if trouble != toldTrouble {
      options.tellStaff(trouble)
      toldTrouble = trouble
    }
    let news = trouble.map { Action.contentRefused(reason: $0) } ?? .contentAccepted
    _ = session.reduce(news, at: clock.now, in: library)
    editors.follow(session, in: library)
  }

  /// How long to wait for an event.
  private var waitingTime: Duration {
    if case .outOfOrder = session.place { return .seconds(5) }
    // Nobody is there; what has waited too long is wiped all the same.
    guard let deadline = session.nextDeadline(in: library) else { return .seconds(3600) }
    // What could not be ended in time is tried again, but not without a pause.
    return max(isInTrouble ? .seconds(5) : .zero, clock.now.duration(to: deadline))
  }

  private func isQuit(_ event: TerminalEvent) -> Bool {
    options.allowsQuitting && isBetweenPeople && session.overlays.isEmpty
      && event == .key(.control("q"))
  }

  /// Whether the first page is shown, or the one that stands in for it.
  private var isBetweenPeople: Bool {
    switch session.place {
    case .welcome, .outOfOrder: true
    case .comingBack, .visit, .kept, .forgotten: false
    }
  }

  private func take(_ event: TerminalEvent) {
    let hasNewPage = refreshBetweenPeople(at: event)
    switch event {
    case .timePassed: perform(.timePassed)
    case .resized, .closed: break
    case .key, .paste, .click:
      // What was meant for another page answers nothing on this one.
      guard session.warningSince == nil, !hasNewPage else { return perform(.keyPressed) }
      let action = editors.take(
        event, session: session, library: library, size: terminal.size)
      perform(action?.normalised ?? .keyPressed)
    }
  }

  /// Content that changed is taken over between two people, never under one.
  /// - Returns: Whether the page may no longer be the one that the event was meant for.
  private func refreshBetweenPeople(at event: TerminalEvent) -> Bool {
    guard isBetweenPeople else { return false }
    let (place, before) = (session.place, library)
    let hasChanged = content.hasChanged()
    if hasChanged { reload() }
    // Asking for records that somebody holds takes seconds, which keys must not add up.
    if store == nil, event == .timePassed { openRecords() }
    return session.place != place || (hasChanged && library != before)
  }

  private func perform(_ action: Action) {
    guard let store else {
      // Without records only what needs none can be done.
      if isHarmlessWithoutRecords(action) {
        _ = session.reduce(action, at: clock.now, in: library)
        editors.follow(session, in: library)
      }
      return
    }
    var next = session
    do {
      let effects = next.reduce(action, at: clock.now, in: library)
      try EffectRunner(store: store, terminal: terminal, clock: clock)
        .run(effects, on: &next, in: library)
      session = next
      isInTrouble = false
      retire(after: action)
    } catch {
      isInTrouble = true
      // Whoever pressed a key is there, though it could do nothing.
      if action != .timePassed { _ = session.reduce(.keyPressed, at: clock.now, in: library) }
      _ = session.reduce(.savingFailed, at: clock.now, in: library)
    }
    editors.follow(session, in: library)
  }

  private func isHarmlessWithoutRecords(_ action: Action) -> Bool {
    switch action {
    case .keyPressed, .timePassed, .languageAsked, .overlayClosed, .helpAsked: true
    case .languageChosen: session.overlays.last == .language
    default: false
    }
  }

  /// When a visit has ended, what waited longer than the clinic allows is wiped.
  private func retire(after action: Action) {
    guard session.visit == nil, session.place == .welcome, action != .keyPressed else { return }
    _ = try? store?.wipeExpired(keepUnfinished: library.site.keepUnfinished, at: clock.now)
  }

  private func paint() {
    let screen = Screen(
      session: session, editors: editors, library: library, size: terminal.size)
    terminal.present(screen.frame(), theme: theme)
  }
}
