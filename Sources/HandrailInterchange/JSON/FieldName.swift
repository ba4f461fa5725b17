/// The names of the fields that our readers look at; all others are checked and left.
enum FieldName: String, CaseIterable, Sendable {
  case about, addItem, adjudication, authoredOn, beneficiary, birthDate, category, code, coding
  case communicationRequest, contained, contentAttachment, contentReference, contentString
  case coverage, created, description, detail, display, disposition, end, entry, error
  case `extension`, family, focal, focus, `for`, fullUrl, given, id, identifier, input, insurance
  case insurer, item, itemSequence, modifierExtension, name, noteNumber, number, occurrenceDateTime
  case occurrencePeriod, outcome, patient, payload, payor, period, preAuthPeriod, preAuthRef
  case processNote, productOrService, quantity, reason, reasonCode, reasonReference, reference
  case request, requester, resource, resourceType, restriction, start, status, statusReason
  case subDetail, subject, subscriberId, suffix, system, text, title, type, unit, url, use, value
  case valueCanonical, valueCodeableConcept, valuePeriod, valueQuantity, valueString

  /// The bit that stands for the name in a set of names.
  var bit: UInt128 { UInt128(1) << Self.places[self, default: 0] }

  private static let places: [FieldName: Int] = Dictionary(
    uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}

/// Finds the name that bytes spell, without making a text of them.
struct FieldTable: Sendable {
  private struct Row: Sendable {
    let spelling: [UInt8]
    let field: FieldName
    let bit: UInt128
  }

  /// The names by their length in bytes.
  private let rows: [[Row]]

  /// The one table there is.
  static let shared = FieldTable()

  private init() {
    var rows: [[Row]] = []
    for field in FieldName.allCases {
      let spelling = Array(field.rawValue.utf8)
      while rows.count <= spelling.count { rows.append([]) }
      rows[spelling.count].append(Row(spelling: spelling, field: field, bit: field.bit))
    }
    self.rows = rows
  }

  /// The name that a part of the bytes spells, and its bit; nil for a name that nobody reads.
  func field(in bytes: [UInt8], from start: Int, to end: Int) -> (field: FieldName, bit: UInt128)? {
    let length = end - start
    guard length > 0, length < rows.count else { return nil }
    for row in rows[length] {
      var same = 0
      while same < length, row.spelling[same] == bytes[start + same] { same += 1 }
      if same == length { return (row.field, row.bit) }
    }
    return nil
  }
}
