extension Session {
  /// Asks the records for a case, where the journey has come to a step that wants to know.
  ///
  /// Whoever tried too often is sent to a person without another look, so that nobody can guess
  /// references.
  mutating func lookForCase(
    at stop: Journey.Stop, _ moment: Moment, in library: Library
  ) -> [Effect] {
    guard case .findCase(let names) = stop.step.kind, let visit,
      let journey = visit.journey(in: library)
    else { return [] }
    failedLookUps.removeAll { $0 + Self.lookUpMemory < moment }
    guard failedLookUps.count < Self.lookUpLimit else {
      return settle(CaseFile(standing: .tooManyTries, request: nil), at: stop, in: library)
    }
    var reference: CaseReference?
    var birthDate: CivilDate?
    for name in names {
      switch journey.scope(at: stop).answer(ValueName(name))?.answer {
      case .text(let text)?: reference = CaseReference(parsing: text)
      case .date(let date)?: birthDate = date
      default: continue
      }
    }
    return [.findCase(reference, birthDate: birthDate)]
  }

  /// Takes what the records know of a case.
  mutating func take(_ file: CaseFile, at moment: Moment, in library: Library) -> [Effect] {
    guard let (stop, _) = currentStop(in: library), stop.step.kind.isLookUp else { return [] }
    // A case that was found takes back no tries: it may be the guesser's own.
    guard file.standing == .notFound else { return settle(file, at: stop, in: library) }
    failedLookUps.append(moment)
    guard failedLookUps.count >= Self.lookUpLimit else {
      return settle(file, at: stop, in: library)
    }
    let call = PersonCall(visit: visit?.id, reason: .caseNotFound, language: language)
    return settle(CaseFile(standing: .tooManyTries, request: nil), at: stop, in: library)
      + [.callPerson(call)]
  }

  /// Makes what the records said the answer of the step that asked them.
  private mutating func settle(
    _ file: CaseFile, at stop: Journey.Stop, in library: Library
  ) -> [Effect] {
    guard let journey = visit?.journey(in: library) else { return [] }
    visit?.caseFile = file
    return accept(
      .option(OptionID(file.standing.rawValue)), at: stop, on: journey, in: library)
  }
}
