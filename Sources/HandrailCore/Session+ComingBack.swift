extension Session {
  /// How many times a code may be looked for in vain before a person helps.
  public static let lookUpLimit = 5
  /// How long a try in vain counts.
  public static let lookUpMemory = Duration.seconds(15 * 60)

  /// Takes an action on the pages that ask for a code and a date of birth.
  ///
  /// The date is asked whether or not the visit has one, and every mismatch has the same answer:
  /// nothing here tells whether somebody is known.
  mutating func takeComingBackAction(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    failedLookUps.removeAll { $0 + Self.lookUpMemory < moment }
    switch (place, action) {
    case (.welcome, .comingBackAsked) where overlays.isEmpty:
      let isTried = failedLookUps.count >= Self.lookUpLimit
      place = .comingBack(isTried ? .person : .code)
    case (.comingBack(.code), .textTyped(let text)):
      guard let code = ReturnCode(typed: text) else {
        notice = .codeNeedsThreeWords
        return []
      }
      place = .comingBack(.birthDate(code))
    case (.comingBack(.birthDate(let code)), .textTyped(let text)):
      return lookUp(code, typedDate: text, at: moment, in: library)
    case (.comingBack(.birthDate(let code)), .insteadChosen):
      place = .comingBack(.lookingUp(code, claimed: nil))
      return [.findVisit(code)]
    case (.comingBack(.lookingUp(let code, let claimed)), .visitLookedUp(let found)):
      return take(found, code: code, claimed: claimed, at: moment, in: library)
    case (.comingBack(.birthDate), .backAsked): place = .comingBack(.code)
    case (.comingBack, .backAsked), (.comingBack(.person), .wentOn):
      return goToWelcome(in: library)
    default: break
    }
    return []
  }

  private mutating func lookUp(
    _ code: ReturnCode, typedDate: String, at moment: Moment, in library: Library
  ) -> [Effect] {
    let reader = AnswerReader(library: library, language: language, today: moment.civilDate)
    do {
      let date = try reader.dates.read(typedDate)
      place = .comingBack(.lookingUp(code, claimed: date))
      return [.findVisit(code)]
    } catch {
      notice = .refused(error)
      return []
    }
  }

  private mutating func take(
    _ found: Visit?, code: ReturnCode, claimed: CivilDate?, at moment: Moment,
    in library: Library
  ) -> [Effect] {
    if let found, found.journey(in: library) != nil, found.birthDate(in: library) == claimed {
      visit = found
      place = .visit
      return [.noteLanguage(found.id, language)]
    }
    failedLookUps.append(moment)
    guard failedLookUps.count >= Self.lookUpLimit else {
      place = .comingBack(.birthDate(code))
      notice = .codeNotFound
      return []
    }
    place = .comingBack(.person)
    return [
      .callPerson(PersonCall(visit: nil, reason: .codeNotFound, language: language))
    ]
  }
}
