import HandrailCore
import OrderedCollections

/// A small library in code: one flow with every kind of page, in two languages.
///
///     who-for → name → birth-date → code → home (fixed, street, town) → insured
///       yes: plans (plan, other-name or sex, number) ─┐
///       talk: talk, calls for a person ───────────────┤
///       no: costs ────────────────────────────────────┴→ needs → agree → review → goodbye
public enum Fixtures {
  /// The flow that is walked.
  public static let flowID: FlowID = "visit"
  /// Thursday, 15 January 2026, 10:00 UTC.
  public static let moment = Moment(epochMilliseconds: 1_768_471_200_000)
  /// The day of `moment`.
  public static let today = moment.civilDate
  /// The records' number of the first visit.
  public static let visitID = VisitID(1)
  /// The code of the first visit.
  public static let code = ReturnCode(words: ["river", "lamp", "melon"])
  /// The arrival number that the records give.
  public static let arrivalNumber = "17"

  /// Everything, as it would be read from files.
  public static let library = Library(
    site: site, region: region, flows: [flowID: flow],
    sharedFlows: ["address": address, "plan": plan], words: words,
    otherLanguages: [
      OtherLanguage(tag: "vi", name: "Tiếng Việt", request: "Tôi cần thông dịch viên.")
    ],
    themes: [
      .standard: LocalText(everywhere: "Usual"), "strong": LocalText(everywhere: "Strong"),
    ],
    codeWords: ["en": ["river", "lamp", "melon"], "es": ["barco", "limon", "nube"]])

  /// A clinic with two invented plans, one of which asks for the sex on the card.
  public static let site = Site(
    name: "Riverside", region: "US", languages: ["en", "es"],
    facts: ["desk": LocalText(["en": "the front desk", "es": "la recepción"])],
    lists: [
      "site.plans": [
        SiteEntry(
          id: "harbour", words: LocalText(everywhere: "Harbour Health"),
          attributes: ["asks_sex": "yes"]),
        SiteEntry(id: "lakeside", words: LocalText(everywhere: "Lakeside Mutual")),
      ]
    ])

  /// A region where the month comes first.
  public static let region = Region(
    id: "US", dateOrder: .monthDayYear,
    facts: [
      "emergency_number": [
        DatedFact(
          value: "911", from: day(1968, 2, 16), source: "https://www.fcc.gov/general/9-1-1")
      ]
    ])

  /// A day that the calendar has; the first day of all where it has none.
  public static func day(_ year: Int, _ month: Int, _ day: Int) -> CivilDate {
    guard let date = CivilDate(year: year, month: month, day: day) else { return today }
    return date
  }

  /// The way to a page as it is written in walks, such as `plans/#2/plan`.
  public static func path(_ text: String) -> AnswerPath {
    AnswerPath(parsing: text) ?? AnswerPath()
  }

  /// What somebody without insurance does on each page, by its path.
  public static let usualActions: [String: Action] = [
    "who-for": .optionChosen("me"),
    "name": .textTyped("Ana"),
    "birth-date": .textTyped("3 14 1962"),
    "code": .wentOn,
    "home/fixed": .optionChosen("no"),
    "insured": .optionChosen("no"),
    "costs": .wentOn,
    "talk": .wentOn,
    "needs": .insteadChosen("none"),
    "agree": .optionChosen("yes"),
    "review": .wentOn,
    "goodbye": .wentOn,
  ]

  /// What somebody with a home and the plans harbour and lakeside does where it differs.
  public static let insuredActions: [String: Action] = [
    "home/fixed": .optionChosen("yes"),
    "home/street": .textTyped("Mill Lane 4"),
    "home/town": .textTyped("Riverside"),
    "insured": .optionChosen("yes"),
    "plans/#1/plan": .optionChosen("harbour"),
    "plans/#1/sex": .optionChosen("x"),
    "plans/#1/number": .textTyped("A1"),
    "plans/#2/plan": .optionChosen("lakeside"),
    "plans/#2/number": .textTyped(""),
    "plans": .wentOn,
  ]
}
