import Foundation
import GRDB
import HandrailCore

@testable import HandrailStore

/// The day Ana was born.
let birthday = CivilDate(iso: "1962-03-14")

extension CaseDraft {
  /// A draft of Ana's request for a picture of her knee.
  static func knee(
    existing: CaseReference? = nil, name: String = "Ana Torres", events: [RequestEvent] = [],
    letter: [String]? = nil
  ) -> CaseDraft {
    var draft = CaseDraft(
      existing: existing,
      patient: CasePatient(name: name, birthDate: birthday, phone: "555-0132"),
      coverage: CaseCoverage(
        payer: "lakeside", planName: "Lakeside Mutual", planKind: .medicareAdvantage,
        memberNumber: "LM 0042-7"),
      lines: [ServiceLine(number: 1, service: "MRI of the knee", kind: "imaging")],
      events: events,
      details: [CaseDetail(name: "tried_before", value: "Canary rest\nand ice\0")])
    draft.letter = letter
    return draft
  }
}

extension VisitStore {
  /// Keeps a draft with the usual words, and chance from a seed.
  @discardableResult
  func keepCase(
    _ draft: CaseDraft, visit: VisitID? = nil, at moment: Moment = noon, seed: UInt64 = 1
  ) throws -> CaseReference {
    var generator = Seeded(seed)
    return try keep(draft, visit: visit, codeWords: codeWords, at: moment, using: &generator)
  }

  /// Every line of every table of the records, as text.
  func dump() throws -> [String] {
    try queue.read { db in
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      return try tables.flatMap { table in
        try Row.fetchAll(db, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
      }
    }
  }
}

/// A case of which every field is filled.
func fullCase(_ reference: String = "PEAR-4821") throws -> PriorAuthorisation? {
  guard let reference = CaseReference(parsing: reference) else { return nil }
  var line = ServiceLine(number: 1, service: "MRI of the \"knee\" \\ \0", kind: "imaging")
  line.decision = .reviewed(.certifiedInPart)
  line.authorisationNumber = "AUTH-1"
  line.planReference = "TRACK 9"
  line.validFrom = CivilDate(iso: "2026-01-01")
  line.validUntil = CivilDate(iso: "2026-12-31")
  line.reasonCodes = ["0V", ""]
  line.notice = ["Not all of it\nis covered.", ""]
  line.agreedInstead = "X-ray"
  var medicine = ServiceLine(number: 2, service: "", isDrug: true)
  medicine.decision = .unreadable
  var request = PriorAuthorisation(
    reference: reference,
    patient: CasePatient(name: "Zoë Nguyễn-O’Hara", birthDate: birthday, phone: nil),
    coverage: CaseCoverage(planName: "", memberNumber: nil), isExpedited: true,
    lines: [line, medicine], state: .informationNeeded,
    history: [
      CaseEntry(
        event: .informationAsked, state: .informationNeeded, at: noon, by: "kim",
        source: "Task 3f2a91c0", note: "Call\0back\n"),
      CaseEntry(
        event: nil, state: .informationNeeded, at: noon + hours(1), by: "kim", source: "command",
        made: noon + hours(-3)),
    ])
  request.receivedByPlan = noon
  request.informationDue = CivilDate(iso: "2026-02-28")
  request.informationWanted = ["The doctor's notes", "A picture"]
  request.noticeDate = CivilDate(iso: "2026-02-01")
  request.appealBy = CivilDate(iso: "2028-02-29")
  return request
}
