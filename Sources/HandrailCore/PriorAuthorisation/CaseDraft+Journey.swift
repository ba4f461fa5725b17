// A flow that ends with `receipt: case` saves what a case needs under these names. None has to be
// there; what is missing stays unknown, and a person asks.
//
//   legal_name.full_name  date_of_birth  phone          whose care it is; birth_date in a flow that
//                                                       asks for it in two places
//   plan                                                a use of insurance-plan, or a choice of one
//   service  service_words                              what is asked for
//   urgency is doctor-says-urgent, is_urgent is yes     asked for as urgent
//   letter_says                                         what the plan's letter says, where no case
//                                                       was found
//   notice_date  appeal_by                              dates printed on the plan's notice
//
// Everything else that was answered becomes a detail for staff.

extension CaseDraft {
  /// What a finished visit asks to be kept.
  init(of visit: Visit, on journey: Journey, in library: Library, language: LanguageTag) {
    let words = AnswerWords(
      library: library, language: language, today: visit.began, caseFile: visit.caseFile,
      caseReference: visit.shownReference)
    let reader = DraftReader(journey: journey, words: words)
    let found = visit.caseFile?.request
    self.init(
      existing: found?.reference,
      patient: found?.patient ?? reader.patient,
      coverage: found?.coverage ?? reader.coverage,
      isExpedited: found?.isExpedited == true || reader.isExpedited,
      lines: found?.lines ?? reader.lines, details: reader.details(isNew: found == nil))
    noticeDate = reader.date("notice_date")
    appealBy = reader.date("appeal_by")
    letter = reader.letter(in: library.flows[visit.flow])
    events = reader.events(isNew: found == nil, hasLetter: letter != nil)
  }
}

/// Reads a case's parts from the answers of a journey.
private struct DraftReader {
  let journey: Journey
  let words: AnswerWords

  /// Names that have a place of their own in a new case.
  private static let placed: Set<SaveName> = [
    "legal_name", "date_of_birth", "birth_date", "phone", "plan", "service", "service_words",
    "notice_date", "appeal_by",
  ]
  /// Names that say nothing about the request.
  private static let ways: Set<SaveName> = [
    "reference", "has_reference", "standing", "wants_letter", "letter_says",
  ]

  private func answer(_ name: SaveName, part: SaveName? = nil) -> Answer? {
    journey.scope.answer(ValueName(name, part: part))?.answer
  }

  private func text(_ name: SaveName, part: SaveName? = nil) -> String? {
    words.value(
      of: ValueName(name, part: part), in: journey.scope, voices: journey.voices)
  }

  func date(_ name: SaveName) -> CivilDate? { answer(name)?.day }

  var patient: CasePatient {
    CasePatient(
      name: text("legal_name", part: "full_name") ?? "",
      birthDate: date("date_of_birth") ?? date("birth_date"),
      phone: text("phone"))
  }

  var coverage: CaseCoverage {
    let chosen = answer("plan", part: "plan")?.chosenOption ?? answer("plan")?.chosenOption
    let payer = words.library.site.lists["payers"]?.first { $0.id == chosen }
    let kind = payer?.attributes["kind"].flatMap { PlanKind(rawValue: $0.rawValue) }
    return CaseCoverage(
      payer: payer?.id,
      planName: text("plan", part: "other_plan") ?? planWords ?? "",
      planKind: kind ?? .unknown, memberNumber: text("plan", part: "member_number"))
  }

  /// The plan's name where it is one of the clinic's list.
  private var planWords: String? {
    for name in [ValueName("plan", part: "plan"), ValueName("plan")] {
      guard let (answer, step) = journey.scope.answer(name), let option = answer.chosenOption,
        case .oneOf(let sources) = step.kind,
        let entry = words.library.siteEntry(option, in: sources)
      else { continue }
      return entry.words.text(in: words.language)
    }
    return nil
  }

  var isExpedited: Bool {
    answer("urgency")?.chosenOption == "doctor-says-urgent"
      || answer("is_urgent")?.chosenOption == "yes"
  }

  var lines: [ServiceLine] {
    guard let service = text("service_words") ?? text("service") else { return [] }
    let kind = answer("service")?.chosenOption
    return [
      ServiceLine(number: 1, service: service, kind: kind, isDrug: kind == "medicine-costly")
    ]
  }

  /// What else was said, in the order in which it was asked; to a case that is known already also
  /// what a new one would be made of.
  ///
  /// "I do not know" and "I need help with it" are told as well: somebody may have to act on them.
  func details(isNew: Bool) -> [CaseDetail] {
    let left = Self.ways.union(isNew ? Self.placed : ["reference", "date_of_birth"])
    return journey.scope.names.filter { !left.contains($0) }.flatMap { name -> [CaseDetail] in
      if case .group(let inner)? = journey.scope[name] {
        return inner.names.compactMap { detail(ValueName(name, part: $0)) }
      }
      return [detail(ValueName(name))].compactMap(\.self)
    }
  }

  private func detail(_ name: ValueName) -> CaseDetail? {
    guard let (answer, step) = journey.scope.answer(name) else { return nil }
    let label = name.part.map { "\(name.name).\($0)" } ?? name.name.rawValue
    // Whether records may go out is read by a program.
    if name.name == "share_permission", let option = answer.chosenOption {
      return CaseDetail(name: label, value: option.rawValue)
    }
    let flow = name.part == nil ? journey.scope.flow : groupFlow(name.name)
    return words.words(for: answer, to: step, of: flow, voices: journey.voices).map {
      CaseDetail(name: label, value: $0)
    }
  }

  private func groupFlow(_ name: SaveName) -> FlowID {
    if case .group(let inner)? = journey.scope[name] { inner.flow } else { journey.scope.flow }
  }

  /// The letter that was shown and confirmed on this journey; nil for none.
  func letter(in flow: Flow?) -> [String]? {
    guard let flow, let stop = journey.stops.last(where: { !$0.step.kind.letterParts.isEmpty })
    else { return nil }
    return LetterText(
      parts: stop.step.kind.letterParts, of: flow.id, on: journey, words: words
    ).paragraphs
  }

  /// What happens to the case by this visit.
  func events(isNew: Bool, hasLetter: Bool) -> [RequestEvent] {
    let end: [RequestEvent] = hasLetter ? [.appealDrafted] : []
    guard isNew else { return end }
    guard let said = answer("letter_says")?.chosenOption else { return [.gatheringBegan] + end }
    let decision: RequestEvent =
      switch said {
      case "yes": .approved
      case "part": .approvedInPart
      case "something-else-instead": .approvedWithChanges
      case "want-more", "call-them": .informationAsked
      case "withdrawn": .cancelled
      case "no", "looked-again-still-no": .denied
      default: .answeredUnreadably
      }
    // Nothing is known of what came before the letter, and nothing is made up.
    return [decision] + end
  }
}
