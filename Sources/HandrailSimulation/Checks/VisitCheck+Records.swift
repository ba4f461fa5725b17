import HandrailCore
import HandrailStore

extension VisitCheck {
  static let recordsOpen = VisitCheck(name: "the records open after every power cut")

  static let recoveryKeeps = VisitCheck(
    name: "a power cut loses nothing that a page showed as kept, and keeps an action whole or not")

  static let journalAgrees = VisitCheck(name: "the records hold what the pages rest on") { stage in
    guard let visit = stage.visitToCompare, let store = stage.store else { return nil }
    guard let stored = try stage.undisturbed({ try store.visit(visit.id) })?.visit else {
      return "visit \(visit.id.number) is not in the records"
    }
    let written = visit.writtenAnswers(in: stage.library)
    if stored.answers != written {
      return Stage.difference(written, stored.answers, of: visit.id)
    }
    if stored.codeWasShown != visit.codeWasShown { return "the code was shown, or was not" }
    return stored.arrivalNumber == visit.arrivalNumber ? nil : "the number is another"
  }

  static let answerIsOnDisk = VisitCheck(
    name: "an answer is safe from a power cut before the next page is shown"
  ) { stage in
    guard let visit = stage.visitToCompare, let disk = stage.disk, disk.hasSomethingToLose else {
      return nil
    }
    var luck = CutLuck.losesEverything
    let left = try SimulatedDisk(disk.power.cut(&luck))
    guard let stored = try left.withRecords({ try $0.visit(visit.id)?.visit }) else {
      return "visit \(visit.id.number) would be lost"
    }
    let written = visit.writtenAnswers(in: stage.library)
    return stored.answers == written
      ? nil : Stage.difference(written, stored.answers, of: visit.id)
  }

  static let oldIsGone = VisitCheck(
    name: "what waited longer than the clinic keeps it is wiped"
  ) { stage in
    guard stage.scene?.session.place == .welcome, let store = stage.store,
      stage.disk?.refusals ?? 0 == 0
    else { return nil }
    let slack = stage.library.site.keepUnfinished + .seconds(2 * 3600)
    let overdue = stage.ledger.old.filter { $0.value + slack < stage.clock.now }
    return try stage.undisturbed {
      for id in overdue.keys where try store.visit(id) != nil {
        return "visit \(id.number) is still there"
      }
      return nil
    }
  }

  static let receiptHasNumber = VisitCheck(
    name: "a receipt shows a number and has a code, or the reference of a case that can be found"
  ) { stage in
    guard let scene = stage.scene, case let session = scene.session, session.place == .visit,
      let visit = session.visit, let (ending, _) = session.currentEnding(in: scene.library)
    else { return nil }
    switch ending.receipt {
    case .nothing: return nil
    case .arrival:
      if visit.arrivalNumber == nil { return "there is no number" }
      return visit.codeWasShown ? nil : "its code opens nothing"
    case .request:
      guard let reference = visit.caseReference else { return "there is no reference" }
      guard let store = stage.store else { return nil }
      let kept = try stage.undisturbed { try store.storedCase(reference) }
      return kept == nil ? "the case is not in the records" : nil
    }
  }
}

extension Visit {
  /// The answers that are written down: those that the records gave themselves are not.
  func writtenAnswers(in library: Library) -> AnswerBook {
    var written = answers
    for step in library.flows[flow]?.steps.values.filter(\.kind.isLookUp) ?? [] {
      written[AnswerPath(step.id)] = nil
    }
    return written
  }
}

extension Stage {
  /// The visit on the screen, if it is another than the one that was last held against the records.
  var visitToCompare: Visit? {
    guard let session = scene?.session, let visit = session.visit,
      !ledger.halfGone.contains(visit.id)
    else { return nil }
    let last = ledger.compared
    let isSame =
      last?.id == visit.id && last?.answers == visit.answers
      && last?.codeWasShown == visit.codeWasShown && last?.arrivalNumber == visit.arrivalNumber
    return isSame && session.notice != .notSaved ? nil : visit
  }
}
