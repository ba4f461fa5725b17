// Theory of operation
//
// A session is a value. `reduce` takes one action, changes the session and returns the effects
// that the world has to carry out before the next page is drawn. If an effect fails, the edge
// throws the changed session away, keeps the one from before, and says `savingFailed`: that is why
// an answer counts only once it is on disk, and why nothing here ever has to be undone.
//
// The shell around the flow has three parts that never disturb each other:
//
//   place      welcome → visit → (receipt) → welcome, with ways through "coming back",
//              "kept" and "forgotten". Only `leave`, `expire` and the receipt end a visit.
//   overlays   a stack of panels: help, languages, leaving, a person, the display, staff,
//              explanations, a question, a concern. Opening or closing one changes neither the
//              place nor the visit nor what is being typed; only the right passphrase on the staff
//              panel ends what is there.
//   idle       the last key, and since when the warning stands. Any key ends the warning.
//
// Inside a visit there is no stored position. The journey (see `Journey`) is walked from the
// answers, and `Visit.look` says which page of it is shown:
//
//   onward     the first page without an answer, or the receipt.
//   again      a page answered before, reached by Back or by Change. Enter goes on over
//              answered pages within its bound, then to `returningTo` or onward again.
//
// A changed answer withdraws the confirmation of a review that lies after it, so nobody arrives at
// a receipt without having seen what it rests on. Answers that leave the path stay in the book,
// set aside; no journey reads them.
//
// Each text that is typed is looked over at the edge once it was taken (`textLookedOver`). A
// concern sends for a person and lies over the page; a question that gave one is looked up only
// when it is asked again.
//
// Time is an input: every action comes with its moment, and `nextDeadline` tells the edge when to
// say `timePassed`. Chance comes in as the visit's number and code, which the records draw.

extension Session {
  /// Takes one action.
  /// - Parameters:
  ///   - action: What happened.
  ///   - moment: When it happened.
  ///   - library: The content.
  /// - Returns: What the world must do before the next page is drawn, in order.
  @discardableResult
  public mutating func reduce(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    switch action {
    case .timePassed: return passTime(at: moment, in: library)
    case .keyPressed, .wordsAstray:
      lastKey = moment
      isTouched = true
      warningSince = nil
      return []
    case .savingFailed:
      notice = .notSaved
      return []
    case .contentRefused(let reason):
      let effects = visit == nil ? [] : expire(in: library)
      if case .outOfOrder = place {} else { overlays = [] }
      (earlier, finished, chosenFlow, concernCalls) = (nil, [], nil, [:])
      place = .outOfOrder(reason: reason)
      return effects
    case .contentAccepted:
      if case .outOfOrder = place { place = .welcome }
      return []
    default: break
    }
    lastKey = moment
    isTouched = true
    warningSince = nil
    if !action.isAboutPanel, !isAsking { notice = nil }
    var effects = take(action, at: moment, in: library)
    visit?.walk(in: library)
    effects += arrive(at: moment, in: library, after: effects)
    return effects
  }

  private mutating func take(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    switch action {
    case .languageChosen, .otherLanguagesAsked, .otherLanguagePointedAt, .helpAsked,
      .languageAsked, .personAsked, .leaveAsked, .displayAsked, .themeChosen, .textSizeChosen,
      .overlayClosed, .finishLaterChosen, .forgetChosen:
      return takeOverlayAction(action, at: moment, in: library)
    case .comingBackAsked, .visitLookedUp:
      return takeComingBackAction(action, at: moment, in: library)
    case .flowChosen, .menuAsked: return takeMenuAction(action, at: moment, in: library)
    case .visitBegan(let id, let code): return begin(id, code, at: moment, in: library)
    case .caseLookedUp(let file): return take(file, at: moment, in: library)
    case .caseKept(let reference):
      visit?.caseReference = reference
      return []
    case .visitFinished(let arrivalNumber):
      visit?.arrivalNumber = arrivalNumber
      return []
    case .staffAsked, .passphraseChecked:
      return takeStaffAction(action, at: moment, in: library)
    case .textTyped where isAskingStaff:
      return takeStaffAction(action, at: moment, in: library)
    case .textTyped where isAsking: return takeReadingAction(action, in: library)
    case .topicsAsked, .topicGroupChosen, .topicAsked, .teachBackAnswered, .askAsked, .askedAgain,
      .notMeant, .lookedUp:
      return takeReadingAction(action, in: library)
    case .textLookedOver, .allRightChosen, .talkAloneAsked:
      return takeConcernAction(action, at: moment)
    default: break
    }
    // A page under a panel is not the one that is shown.
    guard overlays.isEmpty else { return [] }
    switch place {
    case .visit: return takePageAction(action, in: library)
    case .comingBack: return takeComingBackAction(action, at: moment, in: library)
    case .menu: return takeMenuAction(action, at: moment, in: library)
    case .kept, .forgotten:
      return action == .wentOn || action == .backAsked ? goToWelcome(in: library) : []
    case .welcome, .outOfOrder: return []
    }
  }

  /// What reaching a page brings with it: its code was shown, a person is called, the
  /// registration is closed.
  private mutating func arrive(
    at moment: Moment, in library: Library, after effects: [Effect]
  ) -> [Effect] {
    guard place == .visit, let visit else { return [] }
    var arrivals: [Effect] = []
    let showsCode = overlays.last == .help || overlays.last == .leaving
    if let (stop, _) = currentStop(in: library) {
      if stop.step.callsPerson, !visit.calls.contains(stop.path) {
        self.visit?.calls.insert(stop.path)
        arrivals.append(
          .callPerson(
            PersonCall(visit: visit.id, reason: .page(stop.step.id), language: language)))
      }
      if stop.step.kind == .returnCode || showsCode { arrivals += noteCodeShown() }
      arrivals += lookForCase(at: stop, moment, in: library)
    } else if let (ending, journey) = currentEnding(in: library) {
      let hasRecorded = effects.contains { if case .record = $0 { true } else { false } }
      arrivals += finish(ending, on: journey, hasRecorded: hasRecorded, in: library)
    }
    return arrivals
  }

  /// What an ending asks of the records: a number for the arrival, or a case.
  private mutating func finish(
    _ ending: Ending, on journey: Journey, hasRecorded: Bool, in library: Library
  ) -> [Effect] {
    guard let visit else { return [] }
    switch ending.receipt {
    case .arrival:
      return noteCodeShown()
        + (visit.arrivalNumber == nil || hasRecorded ? [.finishVisit(visit.id)] : [])
    case .request:
      guard visit.caseReference == nil || hasRecorded else { return [] }
      let draft = CaseDraft(of: visit, on: journey, in: library, language: language)
      return [.keepCase(visit.id, draft)]
    case .nothing: return []
    }
  }

  /// Notes once that the code was on the screen.
  private mutating func noteCodeShown() -> [Effect] {
    guard let visit, !visit.codeWasShown else { return [] }
    self.visit?.codeWasShown = true
    return [.noteCodeShown(visit.id)]
  }

  /// Ends whatever was there: the next person meets the welcome page in its first language.
  mutating func goToWelcome(in library: Library) -> [Effect] {
    place = .welcome
    visit = nil
    earlier = nil
    finished = []
    chosenFlow = nil
    overlays = []
    notice = nil
    warningSince = nil
    concernCalls = [:]
    language = library.firstLanguage
    appearance = .usual
    isTouched = false
    return [.wipeScreen]
  }
}
