import HandrailCore

/// The address of a resource in a Bundle: a UUID made from the case, so that the same request
/// always gives the same bytes.
///
/// Source: RFC 9562, UUID version 8, whose bits are the maker's own. They come from the case, the
/// clinic and the time, and say nothing about the patient.
struct EntryAddress {
  /// The UUID, in small letters.
  let uuid: String

  /// Makes the address of a resource that plays a part in a request.
  init(_ part: String, of case: CaseReference, clinic: String, created: Moment) {
    let seed = Self.digest("\(`case`)\n\(clinic)\n\(created.epochMilliseconds)\n\(part)")
    var chance = Seeded(seed)
    let high = chance.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x8000
    let low = chance.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    let digits = Self.hexadecimal(high) + Self.hexadecimal(low)
    var groups: [Substring] = []
    var rest = digits[...]
    for length in [8, 4, 4, 4, 12] {
      groups.append(rest.prefix(length))
      rest = rest.dropFirst(length)
    }
    uuid = groups.joined(separator: "-")
  }

  /// The address as other resources refer to it.
  var url: String { "urn:uuid:\(uuid)" }

  private static func hexadecimal(_ number: UInt64) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// Source: FNV-1a in 64 bits, by Fowler, Noll and Vo.
  private static func digest(_ text: String) -> UInt64 {
    text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }
}
