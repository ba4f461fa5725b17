import HandrailCore
import Testing

@Suite struct ReturnCodeTests {
  @Test(arguments: [
    "river lamp melon", "RIVER Lamp melon", "river, lamp, melon", "river-lamp-melon",
    "  river   lamp\tmelon. ", "ríver lámp mèlon", "river\nlamp\nmelon",
    "1. river 2. lamp 3. melon", "river/lamp/melon",
  ])
  func `Capitals, accents, commas and hyphens do not matter`(text: String) {
    #expect(ReturnCode(typed: text) == ReturnCode(words: ["river", "lamp", "melon"]))
  }

  @Test(arguments: ["", " ", "river", "river lamp", "river lamp melon sky", "1 2 3", "---"])
  func `A code has three words`(text: String) {
    #expect(ReturnCode(typed: text) == nil)
  }

  @Test func `Spanish accents fold to plain letters`() {
    #expect(
      ReturnCode(typed: "Limón PINGÜINO niño") == ReturnCode(words: ["limon", "pinguino", "nino"]))
    #expect(ReturnCode(words: ["Limón", "ÁÉÍ", "óúüñàè"]).words == ["limon", "aei", "ouunae"])
  }

  @Test func `The order of the words counts`() {
    #expect(ReturnCode(typed: "lamp river melon") != ReturnCode(typed: "river lamp melon"))
  }

  @Test func `A code is shown with blanks and read back`() {
    let code = ReturnCode(words: ["river", "lamp", "melon"])
    #expect(code.description == "river lamp melon")
    #expect(ReturnCode(typed: code.description) == code)
  }
}
