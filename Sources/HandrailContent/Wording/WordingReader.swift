import Foundation
import HandrailCore

/// Reads a family of wording rules, such as wording/blame.yaml.
struct WordingReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private let family: String

  /// The file of the rules that count.
  static let structure = "structure"

  private init(file: String, family: String) {
    self.file = file
    self.family = family
  }

  /// The rules of a file.
  static func read(
    _ root: YAMLNode, file: String, family: String
  ) -> (rules: WordingRules, findings: [ContentFinding]) {
    var reader = WordingReader(file: file, family: family)
    var rules = WordingRules()
    reader.read(root, into: &rules)
    return (rules, reader.findings)
  }

  private mutating func read(_ root: YAMLNode, into rules: inout WordingRules) {
    let what = "A family of rules"
    guard let fields = fields(root, what, keys: ["family", "rules"], path: "") else { return }
    checkName(of: .wordingFamily, is: family, in: fields, what, at: root.place)
    guard let list = required("rules", of: fields, what, at: root.place) else { return }
    for entry in entries(list.value, "\"rules:\"", path: "rules") {
      if family == Self.structure {
        if let rule = measured(entry) { rules.measures[rule.id] = rule }
      } else if let rule = pattern(entry) {
        rules.patterns.append(rule)
      }
    }
  }

  private mutating func pattern(_ entry: YAMLEntry) -> PatternRule? {
    let what = "The rule \(entry.key)"
    let keys = ["severity", "scope", "pattern", "why", "better", "source", "bad", "good"]
    guard let fields = fields(entry.value, what, keys: keys, path: "rules/\(entry.key)")
    else { return nil }
    var texts: [String: String] = [:]
    for key in keys {
      guard let value = required(key, of: fields, what, at: entry.keyPlace) else { continue }
      texts[key] = text(value.value, "\"\(key):\"")
    }
    guard let severity = severity(fields), let scope = scope(fields),
      let pattern = texts["pattern"], let why = texts["why"], let better = texts["better"],
      let bad = texts["bad"], let good = texts["good"]
    else { return nil }
    return PatternRule(
      id: entry.key, family: family, severity: severity, scope: scope,
      expression: Self.expression(pattern), why: why,
      better: better, bad: bad, good: good, place: fields["pattern"]?.place ?? entry.keyPlace)
  }

  private static func expression(_ pattern: String) -> NSRegularExpression? {
    try? NSRegularExpression(pattern: pattern, options: [.caseInsensitive, .anchorsMatchLines])
  }

  private mutating func measured(_ entry: YAMLEntry) -> MeasuredRule? {
    let what = "The rule \(entry.key)"
    let keys = [
      "severity", "scope", "rule", "limit", "hard-limit", "words", "why", "better", "source",
      "bad", "good", "kept-by", "waits-for",
    ]
    guard let fields = fields(entry.value, what, keys: keys, path: "rules/\(entry.key)")
    else { return nil }
    var texts: [String: String] = [:]
    for key in ["rule", "why", "better", "source"] {
      guard let value = required(key, of: fields, what, at: entry.keyPlace) else { continue }
      texts[key] = text(value.value, "\"\(key):\"")
    }
    for key in ["bad", "good", "kept-by", "waits-for"] {
      if let value = fields[key] { texts[key] = text(value.value, "\"\(key):\"") }
    }
    guard let severity = severity(fields), scope(fields) != nil, let rule = texts["rule"],
      let why = texts["why"], let better = texts["better"]
    else { return nil }
    return MeasuredRule(
      id: entry.key, severity: severity, rule: rule, why: why, better: better,
      limit: fields["limit"].flatMap { number($0.value, "\"limit:\"", in: 1...1000) },
      hardLimit: fields["hard-limit"].flatMap { number($0.value, "\"hard-limit:\"", in: 1...1000) },
      words: fields["words"].map { words($0.value) } ?? [],
      elsewhere: texts["kept-by"] ?? texts["waits-for"], bad: texts["bad"], good: texts["good"],
      place: entry.keyPlace)
  }

  private mutating func words(_ node: YAMLNode) -> [String] {
    list(node, "\"words:\"", path: "words").compactMap { text($0, "Each of the words") }
  }

  private mutating func severity(_ fields: YAMLFields) -> WordingSeverity? {
    guard let entry = fields["severity"], let text = text(entry.value, "The severity")
    else { return nil }
    if let severity = WordingSeverity(rawValue: text) { return severity }
    findings.append(UnknownSeverityOrScope.finding(severity: text, at: entry.place))
    return nil
  }

  private mutating func scope(_ fields: YAMLFields) -> WordingScope? {
    guard let entry = fields["scope"], let text = text(entry.value, "The scope") else { return nil }
    if let scope = WordingScope(text) { return scope }
    findings.append(UnknownSeverityOrScope.finding(scope: text, at: entry.place))
    return nil
  }
}
