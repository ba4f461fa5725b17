import HandrailCore
import HandrailScreen

extension VisitCheck {
  static let nothingOfEarlierPeople = VisitCheck(
    name: "no page shows the words of somebody who came before"
  ) { stage in
    for person in stage.earlier {
      let isShown =
        stage.rows.unseen.contains { stage.rows.texts[$0].contains(person.mark) }
        || stage.lines?.printed.contains(person.mark) == true
      if isShown { return "\(person.mark) is shown to \(stage.mind.person.mark)" }
    }
    return nil
  }

  static let firstPageIsClean = VisitCheck(
    name: "the next person meets the first page as everybody does"
  ) { stage in
    guard let session = stage.scene?.session, session.place == .welcome, stage.isBackAtWelcome
    else { return nil }
    if session.language != stage.library.firstLanguage { return "it is in \(session.language)" }
    if session.appearance != .usual { return "it looks otherwise" }
    if !session.overlays.isEmpty { return "a panel lies over it" }
    return stage.scene?.editors.page.field == nil ? nil : "something can be typed on it"
  }

  static let leavingWipes = VisitCheck(name: "whoever goes leaves a wiped screen") { stage in
    stage.isBackAtWelcome && stage.wipes == 0 ? "nothing was wiped" : nil
  }

  static let idleEndsWiped = VisitCheck(
    name: "when somebody walks away, a warning and then a wiped screen follow"
  ) { stage in
    guard let scene = stage.scene, stage.absence > stage.longestStay else { return nil }
    switch scene.session.place {
    case .welcome, .outOfOrder:
      return scene.session.isTouched ? "the first page still waits for somebody" : nil
    case .visit, .menu, .comingBack, .kept, .forgotten:
      return "\(stage.absence) later it is still there"
    }
  }

  static let forgottenIsGone = VisitCheck(
    name: "of a visit that is forgotten no byte stays on the disk"
  ) { stage in
    guard let id = stage.before?.session.visit?.id, stage.scene?.session.place == .forgotten,
      let store = stage.store
    else { return nil }
    return try stage.undisturbed {
      if try store.visit(id) != nil { return "visit \(id.number) is still in the records" }
      if try !store.journal(of: id).isEmpty { return "the journal still has lines of it" }
      let mark = stage.mind.person.mark
      guard let disk = stage.disk, stage.mind.person.visits == [id] else { return nil }
      if disk.files.hold(mark) { return "\(mark) is still in a file" }
      var luck = CutLuck.losesEverything
      return disk.power.cut(&luck).hold(mark) ? "\(mark) is back after a power cut" : nil
    }
  }

  static let notesHoldNoWords = VisitCheck(
    name: "no note for staff and no call for a person holds anybody's words"
  ) { stage in
    let marks = (stage.earlier + [stage.mind.person]).map(\.mark)
    if let mark = marks.first(where: { mark in stage.notes.contains { $0.contains(mark) } }) {
      return "staff are told \(mark)"
    }
    var callsPerson = stage.inFlight?.effects.contains {
      if case .callPerson = $0 { true } else { false }
    }
    // Somebody is sent for once a text was taken, by an action of its own.
    if case .concern? = stage.scene?.session.overlays.last { callsPerson = true }
    guard callsPerson == true, let store = stage.store else { return nil }
    return try stage.undisturbed {
      let calls = try store.calls().map { "\($0)" }
      return marks.first { mark in calls.contains { $0.contains(mark) } }.map {
        "a call holds \($0)"
      }
    }
  }

  static let questionsLeaveNoTrace = VisitCheck(
    name: "nothing of a question is on the disk, nor in the session of the next person"
  ) { stage in
    guard stage.isBackAtWelcome, let session = stage.scene?.session else { return nil }
    if !session.concernCalls.isEmpty { return "who was sent for is still known" }
    guard let disk = stage.disk else { return nil }
    return stage.undisturbed {
      let mark = stage.mind.person.questionMark
      return disk.files.hold(mark) ? "\(mark) is in a file" : nil
    }
  }

  static let codesGuard = VisitCheck(
    name: "a kept visit opens for its code and its date of birth, and for nothing else"
  ) { stage in
    guard let before = stage.before, case .comingBack(let asked) = before.session.place,
      let scene = stage.scene, let action = stage.action
    else { return nil }
    guard let visit = scene.session.visit else { return stage.refusedWrongly }
    guard case .birthDate(let code) = asked else { return "it opened before a date was asked" }
    guard code == visit.code else { return "another code opened it" }
    let birth = visit.birthDate(in: scene.library)
    switch action {
    case .insteadChosen: return birth == nil ? nil : "it opened without its date of birth"
    case .textTyped(let text):
      let words = scene.library.words(in: before.session.language)
      let reader = DateReader(
        order: scene.library.region.dateOrder, monthNames: (1...12).map(words.monthName))
      let claimed = try? reader.read(text)
      return birth != nil && claimed == birth ? nil : "another date of birth opened it"
    default: return "\(action) opened it"
    }
  }
}

extension Stage {
  /// Whether somebody has just gone and the first page is back.
  var isBackAtWelcome: Bool {
    guard let before, scene?.session.place == .welcome else { return false }
    switch before.session.place {
    case .welcome, .outOfOrder: return false
    case .visit, .menu, .comingBack, .kept, .forgotten: return true
    }
  }

  /// What is wrong with sending somebody away who typed the right code and the right date.
  var refusedWrongly: String? {
    guard mind.errand == .comeBack, let before, disk?.refusals ?? 0 == 0,
      case .comingBack(.birthDate(let code)) = before.session.place,
      before.session.overlays.isEmpty,
      case .textTyped(let text)? = action, text == mind.words.birthDate,
      let (id, promise) = ledger.accepted.first(where: { $0.value.code == code }),
      promise.codeWasShown, scene?.session.notice != .notSaved,
      let stored = try? undisturbed({ try store?.visit(id) }),
      stored.visit.birthDate(in: library) == mind.person.birth
    else { return nil }
    return "visit \(id.number) did not open for its own code and date"
  }

  /// Looks at the records and the disk while nothing fails.
  func undisturbed<Value>(_ look: () throws -> Value) rethrows -> Value {
    guard let disk else { return try look() }
    return try disk.unfailing(look)
  }
}
