/// Names a visit in the records; it says nothing about the person.
public struct VisitID: Hashable, Sendable {
  /// The number in the records.
  public let number: Int64

  /// Makes an identifier.
  public init(_ number: Int64) {
    self.number = number
  }
}

/// One person's registration under way: the answers, and which page is being looked at.
public struct Visit: Hashable, Sendable {
  /// Which page is shown.
  public enum Look: Hashable, Sendable {
    /// The first page without an answer.
    case onward
    /// A page that was answered before. `within` bounds how far Enter goes on over answered
    /// pages; `returningTo` is the page to come back to then, if it is still answered.
    case again(at: AnswerPath, within: AnswerPath, returningTo: AnswerPath?)
  }

  /// The visit in the records.
  public let id: VisitID
  /// The words that bring the person back.
  public let code: ReturnCode
  /// The flow being walked.
  public let flow: FlowID
  /// The day on which it began; "today" in rules, whenever the visit goes on.
  public let began: CivilDate
  /// Every answer, set-aside ones included.
  public var answers: AnswerBook { didSet { walked = WalkedJourney() } }
  private var walked = WalkedJourney()
  /// Which page is shown.
  public var look: Look
  /// Whether the code has been on the screen.
  ///
  /// A visit whose code nobody saw is offered to nobody.
  public var codeWasShown: Bool
  /// The provisional number for this arrival; nil before the registration is complete.
  public var arrivalNumber: String?
  /// The case that the person found; nil where none was looked for.
  ///
  /// It is never written down with the answers: who comes back looks for it anew.
  public var caseFile: CaseFile?
  /// The case that was kept from this visit; nil before.
  public var caseReference: CaseReference?
  /// The pages from which a person has been called.
  public var calls: Set<AnswerPath>

  /// Makes a visit.
  public init(
    id: VisitID, code: ReturnCode, flow: FlowID, began: CivilDate,
    answers: AnswerBook = AnswerBook(), codeWasShown: Bool = false, arrivalNumber: String? = nil
  ) {
    self.id = id
    self.code = code
    self.flow = flow
    self.began = began
    self.answers = answers
    self.codeWasShown = codeWasShown
    self.arrivalNumber = arrivalNumber
    look = .onward
    calls = []
  }

  /// The path the answers lead along; nil where the flow is no longer in the content.
  public func journey(in library: Library) -> Journey? {
    if let journey = walked.journey(in: library) { return journey }
    return library.flows[flow].map {
      Journey(of: $0, answers: answers, today: began, library: library)
    }
  }

  /// The case that pages of the visit speak of: the one it was kept as, or the one that was found.
  public var shownReference: CaseReference? { caseReference ?? caseFile?.request?.reference }

  /// Walks the path once, so that looking at it costs nothing until an answer changes.
  mutating func walk(in library: Library) {
    guard walked.journey(in: library) == nil, let journey = journey(in: library) else { return }
    walked = WalkedJourney(journey, in: library)
  }

  /// The date of birth that was given, which coming back asks for.
  ///
  /// One that is set aside still guards the visit: it is what the person remembers, and without
  /// it the code alone would open their answers.
  public func birthDate(in library: Library) -> CivilDate? {
    let name: SaveName = "date_of_birth"
    if case .date(let date)? = journey(in: library)?.scope.answer(ValueName(name))?.answer {
      return date
    }
    guard let step = library.flows[flow]?.step(saving: name),
      case .date(let date)? = answers[AnswerPath(step.id)]?.answer
    else { return nil }
    return date
  }
}
