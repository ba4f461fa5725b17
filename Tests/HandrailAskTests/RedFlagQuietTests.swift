import CustomDump
import HandrailAsk
import HandrailCore
import Testing

@Suite struct RedFlagQuietTests {
  private static let given = [
    "Angel", "Dolores", "Paz", "Cruz", "Jesús", "Salvador", "Socorro", "Martirio", "Grace", "Hope",
    "Max", "Rob", "Bill", "Angela", "Mercedes", "Soledad", "Faith", "Victor", "Rose", "Guy",
  ]
  private static let family = [
    "Matamoros", "Guerra", "Cuchillo", "Payne", "Slaughter", "Killian", "Butcher", "Stroke",
    "Blood", "Hurt", "Coffin", "Graves", "Guerrero", "Delgado", "Bravo", "Savage", "Burns", "Stone",
    "Gunn", "Cutter",
  ]
  private static let streets = [
    "Gunn Street", "Battle Road", "Church Lane", "Killington Avenue", "Calle Guerrero",
    "Calle Socorro", "Avenida Matamoros", "Bleeker Street", "Hurst Close", "Dead End Lane",
  ]
  private static let other = [
    "Matamoros", "Tombstone", "Battle", "Dolores Hidalgo", "Los Angeles", "Springfield",
    "angel.payne@example.com", "dolores@example.org", "guerra_paz@example.net", "555-0123",
    "(212) 555-0100", "+52 55 5555 0123", "14 3 1962", "1962-03-14", "HH-204-117", "12345",
  ]

  @Test(arguments: ["en", "es"] as [LanguageTag])
  func `names, streets, towns, addresses and numbers call nobody`(language: LanguageTag) {
    var fields = Self.other
    for given in Self.given { fields += Self.family.map { "\(given) \($0)" } }
    for number in [3, 12, 480] { fields += Self.streets.map { "\(number) \($0)" } }
    let called = fields.filter {
      RedFlagSupport.flags.concern(in: $0, language: language) != nil
    }
    #expect(fields.count > 400)
    expectNoDifference(called, [])
  }

  @Test(arguments: ["", " ", "\n\n", "...", "?", "\u{0}\u{7}\u{1B}[2J", "\u{200B}\u{202E}", "😀"])
  func `a text without words calls nobody`(text: String) {
    #expect(RedFlagSupport.flags.concern(in: text, language: "en") == nil)
  }

  @Test func `a detector of nothing calls nobody`() {
    #expect(RedFlags().concern(in: "I cannot breathe", language: "en") == nil)
  }

  @Test(arguments: ["555-0123", "+1 555 0100", "3/14/1962", "14", "$30", "?!", "   "])
  func `a text without a letter calls nobody`(text: String) {
    for language in ["en", "en-US", "es"] {
      #expect(RedFlagSupport.flags.concern(in: text, language: LanguageTag(language)) == nil)
    }
  }
}
