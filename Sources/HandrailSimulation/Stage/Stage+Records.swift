import HandrailCore
import HandrailStore

extension Stage {
  /// How often the power goes at most in one visit.
  private static let mostCrashes = 3

  /// Prepares the disk for the next program.
  func switchOn() throws {
    scene = nil
    before = nil
    event = nil
    unplugging = nil
    rows.wipe()
    switch setting.disk {
    case .memory: break
    case .file: if folder == nil { folder = try SimulatedFolder() }
    case .sound: disk = try SimulatedDisk(remains)
    case .faulty:
      let mayFail = crashes < Self.mostCrashes
      disk = try SimulatedDisk(
        remains, faults: mayFail ? DiskFaults(drawing: &chance) : .none)
      if mayFail, chance.happens(percent: 12) {
        unplugging = report.tally.actions + chance.number(in: 1..<120)
      }
    }
  }

  /// Opens the records as the kiosk asks for them.
  func openRecords() throws -> VisitStore {
    let opened: VisitStore
    // One connection at a time: the kiosk has let go of an earlier one.
    if setting.disk != .memory { store = nil }
    if let disk {
      opened = try disk.openRecords()
    } else if let folder {
      opened = try VisitStore(directory: folder.path)
    } else {
      opened = try store ?? VisitStore.inMemory()
    }
    try setting.sabotage.onOpened(opened)
    store = opened
    return opened
  }

  /// The program has ended: what it leaves is looked at, and the next one starts on it.
  func switchOff() {
    let wasCut = isDark
    if !wasCut, !isOver { settle() }
    if let disk, wasCut {
      crashes += 1
      let spread = chance.pick(CutLuck.Spread.allCases)
      var luck = CutLuck(spread, Seeded(chance.next()))
      remains = disk.power.cut(&luck)
      write("** the power is cut (\(spread))")
      store = nil
      recover()
    } else {
      store = setting.disk == .memory ? store : nil
      remains = disk?.files ?? [:]
      if isOver, report.failure == nil, let disk {
        var luck = CutLuck.losesEverything
        remains = disk.power.cut(&luck)
        recover()
      }
      if !isOver { write("** the program has ended and starts again") }
    }
    report.tally.faults += disk?.refusals ?? 0
    disk = nil
    doings = []
    guard !isOver else { return }
    carryOn(mayComeBack: chance.happens(percent: 70))
  }

  /// Whoever was there comes back with the code they read, or begins anew.
  private func carryOn(mayComeBack: Bool) {
    let person = mind.person
    if mayComeBack, let code = person.code,
      ledger.accepted.values.contains(where: { $0.code == code && $0.codeWasShown })
    {
      report.tally.recovered += 1
      startErrand(.comeBack, person)
    } else {
      earlier.append(person)
      startErrand(.register, Person(earlier.count, chance: &chance))
    }
  }

  /// Opens what a power cut has left, on a disk that works, and holds it against every promise.
  private func recover() {
    turnOld()
    do {
      let disk = try SimulatedDisk(remains)
      try disk.withRecords { store in
        for (id, promise) in ledger.accepted.sorted(by: { $0.key.number < $1.key.number }) {
          try compare(store.visit(id), id, with: promise)
        }
        for id in ledger.gone where try store.visit(id) != nil {
          fail(.forgottenIsGone, "visit \(id.number) is there again after a power cut")
        }
        for mark in ledger.forgotten where disk.files.hold(mark) {
          fail(.forgottenIsGone, "bytes of \(mark) stay after a power cut")
        }
      }
    } catch {
      fail(.recordsOpen, "\(error)")
    }
  }

  private func compare(
    _ stored: StoredVisit?, _ id: VisitID, with promise: Promises.Accepted
  ) {
    let isUnderWay = scene?.session.visit?.id == id
    // What was finished before the menu is forgotten with the visit under way.
    let forgets = inFlight?.effects.contains { $0 == .forget(id) || $0 == .drop(id) } == true
    guard let stored else {
      if !forgets { fail(.recoveryKeeps, "visit \(id.number) is lost") }
      ledger.accepted[id] = nil
      return
    }
    var possible = [promise.answers] + (ledger.unsure[id] ?? [])
    if isUnderWay, let next = inFlight?.session.visit {
      possible.append(next.writtenAnswers(in: library))
    }
    let answers = stored.visit.answers
    if !possible.contains(answers) {
      fail(.recoveryKeeps, Self.difference(promise.answers, answers, of: id))
    }
    if promise.codeWasShown, !stored.visit.codeWasShown {
      fail(.recoveryKeeps, "the code of visit \(id.number) was shown and opens nothing")
    }
    if let number = promise.arrivalNumber, stored.visit.arrivalNumber != number {
      fail(.recoveryKeeps, "visit \(id.number) has lost its number")
    }
    // What was found is what there is to rely on from now on.
    ledger.accepted[id]?.answers = answers
    ledger.accepted[id]?.codeWasShown = stored.visit.codeWasShown
    ledger.accepted[id]?.arrivalNumber = stored.visit.arrivalNumber
    ledger.unsure[id] = nil
  }

  /// Says how many answers two books have, without saying what they are.
  static func difference(_ promised: AnswerBook, _ found: AnswerBook, of id: VisitID) -> String {
    "visit \(id.number) has \(found.count) answers in the records and \(promised.count) on its"
      + " pages, or others"
  }
}
