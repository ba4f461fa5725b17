import HandrailCore
import Testing

@Suite struct TypedTextTests {
  @Test(arguments: [
    ("controls", "A\u{0}n\u{1B}[31m\u{7F}a\u{9B}", "An[31ma"),
    ("bidirectional overrides", "a\u{202E}b\u{2066}c\u{2069}\u{200F}d", "abcd"),
    ("zero-width characters", "A\u{200B}n\u{2060}a\u{FEFF}\u{AD}", "Ana"),
    ("private use", "A\u{E000}n\u{F8FF}a\u{10FFFD}", "Ana"),
    ("unassigned", "A\u{378}na\u{FFFF}", "Ana"),
    ("tags", "A\u{E0041}na", "Ana"),
  ])
  func `What could deceive or harm is dropped`(kind: String, text: String, kept: String) {
    #expect(TypedText.filtered(text) == kept, "\(kind)")
  }

  @Test(arguments: [
    ("a\nb", "a b"), ("a\rb", "a b"), ("a\r\nb", "a b"), ("a\n\nb", "a  b"), ("a\tb", "a b"),
    ("a\u{B}b", "a b"), ("a\u{C}b", "a b"), ("a\u{85}b", "a b"), ("a\u{2028}b", "a b"),
    ("a\u{2029}b", "a b"),
  ])
  func `Line ends and tabs are blanks, so that no two words run together`(
    text: String, kept: String
  ) {
    #expect(TypedText.filtered(text) == kept)
  }

  @Test(arguments: [
    "می\u{200C}خواهم", "श्री\u{200D}मती", "ශ්\u{200D}රී", "ക്\u{200D}",
  ])
  func `Joiners stay where a script is spelt with them`(text: String) {
    #expect(TypedText.filtered(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("A\u{200D}na", "Ana"), ("\u{200C}Ana", "Ana"), ("م\u{200C}\u{200C}ن", "م\u{200C}ن"),
    ("🙂\u{200D}", "🙂"), ("7\u{200C}", "7"),
  ])
  func `Joiners go where they mean nothing`(text: String, kept: String) {
    #expect(
      TypedText.filtered(text).unicodeScalars.elementsEqual(kept.unicodeScalars))
  }

  @Test(arguments: [
    "Zoë O’Connor-Núñez", "Nguyễn Thị Ánh", "李小龍", "Мария", "محمد", "דוד", "ก้อย", "김민준",
    "Jean‑Luc", "D'Arcy", "é", "e\u{301}", "葛\u{E0100}", "Müller & Söhne, 2. Etage",
  ])
  func `What people write stays as it is`(text: String) {
    #expect(TypedText.filtered(text).unicodeScalars.elementsEqual(text.unicodeScalars))
  }

  @Test(arguments: [
    ("  Ana ", "Ana"), ("Ana", "Ana"), ("", ""), (" \u{A0}\u{3000}", ""), (" a  b ", "a  b"),
  ])
  func `Blanks at the ends go`(text: String, kept: String) {
    #expect(TypedText.trimmed(text) == kept)
  }
}
