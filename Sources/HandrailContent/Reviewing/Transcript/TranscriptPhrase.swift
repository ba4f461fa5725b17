/// Names what a transcript says around the authors' words; the words stand in `interface/` under
/// the raw value, in each language.
enum TranscriptPhrase: String, CaseIterable {
  case title = "transcript-title"
  case about = "transcript-about"
  case count = "transcript-count"
  case endings = "transcript-endings"
  case quoted = "transcript-quoted"
  case comma = "transcript-comma"
  case or = "transcript-or"
  case and = "transcript-and"
  case orIf = "transcript-or-if"

  case start = "transcript-start"
  case always = "transcript-always"
  case from = "transcript-from"
  case fromIf = "transcript-from-if"
  case fromElse = "transcript-from-else"
  case next = "transcript-next"
  case nextIf = "transcript-next-if"
  case nextElse = "transcript-next-else"
  case end = "transcript-end"
  case again = "transcript-again"

  case answerTo = "transcript-answer-to"
  case answer = "transcript-answer"
  case age = "transcript-age"
  case payerSays = "transcript-payer-says"
  case isOption = "transcript-is"
  case isNot = "transcript-is-not"
  case includes = "transcript-includes"
  case isGiven = "transcript-is-given"
  case atLeast = "transcript-at-least"
  case atMost = "transcript-at-most"
  case before = "transcript-before"
  case after = "transcript-after"

  case voice = "transcript-voice"
  case voiceNext = "transcript-voice-next"
  case rest = "transcript-rest"

  case choose = "transcript-choose"
  case tick = "transcript-tick"
  case instead = "transcript-instead"
  case typeText = "transcript-type-text"
  case typeLongText = "transcript-type-long-text"
  case typeDate = "transcript-type-date"
  case typeNumber = "transcript-type-number"
  case typePhone = "transcript-type-phone"
  case typeEmail = "transcript-type-email"
  case mayBeEmpty = "transcript-may-be-empty"
  case summary = "transcript-summary"
  case review = "transcript-review"
  case agreement = "transcript-agreement"
  case calls = "transcript-calls"
  case help = "transcript-help"
  case label = "transcript-label"

  case required = "transcript-required"
  case tooLong = "transcript-too-long"
  case notAfter = "transcript-not-after"
  case notBefore = "transcript-not-before"
  case tooLow = "transcript-too-low"
  case tooHigh = "transcript-too-high"
  case dayOfVisit = "transcript-day-of-visit"

  case filledAnswer = "transcript-filled-answer"
  case filledAge = "transcript-filled-age"
  case filledToday = "transcript-filled-today"
  case filledCode = "transcript-filled-code"
  case filledNumber = "transcript-filled-number"

  case menu = "transcript-menu"
  case letter = "transcript-letter"
  case letterIf = "transcript-letter-if"

  case sinceTitle = "transcript-since-title"
  case sinceNothing = "transcript-since-nothing"
  case sinceCount = "transcript-since-count"
  case sinceNew = "transcript-since-new"
  case sinceChanged = "transcript-since-changed"
  case sinceGone = "transcript-since-gone"
  case sinceBefore = "transcript-since-before"
  case sinceNow = "transcript-since-now"

  /// What is filled into the phrase, which each language's words must have.
  var values: [String] {
    switch self {
    case .title, .sinceTitle: ["flow", "language"]
    case .count: ["version", "count"]
    case .quoted: ["text"]
    case .comma: ["first", "next"]
    case .or, .and, .orIf: ["first", "last"]
    case .from: ["pages"]
    case .fromElse, .next, .nextElse, .again, .answerTo, .filledAnswer: ["page"]
    case .fromIf, .nextIf: ["page", "condition"]
    case .isOption, .isNot, .includes: ["answer", "options"]
    case .isGiven: ["answer"]
    case .atLeast, .atMost: ["answer", "number"]
    case .before, .after: ["answer", "date"]
    case .voice, .voiceNext, .letterIf: ["condition"]
    case .menu: ["entry"]
    case .summary: ["limit"]
    case .review: ["labels"]
    case .help: ["help"]
    case .label: ["label"]
    case .required: ["message"]
    case .tooLong, .tooLow, .tooHigh: ["limit", "message"]
    case .notAfter, .notBefore: ["date", "message"]
    case .sinceCount: ["new", "changed", "gone"]
    case .sinceBefore, .sinceNow: ["line"]
    case .about, .endings, .letter, .start, .always, .end, .answer, .age, .payerSays, .rest,
      .choose, .tick,
      .instead,
      .typeText, .typeLongText, .typeDate, .typeNumber, .typePhone, .typeEmail, .mayBeEmpty,
      .agreement, .calls, .dayOfVisit, .filledAge, .filledToday, .filledCode, .filledNumber,
      .sinceNothing, .sinceNew, .sinceChanged, .sinceGone:
      []
    }
  }
}
