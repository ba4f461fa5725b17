import Testing

@testable import HandrailContent

@Suite struct BadLanguageTagTests {
  @Test(arguments: ["en", "es", "zh-Hans", "zh-Hant-HK", "es-419", "ca-ES-valencia"])
  func `a usual tag is one`(_ tag: String) {
    #expect(BadLanguageTag.isTag(tag))
  }

  @Test(arguments: ["", "e", "EN", "english", "en_US", "en-us", "en-", "zh-hans"])
  func `another text is no tag`(_ tag: String) {
    #expect(!BadLanguageTag.isTag(tag))
  }
}
