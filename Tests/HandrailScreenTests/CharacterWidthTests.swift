import Glibc
import Testing

@testable import HandrailScreen

struct CharacterWidthTests {
  @Test func `each printable scalar is as wide as the C library says`() throws {
    // The Swift overlay of the C library leaves wcwidth out, so it is looked up by name.
    typealias Wcwidth = @convention(c) (wchar_t) -> CInt
    let symbol = try #require(dlsym(nil, "wcwidth"))
    let wcwidth = unsafeBitCast(symbol, to: Wcwidth.self)
    let locale = try #require(newlocale(LC_CTYPE_MASK, "C.UTF-8", nil))
    let former = uselocale(locale)
    var differing: [String] = []
    var compared = 0
    for value in UInt32(0)...0x10FFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let wanted = Int(wcwidth(wchar_t(bitPattern: value)))
      guard wanted >= 0 else { continue }
      compared += 1
      let found = CharacterWidth.columns(of: scalar)
      guard found != wanted else { continue }
      differing.append("U+\(String(value, radix: 16)): \(found), not \(wanted)")
    }
    uselocale(former)
    freelocale(locale)
    #expect(compared > 200_000)
    #expect(differing.isEmpty, "\(differing.count) scalars, first \(differing.prefix(20))")
  }

  @Test(
    arguments: [
      ("a", 1), ("é", 1), ("e\u{301}", 1), ("漢", 2), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2),
      ("🙂", 2), ("👨‍👩‍👧", 2), ("🇬🇧", 2), ("\u{301}", 0), ("\u{7F}", 0), ("\u{1B}", 0), ("\t", 0),
    ] as [(Character, Int)])
  func `a grapheme takes at most two columns`(character: Character, columns: Int) {
    #expect(CharacterWidth.columns(of: character) == columns)
  }

  @Test func `a text takes the columns of its graphemes together`() {
    #expect(CharacterWidth.columns(of: "Ana 漢字 e\u{301}") == 10)
    #expect(CharacterWidth.columns(of: "") == 0)
  }
}
