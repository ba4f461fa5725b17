import HandrailAsk
import Testing

@Suite struct StemmerTests {
  @Test(arguments: [
    ("en", "authorizations", "author"), ("en-US", "paying", "pay"),
    ("es", "solicitudes", "solicitud"),
  ])
  func `words that differ in their endings share a stem`(
    language: String, word: String, stem: String
  ) {
    #expect(Stemmer(.init(language)).stem(word) == stem)
  }
}
