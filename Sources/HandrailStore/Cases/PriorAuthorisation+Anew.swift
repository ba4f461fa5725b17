import HandrailCore

extension PriorAuthorisation {
  /// Whether a date of a notice is known.
  var hasNotice: Bool { noticeDate != nil || appealBy != nil }

  /// A case that a visit began anew, behind the history that it had before.
  ///
  /// The history only grows. Where the same happened as the last time nothing is added; else a note
  /// says that the answers changed, and what happened now follows it.
  func following(_ before: [CaseEntry], at moment: Moment) -> PriorAuthorisation {
    let note = "The visit changed its answers; what it says now follows."
    let last = before.lastIndex { $0.source == "visit" && $0.note == note }
    let lastTime = before[(last.map { $0 + 1 } ?? 0)...]
    var whole = before
    if !lastTime.elementsEqual(history, by: { $0.isSame(as: $1) }) {
      whole.append(
        CaseEntry(
          event: nil, state: .needed, at: moment, by: VisitStore.kioskName, source: "visit",
          note: note))
      whole += history
    }
    var request = PriorAuthorisation(
      reference: reference, patient: patient, coverage: coverage, isExpedited: isExpedited,
      lines: lines, state: state, history: whole)
    request.receivedByPlan = receivedByPlan
    request.informationDue = informationDue
    request.informationWanted = informationWanted
    request.noticeDate = noticeDate
    request.appealBy = appealBy
    return request
  }
}

extension CaseEntry {
  /// Whether the same happened, at whatever time.
  fileprivate func isSame(as other: CaseEntry) -> Bool {
    event == other.event && state == other.state && note == other.note
  }
}
