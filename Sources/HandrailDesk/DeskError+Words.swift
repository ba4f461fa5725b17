import HandrailCore

extension DeskError: CustomStringConvertible {
  /// What is wrong and what helps, for staff.
  public var description: String {
    switch self {
    case .unreadable(let error): "\(error)"
    case .message(let number, let type, let problem): "Message \(number) (\(type)): \(problem)"
    case .skipped(let type, let place, let why):
      "\(place) (\(type ?? "no FHIR resource")) cannot be used: \(why)."
    case .noSuchCase(let reference): "There is no case \(reference) in the records."
    case .refused(let reference, let refusal, let allowed):
      "\(reference): \(refusal)."
        + " It takes now: \(allowed.map(\.rawValue).joined(separator: ", "))."
    case .appealBeforeNotice:
      "The last day to appeal (--appeal-by) lies before the day of the notice (--notice-date)."
    case .emptyNote: "The note is empty. Its text comes from standard input."
    case .longNote: "The note is longer than \(CaseDesk.longestNote) characters."
    case .noPermission(let reference):
      "The patient of \(reference) has not agreed at the kiosk that the clinic sends this to the"
        + " plan. Please ask them. If they agree, add --permission-given-at-desk; the case keeps a"
        + " note of it."
    case .notWritten(let error): "\(error)"
    case .dayToCome: "The day on which it happened (--on) is still to come."
    case .noLetter(let reference): "The case \(reference) has no letter."
    case .store(let error): "\(error)"
    }
  }
}

extension MessageProblem: CustomStringConvertible {
  /// What is wrong and what helps, for staff.
  public var description: String {
    switch self {
    case .refused(let reference, let refusal): "\(reference) does not take it: \(refusal)."
    case .ambiguous(let references) where references.count == 1:
      "It may belong to \(references.map(\.description).joined()), which the plan calls by another"
        + " number. If it does, name that case with --case."
    case .ambiguous(let references):
      "It could belong to each of \(references.map(\.description).joined(separator: ", "))."
        + " Name the right one with --case."
    case .fitsNoCase(let missing):
      "No case fits it, and none can be opened: \(missing)."
        + " Name the case it belongs to with --case."
    }
  }
}

extension MessageProblem.Missing: CustomStringConvertible {
  /// What is missing, with the field that has it in a ClaimResponse.
  public var description: String {
    switch self {
    case .patientName: "it does not name the patient (ClaimResponse.patient.display, or a Patient)"
    case .lines: "it decides about no line (ClaimResponse.item)"
    }
  }
}
