import HandrailCore
import HandrailInterchange
import HandrailStore

/// Why the desk could not do what it was asked.
///
/// Nothing was stored then. No case carries anything that a person or a plan wrote: references are
/// ours.
public enum DeskError: Error, Hashable, Sendable {
  /// The file could not be read.
  case unreadable(InterchangeError)
  /// A resource of the file could not be used; its place is counted from 1 among the messages.
  case message(Int, resourceType: String, MessageProblem)
  /// A resource of the file is one of those that are read, and cannot be used.
  case skipped(resourceType: String?, place: String, SkipReason)
  /// The records hold no case of that reference.
  case noSuchCase(CaseReference)
  /// The case does not take an event; `allowed` are those that it takes now.
  case refused(CaseReference, CaseRefusal, allowed: [RequestEvent])
  /// The last day to appeal lies before the day of the notice.
  case appealBeforeNotice
  /// There is nothing in the note.
  case emptyNote
  /// The note has more characters than `CaseDesk.longestNote`.
  case longNote
  /// The patient has not agreed that the clinic tells the plan.
  case noPermission(CaseReference)
  /// The request of a case cannot be written.
  case notWritten(InterchangeError)
  /// The day on which something happened is still to come.
  case dayToCome
  /// The case has no letter.
  case noLetter(CaseReference)
  /// The records could not be used.
  case store(StoreError)
}

/// Why a message of a plan could not be used.
public enum MessageProblem: Hashable, Sendable {
  /// The case that it names, or that fits, does not take it.
  case refused(CaseReference, CaseRefusal)
  /// It could belong to each of these cases.
  case ambiguous([CaseReference])
  /// No case fits, and none can be opened by it, because this is missing.
  case fitsNoCase(missing: Missing)

  /// What a message must have to open a case.
  public enum Missing: Hashable, Sendable, CaseIterable {
    /// The patient's name.
    case patientName
    /// A decision about at least one line.
    case lines
  }
}
