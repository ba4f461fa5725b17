import HandrailCore
import HandrailTestSupport
import Testing

@Suite struct DateReaderTests {
  private func read(
    _ text: String, _ order: DateOrder = .monthDayYear, in language: LanguageTag = "en"
  ) -> String {
    let words = Fixtures.library.words(in: language)
    let reader = DateReader(order: order, monthNames: (1...12).map(words.monthName))
    do throws(Refusal) {
      return try reader.read(text).description
    } catch {
      return "\(error)"
    }
  }

  @Test(arguments: [
    ("3 4 1962", DateOrder.monthDayYear, "1962-03-04"),
    ("3 4 1962", .dayMonthYear, "1962-04-03"),
    ("3/4/1962", .yearMonthDay, "1962-03-04"),
    ("1962 3 4", .yearMonthDay, "1962-03-04"),
    ("1962.3.4", .dayMonthYear, "1962-03-04"),
    ("03041962", .monthDayYear, "1962-03-04"),
    ("03041962", .dayMonthYear, "1962-04-03"),
    ("19620304", .yearMonthDay, "1962-03-04"),
    ("03/04/1962", .monthDayYear, "1962-03-04"),
    ("3-4-1962", .dayMonthYear, "1962-04-03"),
    ("1962-03-04", .dayMonthYear, "1962-03-04"),
    ("1962-03-04", .monthDayYear, "1962-03-04"),
  ])
  func `Numbers are read in the region's order, and ISO everywhere`(
    text: String, order: DateOrder, date: String
  ) {
    #expect(read(text, order) == date)
  }

  @Test(arguments: [
    "14 3 1962", "14/3/1962", "14031962", "3 14 1962", "14 March 1962", "March 14 1962",
    "march 14, 1962", "14 mar 1962", "Mar. 14 1962", "14th March 1962", "March 14th, 1962",
    "the 14th of March 1962", "1962 March 14", "14MAR1962", "Mar14,1962", "14-Mar-1962",
    "  14   march   1962  ", "March the 14th 1962",
  ])
  func `Every common way to write a day means that day`(text: String) {
    for order in [DateOrder.monthDayYear, .dayMonthYear] {
      #expect(read(text, order) == "1962-03-14")
    }
  }

  @Test(arguments: [
    ("14 de marzo de 1962", "1962-03-14"), ("14 mar 1962", "1962-03-14"),
    ("1 ene 2001", "2001-01-01"), ("1º de enero de 2001", "2001-01-01"),
    ("14 MARZO 1962", "1962-03-14"), ("3 agosto del 1999", "1999-08-03"),
    ("14 March 1962", "dateUnclear"),
  ])
  func `Months have their names in the language of the page`(text: String, date: String) {
    #expect(read(text, .dayMonthYear, in: "es") == date)
  }

  @Test(arguments: [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ])
  func `Three letters of a month are enough`(month: String) {
    let whole = read("2 \(month) 2001")
    #expect(whole.hasPrefix("2001-"))
    #expect(read("2 \(month.prefix(3)) 2001") == whole)
    #expect(read("2 \(month.uppercased()) 2001") == whole)
  }

  @Test(arguments: ["3 14 62", "14 March 62", "3/14/196", "3/14/19620", "62 3 14"])
  func `A year needs its four digits`(text: String) {
    #expect(read(text) == "yearNeedsFourDigits")
  }

  @Test(arguments: [
    "2 30 1962", "30 February 1962", "2 29 2023", "4 31 1962", "31 4 1962", "02302024",
    "1962-02-30", "1 1 0000",
  ])
  func `A day that the calendar does not have is told as such`(text: String) {
    #expect(read(text) == "noSuchDay")
  }

  @Test(arguments: [
    "", " ", "hello", "14 Marchember 1962", "3 14", "March 1962", "1962", "3 14 1962 5",
    "March April 1962", "13 13 1962", "0 14 1962", "3 0 1962", "3 32 1962", "March 99 1962",
    "1962 14 3", "99999999", "123", "31419625", "soon", "14 mrc 1962", "ma 14 1962",
    "yesterday", "½ 3 1962", "٣ ١٤ ١٩٦٢", "99999999999999999999 3 1962",
    "3 14 99999999999999999999999", "1\u{301} 2 1962", "🙂",
  ])
  func `Anything else is unclear, never a guess`(text: String) {
    let found = read(text)
    #expect(found == "dateUnclear" || found == "yearNeedsFourDigits" && text.contains("999999999"))
  }

  @Test func `Digits on both sides of letters are never run together`() {
    #expect(read("1x1/2/1962") == "dateUnclear")
    #expect(read("14Mar3 1962") == "dateUnclear")
    #expect(read("3rd4 1962") == "1962-03-04")
  }

  @Test func `Every day of a leap year is read back from its words and its numbers`() throws {
    for language: LanguageTag in ["en", "es"] {
      let words = Fixtures.library.words(in: language)
      for dayOfYear in 0..<366 {
        let date =
          (Moment(epochMilliseconds: 1_704_067_200_000)
          + .seconds(dayOfYear * 86_400)).civilDate
        #expect(read(words.inWords(date), in: language) == date.description)
        let numbers = "\(date.month) \(date.day) \(date.year)"
        #expect(read(numbers, .monthDayYear, in: language) == date.description)
      }
    }
  }
}
