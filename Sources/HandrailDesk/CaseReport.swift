import Foundation
import HandrailCore
import HandrailStore

/// All that is known of a case, as other programs read it.
///
/// The keys of the JSON are these names; they stay. Days and moments are written as in
/// `CaseSummary`; a key that has no value is left out.
public struct CaseReport: Codable, Hashable, Sendable {
  /// One thing that is asked for, and what the plan decided.
  public struct Line: Codable, Hashable, Sendable {
    /// Its number in the request, from 1.
    public var number: Int
    /// What it is; empty where nobody named it.
    public var service: String
    /// The kind of service, an option of Content/payers.
    public var kind: String?
    /// Whether it is a medicine that a pharmacy gives out.
    public var isDrug: Bool
    /// The plan's code (`A1` … `NA`), `none` before it answered, or `unreadable`.
    public var decision: String
    /// The number of the plan's agreement.
    public var authorisationNumber: String?
    /// The plan's own number for it.
    public var planReference: String?
    /// The first day of the agreement.
    public var validFrom: String?
    /// The last day of the agreement.
    public var validUntil: String?
    /// The plan's codes of its reasons.
    public var reasonCodes: [String]
    /// The plan's own words.
    public var notice: [String]
    /// What the plan agreed to in place of it.
    public var agreedInstead: String?
  }

  /// One thing that happened.
  public struct Entry: Codable, Hashable, Sendable {
    /// The event, in the words of `handrail case set`; left out for a note.
    public var event: String?
    /// The state after it.
    public var state: String
    /// When it was written down.
    public var at: String
    /// Who told it: `kiosk`, or the name of an account.
    public var by: String
    /// From what: `visit`, `command`, or the kind and digest of a file.
    public var source: String
    /// What staff noted.
    public var note: String?
  }

  /// One thing that the patient said.
  public struct Detail: Codable, Hashable, Sendable {
    /// The name the answer was saved as.
    public var name: String
    /// What was answered.
    public var value: String

    /// Describes a detail.
    public init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// What the worklist says of it.
  public var summary: CaseSummary
  /// The patient's telephone number.
  public var phone: String?
  /// The plan in Content/payers; left out where it is not there.
  public var payer: String?
  /// The kind of plan, such as `medicaid`.
  public var planKind: String
  /// The patient's number with the plan.
  public var memberNumber: String?
  /// When the case was opened.
  public var openedAt: String
  /// When the plan received the request.
  public var receivedByPlan: String?
  /// The day by which the plan wants what it asked for.
  public var informationDue: String?
  /// What the plan asked for, in its own words.
  public var informationWanted: [String]
  /// The day that is printed on the plan's notice.
  public var noticeDate: String?
  /// The last day to appeal that is printed on it.
  public var appealBy: String?
  /// What is asked for, line by line.
  public var lines: [Line]
  /// Oldest first.
  public var history: [Entry]
  /// What the patient said beside, in the order of the names.
  public var details: [Detail]
  /// The letter that the patient confirmed, paragraph by paragraph.
  public var letter: [String]?
  /// When the letter was kept.
  public var letterAt: String?

  /// Describes a case.
  /// - Parameters:
  ///   - stored: The case.
  ///   - clocks: The rules for its clock.
  ///   - now: The moment that tells what is past.
  public init(_ stored: StoredCase, clocks: CaseClocks, at now: Moment) {
    let request = stored.request
    summary = CaseSummary(request, clocks: clocks, at: now)
    phone = request.patient.phone
    payer = request.coverage.payer?.rawValue
    planKind = request.coverage.planKind.rawValue
    memberNumber = request.coverage.memberNumber
    openedAt = stored.openedAt.iso
    receivedByPlan = request.receivedByPlan?.iso
    informationDue = request.informationDue?.description
    informationWanted = request.informationWanted
    noticeDate = request.noticeDate?.description
    appealBy = request.appealBy?.description
    lines = request.lines.map(Line.init)
    history = request.history.map(Entry.init)
    details = stored.details.map { Detail(name: $0.name, value: $0.value) }
    letter = stored.letter
    letterAt = stored.letterAt?.iso
  }
}

extension CaseReport.Line {
  fileprivate init(_ line: ServiceLine) {
    self.init(
      number: line.number, service: line.service, kind: line.kind?.rawValue, isDrug: line.isDrug,
      decision: line.decision.word, authorisationNumber: line.authorisationNumber,
      planReference: line.planReference, validFrom: line.validFrom?.description,
      validUntil: line.validUntil?.description, reasonCodes: line.reasonCodes,
      notice: line.notice, agreedInstead: line.agreedInstead)
  }
}

extension CaseReport.Entry {
  fileprivate init(_ entry: CaseEntry) {
    self.init(
      event: entry.event?.rawValue, state: entry.state.rawValue, at: entry.at.iso, by: entry.by,
      source: entry.source, note: entry.note)
  }
}

extension LineDecision {
  /// The decision as a word, or the plan's code.
  fileprivate var word: String {
    switch self {
    case .none: "none"
    case .reviewed(let action): action.rawValue
    case .unreadable: "unreadable"
    }
  }
}

extension Encodable {
  /// The value as JSON with sorted keys, safe to print on a terminal.
  /// - Throws: Never for the values of this room, which hold texts, numbers and truths.
  func deskJSON() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return CleanText.json(String(decoding: try encoder.encode(self), as: UTF8.self))
  }
}

extension CaseReport {
  /// The report as JSON.
  public var json: String { get throws { try deskJSON() } }
}

extension CaseList {
  /// The list as JSON.
  public var json: String { get throws { try deskJSON() } }
}
