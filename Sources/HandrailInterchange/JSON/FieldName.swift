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
  case valueCanonical, valueCodeableConcept, valueIdentifier, valuePeriod, valueQuantity,
    valueString

  /// All names, by their numbers.
  static let byNumber = Array(allCases)
}

/// Finds the name that bytes spell, without making a text of them.
///
/// It lies flat in memory: this is asked for every field of a file.
struct FieldTable: Sendable {
  /// All spellings behind each other, and where each begins; the last place is their end.
  private var letters: [UInt8] = []
  private var starts: [Int] = [0]
  /// A place for each digest: the number of a name from 1, or 0.
  ///
  /// Names whose digests are alike take the next free place.
  private var slots = [UInt8](repeating: 0, count: 512)

  /// The one table there is.
  static let shared = FieldTable()

  private init() {
    for (number, field) in FieldName.allCases.enumerated() {
      letters += Array(field.rawValue.utf8)
      starts.append(letters.count)
      var slot = Self.digest(letters, from: starts[number], to: letters.count)
      while slots[slot] != 0 { slot = (slot + 1) % slots.count }
      slots[slot] = UInt8(number + 1)
    }
  }

  /// The number of the name that a part of the bytes spells, as in `FieldName.allCases`; nil for a
  /// name that nobody reads.
  func number(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var slot = Self.digest(bytes, from: start, to: end)
    while slots[slot] != 0 {
      let number = Int(slots[slot]) - 1
      let spelling = starts[number]
      if starts[number + 1] - spelling == end - start {
        var same = start
        while same < end, letters[spelling + same - start] == bytes[same] { same += 1 }
        if same == end { return number }
      }
      slot = (slot + 1) % slots.count
    }
    return nil
  }

  /// A number from 0 to 511 made of the first and last letters and the length.
  private static func digest(_ bytes: [UInt8], from start: Int, to end: Int) -> Int {
    guard end > start else { return 0 }
    let middle = bytes[start + (end - start) / 2]
    let mixed =
      Int(bytes[start]) &* 31 &+ Int(bytes[end - 1]) &* 7 &+ Int(middle) &* 131 &+ (end - start)
      &* 17
    return mixed & 511
  }
}
