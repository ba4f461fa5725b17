import HandrailCore
import HandrailScreen

extension Stage {
  /// No visit takes more events; whoever is still there goes away.
  static let mostEvents = 320

  /// What happens next at the terminal, once what was shown has been checked.
  func nextEvent(timeout: Duration?) -> TerminalEvent {
    if isDark { return .closed }
    settle()
    if isOver { return .closed }
    if report.tally.actions == unplugging {
      disk?.turnOff()
      return .closed
    }
    let event = draw(timeout: timeout)
    self.event = event
    (action, inFlight, shows, wipes) = (nil, nil, 0, 0)
    idleTurns = event == .timePassed && lastTurn == clock.now ? idleTurns + 1 : 0
    lastTurn = clock.now
    before = scene
    if event == .timePassed { expect(.timePassed) }
    if event != .closed { report.tally.actions += 1 }
    return event
  }

  private func draw(timeout: Duration?) -> TerminalEvent {
    let start = clock.now
    for _ in 0..<2000 {
      if doings.isEmpty { doings = nextDoings()[...] }
      if isOver { return .closed }
      let rest = timeout.map { $0 - start.duration(to: clock.now) }
      guard let doing = doings.popFirst() else { continue }
      if let event = carryOut(doing, within: rest) { return event }
    }
    fail("each person does something", "nothing came after 2000 thoughts")
    return .closed
  }

  /// What the terminal reports of something done; nil where the next thing comes at once.
  private func carryOut(_ doing: Doing, within timeout: Duration?) -> TerminalEvent? {
    switch doing {
    case .event(let event):
      clock.pass(.milliseconds(chance.number(in: 60..<900)))
      return event
    case .resize(let size):
      screen?.glass = size
      return .resized
    case .pass(let duration):
      guard let timeout, timeout <= duration else {
        clock.pass(duration)
        return nil
      }
      clock.pass(max(.zero, timeout))
      doings.insert(.pass(duration - max(.zero, timeout)), at: doings.startIndex)
      return .timePassed
    }
  }

  /// Draws what happens next, and who comes once somebody has gone.
  private func nextDoings() -> [Doing] {
    guard let scene else { return [.pass(.seconds(1))] }
    if report.tally.actions > Self.mostEvents { mind.isGone = true }
    let isWelcome = scene.session.place == .welcome
    if !isWelcome { hasBegun = true }
    if mind.isGone, goneSince == nil { goneSince = clock.now }
    // Nobody is there: the first page waits, or the kiosk is out of order and stays so.
    let isTouched = scene.session.isTouched
    if isWelcome, hasBegun || (mind.isGone && !isTouched) { return endErrand() }
    if case .outOfOrder = scene.session.place, mind.isGone, !isTouched { return endErrand() }
    let window = screen?.glass ?? size
    return mind.next(before: scene, in: window, chance: &chance)
  }

  /// One person has gone, and the next one comes, or nobody does.
  private func endErrand() -> [Doing] {
    let hasCome = mind.person
    errandsLeft -= 1
    guard errandsLeft > 0, report.tally.actions <= Self.mostEvents else {
      return lastLook()
    }
    var waiting: [Doing] = [.pass(.seconds(chance.number(in: 1..<400)))]
    if chance.happens(percent: 4) { waiting = [.pass(.seconds(26 * 3600))] }
    if screen?.glass != size { waiting.append(.resize(size)) }
    let errand = chance.pick(Person.Errand.allCases)
    switch errand {
    case .comeBack, .comeBackWithAnotherDate:
      // Whoever tries another date is somebody else, who found the code.
      startErrand(errand, hasCome)
    case .register, .guess, .lookAround:
      earlier.append(hasCome)
      startErrand(errand, Person(earlier.count, chance: &chance))
    }
    return waiting
  }

  func startErrand(_ errand: Person.Errand, _ person: Person) {
    mind = Mind(
      person, errand: errand, library: library, medium: medium, size: size, chance: &chance)
    (hasBegun, goneSince) = (false, nil)
    rows.lookAnew()
    write("-- \(person.mark) comes to \(errand.rawValue)")
  }

  /// The kiosk is looked at once more a while after everybody has gone.
  private func lastLook() -> [Doing] {
    if errandsLeft == 0 { return [.pass(.seconds(5))] }
    isOver = true
    return []
  }

  /// Takes note of what the kiosk shows.
  func didShow(_ scene: Scene) {
    self.scene = scene
    fresh = nil
    shows += 1
  }

  /// Takes note of a wiped screen.
  func didWipe() {
    wipes += 1
    rows.wipe()
  }

  /// Takes note of what an event means, before it is done.
  func willPerform(_ action: Action?) {
    self.action = action?.normalised
    expect(action?.normalised ?? .keyPressed)
  }

  private func expect(_ action: Action) {
    guard let scene else { return }
    var session = scene.session
    var effects = session.reduce(action, at: clock.now, in: scene.library)
    if case .checkPassphrase(let typed)? = effects.first {
      let isRight = typed == Self.passphrase
      effects += session.reduce(
        .passphraseChecked(isRight: isRight), at: clock.now, in: scene.library)
    }
    inFlight = (session, effects)
  }
}
