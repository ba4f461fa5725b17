import HandrailTestSupport

@testable import HandrailCore

/// A kiosk with records in memory, at which somebody presses anything at any time.
struct RandomKiosk {
  private(set) var session: Session
  private(set) var now = Fixtures.moment
  /// Visits that wait behind their codes.
  private var kept: [ReturnCode: Visit] = [:]
  /// Visits whose code was noted as shown.
  private(set) var noted: Set<VisitID> = []
  private var visitCount: Int64 = 0
  private var generator: Seeded
  let library = Fixtures.explainingLibrary

  init(seed: UInt64) {
    generator = Seeded(seed)
    session = Session(flow: Fixtures.flowID, language: "en", at: Fixtures.moment)
  }

  /// Takes an action and lets the records answer; the effects of all that.
  @discardableResult
  mutating func take(_ action: Action) -> [Effect] {
    let before = session
    var effects = session.reduce(action, at: now, in: library)
    for effect in effects {
      switch effect {
      case .beginVisit:
        visitCount += 1
        let code = ReturnCode(words: ["river", "lamp", visitCount % 2 == 0 ? "melon" : "cloud"])
        effects += take(.visitBegan(VisitID(visitCount), code))
      case .finishVisit: effects += take(.visitFinished(arrivalNumber: "\(visitCount)"))
      case .findVisit(let code): effects += take(.visitLookedUp(kept[code]))
      case .setAside: if let visit = before.visit { kept[visit.code] = Self.restored(visit) }
      case .forget, .drop: if let visit = before.visit { kept[visit.code] = nil }
      case .noteCodeShown(let id): noted.insert(id)
      case .checkPassphrase(let typed):
        effects += take(.passphraseChecked(isRight: typed == "Ana"))
      case .findCase(let reference, _):
        effects += take(.caseLookedUp(.sample(reference == nil ? .notFound : .denied)))
      case .keepCase: effects += take(.caseKept(.sample))
      case .lookUp(let question, _): effects += take(.lookedUp(Self.outcome(for: question)))
      case .record, .noteLanguage, .callPerson, .wipeScreen, .endProgram: break
      }
    }
    return effects
  }

  /// The visit as the records give it back.
  private static func restored(_ visit: Visit) -> Visit {
    Visit(
      id: visit.id, code: visit.code, flow: visit.flow, began: visit.began,
      answers: visit.answers, codeWasShown: visit.codeWasShown,
      arrivalNumber: visit.arrivalNumber)
  }

  /// Draws the next action: mostly one that fits the page, sometimes any; time passes as well.
  mutating func nextAction() -> Action {
    let pause: Duration = chance(1, in: 40) ? .seconds(61) : .seconds(1)
    now = now + pause
    if chance(1, in: 4) { return draw(Self.anyAction) }
    if let panel = session.overlays.last, chance(2, in: 3) { return action(on: panel) }
    if let (stop, _) = session.currentStop(in: library) { return action(on: stop.step) }
    switch session.place {
    case .welcome: return draw([.languageChosen("en"), .languageChosen("es"), .comingBackAsked])
    case .menu: return .flowChosen(draw(session.menu(in: library) + ["gone"]))
    case .comingBack:
      return draw([
        .textTyped("river lamp melon"), .textTyped("River Lamp Cloud"), .textTyped("3 14 1962"),
        .textTyped("1 1 2000"), .insteadChosen("no-date"), .wentOn,
      ])
    default: return draw([.wentOn, .backAsked, .helpAsked])
    }
  }

