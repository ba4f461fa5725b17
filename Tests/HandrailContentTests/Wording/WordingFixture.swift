import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

/// Words files held against the rules of this repository.
enum WordingFixture {
  /// The rules that stand in the repository, and the syllables beside them.
  static let rules: WordingRules = {
    let folder = ContentFolder(path: Reading.realContent)
    var collector = ContentCollector()
    for name in folder.names(in: "wording") where !ContentLayout.isIgnored(name) {
      let path = "wording/\(name)"
      guard let role = ContentLayout.role(of: path), let bytes = try? folder.bytes(of: path)
      else { continue }
      collector.add(bytes, of: path, as: role)
    }
    return collector.sources.wording ?? WordingRules()
  }()

  /// Small content with the given files, and nothing else to read in it.
  static func sources(_ files: [String: String], rules: WordingRules = rules) -> ContentSources {
    var collector = ContentCollector()
    collector.keepsLines = true
    for (file, text) in files.sorted(by: { $0.key < $1.key }) {
      guard let role = ContentLayout.role(of: file) else { continue }
      collector.add(Array(text.utf8), of: file, as: role)
    }
    var sources = CheckFixture.sound()
    sources.words = collector.sources.words
    sources.wording = rules
    return sources
  }

  /// What the rules say about files.
  static func findings(_ files: [String: String], rules: WordingRules = rules) -> [ContentFinding] {
    let sources = sources(files, rules: rules)
    return WordingChecks.findings(in: sources, library: sources.library)
  }

  /// What the rules say about one English words file of a flow: place, code and rule.
  static func told(_ text: String, file: String = "flows/visit/en.md") -> [String] {
    findings([file: text]).map(short)
  }

  /// A finding as `LINE:COLUMN severity code rule`.
  static func short(_ finding: ContentFinding) -> String {
    let place = "\(finding.place.line):\(finding.place.column)"
    let rule = finding.message.split { "()".contains($0) }.map(String.init)
      .last {
        $0.first?.isUppercase == true && $0.count == 3 && $0.dropFirst().allSatisfy(\.isNumber)
      }
    return "\(place) \(finding.severity.rawValue) \(finding.code)" + (rule.map { " \($0)" } ?? "")
  }

  /// A words file in which a sentence stands where a scope holds, with the file's path.
  static func file(with sentence: String, in scope: WordingScope) -> (path: String, text: String) {
    let flow = "flows/visit/en.md"
    switch scope.name {
    case "errors": return (flow, "## name\n\nYour name\n\n! required: \(sentence)\n")
    case "forms": return (flow, "## name\n\n\(sentence)\n")
    case "staff": return ("rehearsals/visit/en.md", "## ana\n\n\(sentence)\n")
    case "all", "screens": return (flow, "## costs\n\n\(sentence)\n")
    case "es": return ("flows/visit/es.md", "## costs\n\n\(sentence)\n")
    default:
      return (flow, "## costs\n\n<!-- wording scope: \(scope.name) -->\n\n\(sentence)\n")
    }
  }
}

extension PatternRule: CustomTestStringConvertible {
  /// The rule's name.
  public var testDescription: String { id }
}

extension MeasuredRule: CustomTestStringConvertible {
  /// The rule's name.
  public var testDescription: String { id }
}
