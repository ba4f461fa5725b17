import HandrailCore
import HandrailScreen

extension Stage {
  /// Looks at what the kiosk shows after an event: checks it, and takes it as a promise.
  func settle() {
    guard let scene else { return }
    if let frame = screen?.frame { rows.take(frame) }
    if before?.pageNumber != scene.pageNumber { report.tally.pages += 1 }
    turnOld()
    noteHalfGone(scene)
    for check in VisitCheck.afterEachEvent {
      do {
        guard let what = try check.find(self) else { continue }
        fail(check, what)
      } catch {
        fail(check, "\(error)")
      }
      break
    }
    rows.see()
    notes = []
    learn(from: scene)
    promise(scene)
    if setting.isWritten {
      for refused in disk?.takeRefused() ?? [] { write("   the disk does not: \(refused)") }
      write(scene)
    }
    _ = lines?.take()
  }

  /// Notes that a check does not hold.
  func fail(_ check: VisitCheck, _ what: String) { fail(check.name, what) }

  /// The person reads their code and remembers their visit.
  private func learn(from scene: Scene) {
    if case .kept(let code) = scene.session.place { mind.person.code = code }
    guard let visit = scene.session.visit else { return }
    if visit.codeWasShown { mind.person.code = visit.code }
    mind.person.visits.insert(visit.id)
    // Whoever begins anew after having everything forgotten says the same words again.
    if mind.person.visits.count > 1 { ledger.forgotten.remove(mind.person.mark) }
  }

  /// What a page shows is what its person may rely on.
  private func promise(_ scene: Scene) {
    if let visit = scene.session.visit {
      if ledger.halfGone.contains(visit.id) {
        ledger.accepted[visit.id] = nil
        return
      }
      let old = ledger.accepted[visit.id]
      let written = visit.writtenAnswers(in: library)
      let hasChanged =
        old == nil || old?.answers != written || old?.arrivalNumber != visit.arrivalNumber
      if scene.session.notice == .notSaved, let next = inFlight?.session.visit {
        ledger.unsure[visit.id, default: []].append(next.writtenAnswers(in: library))
      } else if hasChanged {
        ledger.unsure[visit.id] = nil
      }
      ledger.accepted[visit.id] = Promises.Accepted(
        answers: written, codeWasShown: visit.codeWasShown,
        arrivalNumber: visit.arrivalNumber, at: hasChanged ? clock.now : old?.at ?? clock.now,
        code: visit.code)
      ledger.compared = visit
    } else if let gone = before?.session.visit?.id,
      inFlight?.effects.contains(where: { $0 == .forget(gone) || $0 == .drop(gone) }) == true
    {
      ledger.accepted[gone] = nil
      // What the same person finished before the menu goes with it.
      for case .forget(let before) in inFlight?.effects ?? [] {
        ledger.accepted[before] = nil
      }
      // One without an answer may stay where the disk fails: there is nothing in it.
      if scene.session.place == .forgotten { ledger.gone.insert(gone) }
      if scene.session.place == .forgotten, mind.person.visits.count == 1 {
        ledger.forgotten.insert(mind.person.mark)
      }
    }
  }

  /// Forgetting that fails may have deleted the visit and not yet wiped its bytes; calling it again
  /// finishes that.
  private func noteHalfGone(_ scene: Scene) {
    guard scene.session.notice == .notSaved, let id = scene.session.visit?.id,
      inFlight?.effects.contains(.forget(id)) == true
    else { return }
    ledger.halfGone.insert(id)
    // What was finished before the menu is forgotten first, and may be gone already.
    for case .forget(let other) in inFlight?.effects ?? [] where other != id {
      ledger.accepted[other] = nil
    }
  }

  /// What has waited too long is promised to nobody any more.
  func turnOld() {
    let now = clock.now
    for (id, promise) in ledger.accepted where promise.arrivalNumber == nil {
      guard id != scene?.session.visit?.id, promise.at + library.site.keepUnfinished <= now else {
        continue
      }
      ledger.accepted[id] = nil
      ledger.old[id] = promise.at
    }
  }

  /// How long nobody has been there.
  var absence: Duration { goneSince.map { $0.duration(to: clock.now) } ?? .zero }

  /// How long it takes at most from the last key to the first page.
  var longestStay: Duration {
    let site = library.site
    return site.idle + site.warning + site.receipt + .seconds(30)
  }
}
