// Theory of operation
//
// A case is a value. It changes by `take` alone: by an event that somebody tells of, or by a
// message from the plan, which is turned into one event. The table below says which state comes
// next; what it has no cell for is refused, and the case stays as it was. `take` writes one entry
// for each event; nothing else touches the state or the history.
//
// Each event leads to one state wherever it is allowed (`destination`), so a row says only
//
//   moves      which events are allowed and lead to their own state, and
//   stays      which are allowed and change nothing but the history: what is only said again, and
//              what must not hide something greater. A plan that asks for a paper while it looks
//              at an appeal has not lost the appeal; a plan that says "not decided" while it waits
//              for an answer still waits for it; a refusal that is filed late ends no letter.
//
// Thoughts that hold in every row:
//
//   - What a plan decides counts from any state but `closed`: decisions come by telephone and fax
//     before anybody wrote down that the request was sent, come after a withdrawal that crossed
//     them, and are changed: after the doctors talked, after an appeal, or taken back.
//   - "Not decided yet" after a decision is not believed: files arrive out of order, and a page
//     that said "they are still deciding" would hide how long there is to appeal.
//   - A request that was refused cannot be sent again or updated at the plan. There is the appeal,
//     or a new request, which is a new case. One that was agreed to, even in part, can be updated.
//   - Appeals need something to appeal against: a refusal, in whole or part, or another thing
//     agreed to than was asked for.
//   - Closing is allowed everywhere, and `closed` only reopens: to `unclear`, where a person looks
//     and everything is possible. That is also the way out of an event given by mistake.
//
// The drawing of the table is in Documentation/prior-authorisation.md; a test compares the two.

extension RequestState {
  /// Which state follows from which event; what is not there is not allowed.
  ///
  /// Source of what plans can do: HL7 Da Vinci Prior Authorization Support 2.2.1, specification,
  /// sections on responses, updates and requests for more, read November 2026.
  public static let table: [RequestState: [RequestEvent: RequestState]] = {
    var table: [RequestState: [RequestEvent: RequestState]] = [:]
    for (state, row) in rows {
      var cells: [RequestEvent: RequestState] = [:]
      for event in row.moves { cells[event] = event.destination }
      for event in row.stays { cells[event] = state }
      table[state] = cells
    }
    return table
  }()

  /// The state after an event; nil where the event is not allowed.
  public func after(_ event: RequestEvent) -> RequestState? {
    Self.table[self]?[event]
  }

  private struct Row {
    var moves: [RequestEvent]
    var stays: [RequestEvent] = []
  }

  /// What a plan says that settles a request, for now.
  private static let verdicts: [RequestEvent] = [
    .approved, .approvedInPart, .approvedWithChanges, .denied, .foundNotNeeded,
    .answeredUnreadably,
  ]
  /// What a plan says that settles nothing.
  private static let questions: [RequestEvent] = [.pended, .informationAsked, .formRefused]
  /// What a plan may say to a request that it has not decided.
  private static let answers: [RequestEvent] = verdicts + questions + [.upheld]
  private static let ends: [RequestEvent] = [.cancelled, .closed]
  private static let appeals: [RequestEvent] = [
    .appealDrafted, .appealSent, .externalReviewAsked,
  ]
  /// What a plan asks for without taking back what it decided, and the answer to it.
  private static let papers: [RequestEvent] = [.informationAsked, .informationSent]

  private static let rows: [RequestState: Row] = [
    .notNeeded: Row(moves: [.foundNeeded, .gatheringBegan, .sent] + answers + ends),
    .needed: Row(moves: [.foundNeeded, .gatheringBegan, .sent] + answers + ends),
    .gathering: Row(
      moves: [.gatheringBegan, .sent] + answers + ends, stays: [.foundNeeded]),
    .sent: Row(moves: [.sent] + answers + ends, stays: [.informationSent]),
    .pended: Row(moves: [.sent, .informationSent] + answers + ends),
    .informationNeeded: Row(
      moves: [.sent, .informationSent] + answers + ends, stays: [.pended, .gatheringBegan]),
    .formError: Row(moves: [.gatheringBegan, .sent] + answers + ends),
    .approved: Row(moves: [.sent] + verdicts + ends),
    .partlyApproved: Row(
      moves: [.sent] + verdicts + appeals + ends, stays: [.upheld] + papers),
    .approvedWithChanges: Row(
      moves: [.sent] + verdicts + appeals + ends, stays: [.upheld] + papers),
    .denied: Row(moves: verdicts + [.upheld] + appeals + ends, stays: papers),
    .appealDrafted: Row(
      moves: verdicts + [.upheld] + appeals + ends, stays: [.denied] + papers),
    .appealSent: Row(
      moves: verdicts + [.upheld, .appealSent, .externalReviewAsked] + ends,
      stays: [.pended] + papers),
    .externalReview: Row(
      moves: verdicts + [.upheld, .externalReviewAsked] + ends,
      stays: [.pended, .appealSent] + papers),
    .cancelled: Row(moves: verdicts + ends),
    .unclear: Row(
      moves: [.foundNeeded, .gatheringBegan, .sent, .informationSent] + answers + appeals + ends),
    .closed: Row(moves: [.reopened]),
  ]
}

extension RequestEvent {
  /// The state that the event leads to wherever it does not leave the state as it is.
  public var destination: RequestState {
    switch self {
    case .foundNeeded: .needed
    case .foundNotNeeded: .notNeeded
    case .gatheringBegan: .gathering
    case .sent: .sent
    case .pended, .informationSent: .pended
    case .informationAsked: .informationNeeded
    case .approved: .approved
    case .approvedInPart: .partlyApproved
    case .approvedWithChanges: .approvedWithChanges
    case .denied, .upheld: .denied
    case .cancelled: .cancelled
    case .formRefused: .formError
    case .answeredUnreadably, .reopened: .unclear
    case .appealDrafted: .appealDrafted
    case .appealSent: .appealSent
    case .externalReviewAsked: .externalReview
    case .closed: .closed
    }
  }
}
