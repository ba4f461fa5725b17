import HandrailTestSupport
import Testing

@testable import HandrailCore

@Suite struct SessionPropertyTests {
  private static let stepCount = 10_000
  private static let seeds: [UInt64] = [1, 2, 0xFEED]

  @Test(arguments: seeds)
  func `Whatever is pressed, the kiosk shows a page that can be shown`(seed: UInt64) {
    var kiosk = RandomKiosk(seed: seed)
    var pages: Set<AnswerPath> = []
    var receipts = 0
    var comingsBack = 0
    for number in 0..<Self.stepCount {
      let before = kiosk.session
      let action = kiosk.nextAction()
      let effects = kiosk.take(action)
      let session = kiosk.session
      let shown = Shown(session, in: kiosk.library)
      let fault =
        fault(of: shown, in: session)
        ?? fault(after: action, from: before, to: session, effects)
      if let fault {
        Issue.record("seed \(seed), step \(number), \(action): \(fault)")
        return
      }
      switch shown {
      case .page(let stop, _): pages.insert(stop.path)
      case .receipt: receipts += 1
      case .nothing: break
      }
      if case .comingBack = before.place, session.place == .visit { comingsBack += 1 }
    }
    // The walk is worth something only if it comes around.
    #expect(pages.count > 20)
    #expect(receipts > 10)
    #expect(comingsBack > 0)
  }

  /// What a visit shows, with the journey it lies on.
  private enum Shown {
    case page(Journey.Stop, Journey)
    case receipt(Journey)
    case nothing

    init(_ session: Session, in library: Library) {
      if let (stop, journey) = session.currentStop(in: library) {
        self = .page(stop, journey)
      } else if let (_, journey) = session.currentEnding(in: library) {
        self = .receipt(journey)
      } else {
        self = .nothing
      }
    }
  }

  /// What is wrong with a session as it stands; nil for nothing.
  private func fault(of shown: Shown, in session: Session) -> String? {
    guard (session.place == .visit) == (session.visit != nil) else { return "a stray visit" }
    guard Set(session.overlays).count == session.overlays.count else { return "a panel twice" }
    guard let visit = session.visit else { return nil }
    if case .items(let numbers, _)? = visit.answers[AnswerPath("plans")]?.answer,
      numbers.count > 3 || Set(numbers).count != numbers.count
    {
      return "items \(numbers)"
    }
    switch shown {
    case .nothing: return "no page"
    case .page(let stop, let journey):
      return journey.stop(at: stop.path) == stop ? nil : "a page off the journey"
    case .receipt(let journey):
      guard journey.stops.contains(where: { $0.path == AnswerPath("review") }) else {
        return "a receipt without a review"
      }
      return visit.arrivalNumber == nil ? "a receipt without a number" : nil
    }
  }

  /// What is wrong with a change of the session; nil for nothing.
  private func fault(
    after action: Action, from before: Session, to session: Session, _ effects: [Effect]
  ) -> String? {
    if session.place == .welcome, before.place != .welcome {
      var fresh = Session(flow: Fixtures.flowID, language: "en", at: session.lastKey)
      fresh.failedLookUps = session.failedLookUps
      fresh.wrongPassphrases = session.wrongPassphrases
      guard session == fresh else { return "something is left of the visit" }
      guard effects.last == .wipeScreen else { return "the screen is not wiped" }
    }
    if case .kept = session.place, before.visit?.codeWasShown == false {
      return "a kept visit whose code was not shown"
    }
    if effects.contains(where: \.isRecord), before.place == .visit, session.place == .visit {
      guard action.canAnswer else { return "an answer nobody gave" }
    }
    switch action {
    case .helpAsked, .languageAsked, .otherLanguagesAsked, .otherLanguagePointedAt, .personAsked,
      .overlayClosed, .keyPressed:
      guard before.place == session.place, before.visit?.answers == session.visit?.answers,
        before.visit?.look == session.visit?.look
      else { return "a panel changed the page" }
    default: break
    }
    return nil
  }