  private mutating func action(on panel: Session.Overlay) -> Action {
    switch panel {
    case .leaving: draw([.overlayClosed, .overlayClosed, .finishLaterChosen, .forgetChosen])
    case .language: draw([.languageChosen("en"), .languageChosen("es"), .otherLanguagesAsked])
    case .otherLanguages: draw([.otherLanguagePointedAt("vi"), .overlayClosed])
    case .display:
      draw([.themeChosen("strong"), .textSizeChosen(isLarge: true), .overlayClosed])
    case .staff: draw([.textTyped("Ana"), .textTyped("Luz"), .textTyped(""), .overlayClosed])
    case .ask(let state) where state.stage == .typing:
      draw([.textTyped("what"), .textTyped("which"), .textTyped("help me"), .textTyped("")])
    case .ask(let state) where state.stage == .waiting:
      draw([.textLookedOver(nil), .textLookedOver(nil), .textLookedOver(.medical)])
    case .ask: draw([.topicAsked("copay", part: .why), .notMeant, .askedAgain, .overlayClosed])
    case .explanation:
      draw([
        .topicAsked("deductible"), .topicAsked("copay"), .teachBackAnswered("unsure"), .notMeant,
        .overlayClosed,
      ])
    case .topics, .topicGroup:
      draw([.topicGroupChosen(.insurance), .topicAsked("deductible"), .overlayClosed])
    case .concern: draw([.allRightChosen, .talkAloneAsked, .personAsked, .overlayClosed])
    case .alone: draw([.allRightChosen, .overlayClosed])
    case .reply, .help, .person, .interpreterNoted: .overlayClosed
    }
  }

  private mutating func action(on step: Step) -> Action {
    if let instead = step.instead.first, chance(1, in: 5) { return .insteadChosen(instead) }
    switch step.kind {
    case .ask(.date): return draw([.textTyped("3 14 1962"), .textTyped("1 2 2015")])
    case .ask: return draw([.textTyped("Ana"), .textTyped("Luz"), .textTyped("")])
    case .oneOf(let sources): return .optionChosen(draw(library.options(sources)))
    case .manyOf(let sources): return .optionsTicked([draw(library.options(sources))])
    case .repeatGroup:
      return draw([
        .itemAdded, .wentOn, .wentOn, .itemRemoved(1), .itemRemoved(2), .itemChangeAsked(1),
        .itemChangeAsked(3),
      ])
    case .review:
      let pages = ["who-for", "name", "home", "home/town", "insured", "plans", "needs", "agree"]
      return chance(1, in: 3) ? .wentOn : .changeAsked(Fixtures.path(draw(pages)))
    case .findCase: return .caseLookedUp(.sample(draw(CaseStanding.allCases)))
    case .message, .returnCode, .use, .timeline, .letter: return .wentOn
    }
  }

  private static let anyAction: [Action] = [
    .languageChosen("es"), .languageChosen("xx"), .otherLanguagesAsked,
    .otherLanguagePointedAt("vi"), .comingBackAsked, .textTyped("\u{1B}"), .optionChosen("yes"),
    .optionsTicked([]), .insteadChosen("talk"), .wentOn, .itemAdded, .itemRemoved(2),
    .itemChangeAsked(2), .changeAsked(AnswerPath("plans")), .changeAsked(AnswerPath()), .backAsked,
    .backAsked, .backAsked, .helpAsked, .languageAsked, .personAsked, .leaveAsked, .overlayClosed,
    .finishLaterChosen, .keyPressed, .timePassed, .timePassed, .visitLookedUp(nil), .savingFailed,
    .flowChosen("visit"), .menuAsked, .caseLookedUp(.sample(.denied)), .caseKept(.sample),
    .contentAccepted, .displayAsked, .themeChosen("strong"), .themeChosen("none"),
    .textSizeChosen(isLarge: true), .staffAsked, .passphraseChecked(isRight: true),
    .passphraseChecked(isRight: false), .topicsAsked, .topicGroupChosen(.bills),
    .topicAsked("copay"), .topicAsked("gone"), .teachBackAnswered("unsure"), .askAsked, .askAsked,
    .askedAgain, .notMeant, .lookedUp(.unknown), .textLookedOver(nil), .textLookedOver(.abuse),
    .textLookedOver(.suicide), .allRightChosen, .talkAloneAsked,
  ]

  /// What the look-up of the test says to a question.
  private static func outcome(for question: String) -> AskOutcome {
    switch question {
    case "what": .answer([FoundExplanation("copay", part: .why), FoundExplanation("deductible")])
    case "which": .unsure([FoundExplanation("copay"), FoundExplanation("gone")])
    default: .unknown
    }
  }

  private mutating func draw<Choice>(_ choices: [Choice]) -> Choice {
    choices[Int.random(in: choices.indices, using: &generator)]
  }

  private mutating func chance(_ part: Int, in whole: Int) -> Bool {
    Int.random(in: 0..<whole, using: &generator) < part
  }
}
