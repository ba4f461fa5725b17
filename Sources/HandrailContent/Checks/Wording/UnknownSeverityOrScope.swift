import HandrailCore

/// A rule has a severity or a scope that does not exist.
enum UnknownSeverityOrScope: Mistake {
  static let code = "H581"

  /// Tells a severity.
  static func finding(severity: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(severity)\" is no severity.", fix: "Say how grave the words are.",
      written: severity, known: WordingSeverity.allCases.map(\.rawValue))
  }

  /// Tells a scope.
  static func finding(scope: String, at place: ContentPlace) -> ContentFinding {
    told(
      at: place, "\"\(scope)\" is no scope.", fix: "Say in which texts the rule holds.",
      written: scope, known: WordingScope.names)
  }

  static let examples = [
    MistakeExample(
      TinyContent.condescension, "severity: warning", becomes: "severity: grave"),
    MistakeExample(TinyContent.condescension, "scope: all", becomes: "scope: every"),
  ]

  static let counterExamples = [
    MistakeExample(TinyContent.condescension, "severity: warning", becomes: "severity: error"),
    MistakeExample(TinyContent.condescension, "scope: all", becomes: "scope: fr"),
  ]

  static func seeds(in bed: SeedBed) -> [Seed] {
    bed.ruleLines("severity", "scope")
      .map { $0.withValue($0.value.count == 2 ? "xxx" : $0.value.misspelt) }
  }
}
