/// A step asks, shows or does something that the program does not know.
enum UnknownKind: Mistake {
  static let code = "H201"

  /// Tells a word that is none of those laid down; `message` says what it should be.
  static func finding(
    _ written: String, _ message: String, known: [String], at place: ContentPlace
  ) -> ContentFinding {
    told(
      at: place, message, fix: "Write one of those that the program knows.", written: written,
      known: known)
  }

  static let examples = [
    MistakeExample(TinyContent.flow, "ask: date", becomes: "ask: dtae"),
    MistakeExample(TinyContent.flow, "show: message", becomes: "show: massage"),
    MistakeExample(TinyContent.flow, "call: person", becomes: "call: doctor"),
    MistakeExample(TinyContent.flow, "receipt: arrival", becomes: "receipt: departure"),
    MistakeExample(TinyContent.region, "month-day-year", becomes: "month-day"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.flow, "show: message", becomes: "show: return-code")
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    let keys = ["ask", "show", "call", "receipt", "date-order"]
    return bed.keyedLines.filter { keys.contains($0.key) && $0.isPlain }
      .map { $0.withValue($0.value.misspelt) }
  }
}
