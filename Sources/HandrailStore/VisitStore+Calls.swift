import GRDB
import HandrailCore

extension VisitStore {
  /// Notes that a person is wanted.
  ///
  /// Returns after the disk has it. A call from a visit that is no longer in the records is kept
  /// all the same.
  /// - Throws: An error of the disk.
  public func call(_ call: PersonCall, at moment: Moment) throws(StoreError) {
    let (reason, detail) = call.reason.record
    try write { db in
      try db.execute(
        sql: """
          INSERT INTO personCall (visit, reason, detail, language, at, utcOffset)
          VALUES ((SELECT id FROM visit WHERE id = ?), ?, ?, ?, ?, ?)
          """,
        arguments: [
          call.visit?.number, reason, detail, call.language.rawValue, moment.epochMilliseconds,
          moment.utcOffsetSeconds,
        ])
    }
  }

  /// Every call for a person, oldest first.
  /// - Throws: An error of the disk.
  public func calls() throws(StoreError) -> [StoredCall] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM personCall ORDER BY seq").map { row in
        let reason = PersonCall.Reason(
          reason: row.text("reason") ?? "", detail: row.text("detail") ?? "")
        let call = PersonCall(
          visit: row.number("visit").map(VisitID.init), reason: reason,
          language: LanguageTag(row.text("language") ?? ""))
        let at = row.moment("at", offset: "utcOffset")
        return StoredCall(call: call, at: at ?? Moment(epochMilliseconds: 0))
      }
    }
  }
}

extension PersonCall.Reason {
  /// The reason as the table holds it.
  fileprivate var record: (reason: String, detail: String) {
    switch self {
    case .asked: ("asked", "")
    case .page(let step): ("page", step.rawValue)
    case .interpreter(let language): ("interpreter", language.rawValue)
    case .codeNotFound: ("code-not-found", "")
    case .caseNotFound: ("case-not-found", "")
    case .concern(let concern): ("concern", concern.rawValue)
    }
  }

  /// Reads what `record` wrote.
  ///
  /// A damaged reason reads as `asked`: a call must not get lost.
  fileprivate init(reason: String, detail: String) {
    switch reason {
    case "page": self = .page(StepID(detail))
    case "interpreter": self = .interpreter(LanguageTag(detail))
    case "code-not-found": self = .codeNotFound
    case "case-not-found": self = .caseNotFound
    case "concern": self = Concern(rawValue: detail).map { .concern($0) } ?? .asked
    default: self = .asked
    }
  }
}
