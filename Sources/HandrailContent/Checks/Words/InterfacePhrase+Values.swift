import HandrailScreen

extension InterfacePhrase {
  /// The names of all phrases, in the order in which pages and transcripts need them.
  static let names = allCases.map(\.rawValue) + TranscriptPhrase.allCases.map(\.rawValue)

  /// What the program fills into a phrase, which the phrase must say.
  static let values = pageValues.merging(
    TranscriptPhrase.allCases.map { ($0.rawValue, $0.values) }, uniquingKeysWith: { own, _ in own })

  private static let pageValues: [String: [String]] = [
    "part-of": ["number", "count"], "why-we-ask": ["why"], "date-read-back": ["date"],
    "signature-date": ["today"], "other-language-noted-body": ["language"],
    "help-code": ["return_code"], "leave-code": ["return_code"], "kept-body": ["return_code"],
    "idle-body": ["seconds"], "out-of-order-staff": ["reason"], "too-long": ["limit"],
    "date-in-words": ["day", "month", "year"], "line-number-or-keep": ["number"],
    "line-number-or-first": ["number"],
    "line-numbers-or-keep": ["numbers"], "line-words-or-keep": ["text"],
    "line-words-instead": ["example"], "line-words-or-keep-chosen": ["example"],
    "line-did-you-mean": ["number", "example"], "line-alone": ["number"], "line-key": ["sign"],
    "line-idle-body": ["seconds"], "timeline-done": ["date"], "timeline-date": ["day", "month"],
    "what-is-this": ["term"], "explanation-reviewed": ["date"], "explanation-sources": ["count"],
    "turn-plan-by": ["date"], "turn-plan-was-due": ["date"],
  ]

  /// What a phrase may say or leave out.
  static let optionalValues: [String: [String]] = [
    "date-unclear": ["example"], "date-no-such-day": ["example"], "date-needs-year": ["example"],
  ]
}
