import HandrailScreen
import Testing

@testable import HandrailCurses

@Suite struct PasteTests {
  private func pasted(_ text: String) -> [UInt8] {
    Array("\u{1B}[200~\(text)\u{1B}[201~".utf8)
  }

  @Test(arguments: [
    ("Ana\rLuz", "Ana Luz"), ("Ana\r\nLuz", "Ana Luz"), ("Ana\n\nLuz", "Ana  Luz"),
    ("a\tb", "a b"), ("", ""), ("中é한", "中é한"), ("a\u{3}\u{1B}[A\0b", "a[Ab"),
    ("a\u{202E}\u{200D}b", "ab"), ("\u{1B}[20x", "[20x"), ("\u{1B}\u{1B}[20\u{1B}", "[20"),
  ])
  func `A paste is one line of plain text and never Enter`(text: String, kept: String) {
    var decoder = KeyDecoder()
    #expect(decoder.feed(pasted(text) + [0x79]) == [.paste(kept), .key(.character("y"))])
  }

  @Test func `Cutting a paste anywhere changes nothing`() {
    let bytes = pasted("Ana\rL\u{1B}[2é")
    for cut in 0...bytes.count {
      var decoder = KeyDecoder()
      let first = decoder.feed(bytes[..<cut])
      #expect(first + decoder.feed(bytes[cut...]) == [.paste("Ana L[2é")])
    }
  }

  @Test func `Invalid bytes in a paste are dropped`() {
    var decoder = KeyDecoder()
    let bytes = Array("\u{1B}[200~a".utf8) + [0xFF, 0xC3] + Array("b\u{1B}[201~".utf8)
    #expect(decoder.feed(bytes) == [.paste("ab")])
  }

  @Test func `Of a paste of a megabyte 4096 bytes are kept and the rest is thrown away`() {
    var decoder = KeyDecoder()
    let text = String(repeating: "Ana\rLuz ", count: 131_072)
    #expect(
      decoder.feed(pasted(text) + [0x79]) == [
        .paste(String(repeating: "Ana Luz ", count: 512)), .key(.character("y")),
      ])
  }

  @Test func `The bound never cuts a character in half`() {
    var decoder = KeyDecoder()
    let events = decoder.feed(pasted(String(repeating: "中", count: 5000)))
    #expect(events == [.paste(String(repeating: "中", count: 1365))])
  }

  @Test func `A paste that nobody ends is ended after a second`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed("\u{1B}[200~Ana\r".utf8) == [])
    #expect(decoder.patience == .seconds(1))
    #expect(decoder.timeOut() == [.paste("Ana ")])
    #expect(decoder.feed([0x0D]) == [.key(.enter)])
  }

  @Test func `A second paste starts empty`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(pasted("one") + pasted("two")) == [.paste("one"), .paste("two")])
  }
}
