/// Why a case does not take an event or a message.
///
/// Nothing of the person is in it.
public enum CaseRefusal: Error, Hashable, Sendable {
  /// The case is closed: it has to be opened again first.
  case isClosed
  /// The plan refused: that request cannot be sent again or changed there.
  case refusedRequestIsNotSentAgain
  /// The plan says that it has not decided, and there is a decision already.
  case decisionStands(RequestState)
  /// There is nothing that an appeal could be about.
  case nothingToAppeal(RequestState)
  /// The table has no such step.
  case notAllowed(RequestState, RequestEvent)
  /// The message is about another person.
  case otherPatient(CaseMismatch)
  /// The message decides about a line that was never asked for.
  case lineNeverAskedFor(Int)
  /// The message decides twice about one line.
  case lineAnsweredTwice(Int)
  /// The message has no decision in it.
  case nothingDecided
  /// The plan made the message before the answer that the case has; both days are the plan's.
  case olderThanItsAnswer(made: CivilDate, latest: CivilDate)
}

/// By what a message shows that it is about another person.
public enum CaseMismatch: Hashable, Sendable {
  case memberNumber
  case birthDate
  case name
}

extension CaseRefusal: CustomStringConvertible {
  /// The reason as staff read it.
  public var description: String {
    switch self {
    case .isClosed: "the case is closed; open it again first (event reopened)"
    case .refusedRequestIsNotSentAgain:
      "the plan refused this request, so it cannot be sent again or updated there: "
        + "appeal, or open a case for a new request"
    case .decisionStands(let state):
      "the case is \(state.rawValue) already; a word that nothing is decided yet comes too late "
        + "to count"
    case .nothingToAppeal(let state): "the case is \(state.rawValue): there is nothing to appeal"
    case .notAllowed(let state, let event):
      "a case that is \(state.rawValue) does not take the event \(event.rawValue)"
    case .otherPatient(.memberNumber): "it is about another person: the member number differs"
    case .otherPatient(.birthDate): "it is about another person: the date of birth differs"
    case .otherPatient(.name): "it is about another person: the name differs"
    case .lineNeverAskedFor(let number):
      "it decides about line \(number), which this case never asked for"
    case .lineAnsweredTwice(let number): "it decides about line \(number) more than once"
    case .nothingDecided: "it holds no decision about any line"
    case .olderThanItsAnswer(let made, let latest):
      "the plan made it on \(made), before the answer of \(latest) that the case has already; an "
        + "older answer does not change a newer one"
    }
  }
}
