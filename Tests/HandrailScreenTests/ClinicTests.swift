import HandrailCore
import HandrailScreen
import Testing

/// What follows from the clinic and its region, with the content that ships.
@Suite struct ClinicTests {
  private func text(_ pages: RealPages, _ name: String, in language: LanguageTag) throws -> String {
    let session = try #require(pages.session(showing: name, in: language))
    let screen = Screen(
      session: session, editors: Editors(for: session, in: pages.library),
      library: pages.library, size: Size(columns: 80, rows: 24))
    return screen.frame().plainText
  }

  @Test func `spelling, date order and numbers follow from the clinic's file`() throws {
    let american = RealPages.shared
    let british = RealPages.british
    #expect(try text(american, "counsellor", in: "en-US").contains("counselor"))
    #expect(try text(british, "counsellor", in: "en").contains("counsellor"))
    #expect(try text(american, "date-of-birth", in: "en-US").contains("Month, day, year"))
    #expect(try text(british, "date-of-birth", in: "en").contains("Day, month, year"))
    #expect(try text(american, "help-now", in: "en-US").contains("911"))
    #expect(try text(american, "help-now", in: "en-US").contains("988"))
    #expect(try text(british, "help-now", in: "en").contains("999"))
    #expect(try text(british, "help-now", in: "en").contains("116 123"))
    #expect(try text(american, "signature", in: "en-US").contains("January 15, 2026"))
    #expect(try text(british, "signature", in: "en").contains("15 January 2026"))
  }

  @Test func `each language stands on the first page in its own name`() throws {
    let pages = RealPages.shared
    for language in pages.library.site.languages {
      let first = try text(pages, "welcome", in: language)
      #expect(first.contains("English"))
      #expect(first.contains("Español"))
    }
    #expect(pages.library.otherLanguages.count == 10)
  }

  @Test func `the receipt has the number, the way to wait and the code to come back`() throws {
    let receipt = try text(.shared, "registered", in: "en-US")
    #expect(receipt.contains("arrival number"))
    #expect(receipt.contains("20 to 40 minutes"))
    #expect(receipt.contains("code for coming back:"))
  }
}
