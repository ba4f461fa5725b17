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

    /// Makes options.
    public init(flow: FlowID, rehearsalPatient: String? = nil, allowsQuitting: Bool = false) {
      self.flow = flow
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
  /// Whether the records could not do the last thing they were asked.
  private var isInTrouble = false

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
    let empty = Library(
      site: Site(name: "", region: "", languages: []),
      region: Region(id: "", dateOrder: .yearMonthDay))
    library = content.welcome() ?? empty
    session = Session(
      flow: options.flow, language: library.firstLanguage, at: clock.now,
      rehearsalPatient: options.rehearsalPatient)
    editors = Editors(for: session, in: library)
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
    do {
      let store = try openStore()
      _ = try store.wipeExpired(keepUnfinished: library.site.keepUnfinished, at: clock.now)
      self.store = store
    } catch {
      refuse(reason: "\(error)")
    }
  }

  /// Takes new content if it can be shown; else keeps the last good copy, or stays out of order.
  private func reload() {
    switch content.load() {
    case .success(let library):
      let hadContent = !self.library.flows.isEmpty
      self.library = library
      if !hadContent, session.place == .welcome {
        session = Session(
          flow: options.flow, language: library.firstLanguage, at: clock.now,
          rehearsalPatient: options.rehearsalPatient)
      }
      if library.flows[options.flow] == nil {
        refuse(reason: "There is no flow \(options.flow).")
      } else if store != nil || !hadContent {
        _ = session.reduce(.contentAccepted, at: clock.now, in: library)
      }
    case .failure(let refused):
      if library.flows.isEmpty { refuse(reason: refused.reason) }
    }
    editors.follow(session, in: library)
  }

  private func refuse(reason: String) {
    _ = session.reduce(.contentRefused(reason: reason), at: clock.now, in: library)
    editors.follow(session, in: library)
  }

  /// How long to wait for an event; nil for as long as it takes.
  private var waitingTime: Duration? {
    if case .outOfOrder = session.place { return .seconds(5) }
    guard let deadline = session.nextDeadline(in: library) else { return nil }
    // What could not be ended in time is tried again, but not without a pause.
    return max(isInTrouble ? .seconds(5) : .zero, clock.now.duration(to: deadline))
  }

  private func isQuit(_ event: TerminalEvent) -> Bool {
    let isBetweenPeople = session.visit == nil && session.overlays.isEmpty
    return options.allowsQuitting && isBetweenPeople && event == .key(.control("q"))
  }

  private func take(_ event: TerminalEvent) {
    refreshBetweenPeople()
    switch event {
    case .timePassed: perform(.timePassed)
    case .resized, .closed: break
    case .key, .paste, .click:
      if session.warningSince != nil {
        perform(.keyPressed)
        return
      }
      let action = editors.take(
        event, session: session, library: library, size: terminal.size)
      perform(action?.normalised ?? .keyPressed)
    }
  }

  /// Content that changed is taken over between two people, never under one.
  private func refreshBetweenPeople() {
    guard session.visit == nil, content.hasChanged() else { return }
    if store == nil { open() } else { reload() }
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
