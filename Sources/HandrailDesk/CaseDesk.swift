import HandrailCore
import HandrailStore

/// What staff do with cases: each method is one change, stored whole or not at all.
public struct CaseDesk {
  /// The most characters of a note.
  public static let longestNote = 4000

  /// The records.
  public let store: VisitStore
  /// Whose account it is; every entry keeps it.
  public let account: String

  /// Makes a desk.
  public init(store: VisitStore, account: String) {
    self.store = store
    self.account = account
  }

  /// A case with all that is known of it.
  /// - Throws: `noSuchCase`, or `store`.
  public func storedCase(_ reference: CaseReference) throws(DeskError) -> StoredCase {
    do throws(StoreError) {
      if let stored = try store.storedCase(reference) { return stored }
    } catch {
      throw .store(error)
    }
    throw .noSuchCase(reference)
  }

  /// Adds a note for staff to a case; nothing else changes.
  /// - Returns: The case with the note.
  /// - Throws: `emptyNote`, `longNote`, `noSuchCase`, or `store`.
  @discardableResult
  public func note(
    _ text: String, to reference: CaseReference, at moment: Moment
  ) throws(DeskError) -> PriorAuthorisation {
    let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
    guard !isBlank else { throw .emptyNote }
    guard text.count <= Self.longestNote else { throw .longNote }
    return try change(reference, at: moment) { request throws(DeskError) in
      request.note(text, at: moment, by: account)
    }
  }

  /// Tells a case what happened, with the dates that are printed on the plan's notice.
  ///
  /// A day before today is noted with the event; the clock of a plan to which a request was sent
  /// runs from the beginning of that day, so that no time of the plan is counted too late.
  /// - Parameters:
  ///   - event: What happened.
  ///   - reference: The case.
  ///   - day: The day on which it happened; nil for today.
  ///   - noticeDate: The date printed on the notice; nil leaves the one that is known.
  ///   - appealBy: The last day to appeal printed on it; nil leaves the one that is known.
  ///   - moment: Now.
  /// - Returns: The case after it.
  /// - Throws: `refused` where the table does not allow the event, `appealBeforeNotice`
  ///   where both dates are given and cannot be, `dayToCome`, `noSuchCase`, or `store`.
  @discardableResult
  public func set(
    _ event: RequestEvent, of reference: CaseReference, on day: CivilDate? = nil,
    noticeDate: CivilDate? = nil, appealBy: CivilDate? = nil, at moment: Moment
  ) throws(DeskError) -> PriorAuthorisation {
    let today = moment.civilDate
    guard day ?? today <= today else { throw .dayToCome }
    let earlier = day.flatMap { $0 < today ? $0 : nil }
    return try change(reference, at: moment) { request throws(DeskError) in
      let state = request.state
      do throws(CaseRefusal) {
        try request.take(
          event, at: moment, by: account, source: "command",
          note: earlier.map { "It happened on \($0)." })
      } catch {
        throw .refused(
          request.reference, error,
          allowed: RequestEvent.allCases.filter { state.after($0) != nil })
      }
      if let earlier, event == .sent, request.receivedByPlan == moment {
        request.receivedByPlan = earlier.start(utcOffsetSeconds: moment.utcOffsetSeconds)
      }
      if let noticeDate { request.noticeDate = noticeDate }
      if let appealBy { request.appealBy = appealBy }
      // What a patient typed may be wrong, and is no reason to refuse what staff say.
      if let noticeDate, let appealBy, appealBy < noticeDate {
        throw .appealBeforeNotice
      }
    }
  }

  private func change(
    _ reference: CaseReference, at moment: Moment,
    _ change: (inout PriorAuthorisation) throws(DeskError) -> Void
  ) throws(DeskError) -> PriorAuthorisation {
    try store.wholly { () throws(DeskError) in
      var request = try storedCase(reference).request
      try change(&request)
      do throws(StoreError) {
        try store.save(request, at: moment)
      } catch {
        throw .store(error)
      }
      return request
    }
  }
}

extension VisitStore {
  /// Runs several changes as one, with the desk's errors: when it throws nothing was stored.
  func wholly<Value>(
    _ changes: () throws(DeskError) -> Value
  ) throws(DeskError) -> Value {
    var outcome: Result<Value, DeskError>?
    do throws(StoreError) {
      try together {
        do throws(DeskError) {
          outcome = .success(try changes())
        } catch {
          outcome = .failure(error)
          throw error
        }
      }
    } catch {
      if case .failure(let problem)? = outcome { throw problem }
      throw .store(error)
    }
    switch outcome {
    case .success(let value)?: return value
    case .failure(let problem)?: throw problem
    case nil: throw .store(.failed(code: 21))
    }
  }
}