  @Test(arguments: seeds)
  func `Panels opened and closed in any order leave the place and the visit as they were`(
    seed: UInt64
  ) throws {
    var generator = Seeded(seed)
    let actions: [Action] = [
      .helpAsked, .languageAsked, .otherLanguagesAsked, .otherLanguagePointedAt("vi"),
      .personAsked, .leaveAsked, .overlayClosed, .overlayClosed, .keyPressed,
    ]
    for page in ["who-for", "birth-date", "plans", "review"] {
      var walk = SessionWalk()
      walk.go(to: page, Fixtures.insuredActions)
      walk.play(.helpAsked, .overlayClosed)
      let before = walk.session
      for _ in 0..<500 {
        walk.play(try #require(actions.randomElement(using: &generator)))
        var session = walk.session
        session.overlays = []
        #expect(session == before)
      }
    }
  }

  @Test(arguments: seeds)
  func `Back and then Enter with the same answer always comes to the same page`(seed: UInt64) {
    var kiosk = RandomKiosk(seed: seed)
    var tries = 0
    for number in 0..<Self.stepCount / 5 {
      kiosk.take(kiosk.nextAction())
      guard kiosk.session.overlays.isEmpty, let visit = kiosk.session.visit,
        visit.look.isOnTheWay, let page = kiosk.session.currentStop(in: kiosk.library)?.stop
      else { continue }
      var other = kiosk
      other.take(.backAsked)
      guard let (previous, _) = other.session.currentStop(in: kiosk.library),
        other.session.overlays.isEmpty, other.session.visit?.answers == visit.answers,
        let answer = visit.answers[previous.path]?.answer
      else { continue }
      tries += 1
      other.take(answer.action)
      guard other.session.currentStop(in: kiosk.library)?.stop == page else {
        Issue.record("seed \(seed), step \(number): from \(page.path) over \(previous.path)")
        return
      }
    }
    #expect(tries > 150)
  }

  @Test(arguments: seeds)
  func `From every page Enter, with answers to what is asked, comes to a receipt`(seed: UInt64) {
    var kiosk = RandomKiosk(seed: seed)
    for number in 0..<Self.stepCount / 5 {
      kiosk.take(kiosk.nextAction())
      guard number % 20 == 0, kiosk.session.place == .visit else { continue }
      var walker = kiosk
      for _ in 0..<10 { walker.take(.overlayClosed) }
      for _ in 0..<60 {
        guard let (stop, _) = walker.session.currentStop(in: kiosk.library) else { break }
        let answer = walker.session.visit?.answers[stop.path]?.answer
        walker.take(answer?.action ?? Self.plainAction(on: stop.step, in: kiosk.library))
      }
      guard walker.session.currentEnding(in: kiosk.library) != nil else {
        Issue.record("seed \(seed), step \(number): no way on")
        return
      }
    }
  }

  private static func plainAction(on step: Step, in library: Library) -> Action {
    switch step.kind {
    case .ask(.date): .textTyped("1962-03-14")
    case .ask: .textTyped("Ana")
    case .oneOf(let sources): .optionChosen(library.options(sources).first ?? "none")
    case .manyOf(let sources): .optionsTicked(library.options(sources))
    default: .wentOn
    }
  }
}

extension Visit.Look {
  /// Whether Enter goes on along the path, not back to the review.
  fileprivate var isOnTheWay: Bool {
    switch self {
    case .onward: true
    case .again(_, let bound, let target): bound.components.isEmpty && target == nil
    }
  }
}

extension Answer {
  /// What is done on a page to give this answer.
  fileprivate var action: Action {
    switch self {
    case .text(let text): .textTyped(text)
    case .option(let option): .optionChosen(option)
    case .options(let ticked): .optionsTicked(ticked)
    case .date(let date): .textTyped(date.description)
    case .number(let number): .textTyped(String(number))
    case .instead(let option): .insteadChosen(option)
    case .leftEmpty: .textTyped("")
    case .seen, .items: .wentOn
    }
  }
}

extension Effect {
  fileprivate var isRecord: Bool {
    if case .record = self { true } else { false }
  }
}

extension Action {
  /// Whether an answer can be written down or withdrawn by it.
  fileprivate var canAnswer: Bool {
    switch self {
    case .textTyped, .optionChosen, .optionsTicked, .insteadChosen, .wentOn, .itemAdded,
      .itemRemoved, .backAsked:
      true
    default: false
    }
  }
}
