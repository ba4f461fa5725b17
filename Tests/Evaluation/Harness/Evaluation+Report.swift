import Foundation
import HandrailContent
import HandrailCore

extension Evaluation {
  /// Tells how good look-up is on a set, language by language.
  static func report(_ name: String, _ content: LoadedContent, isLong: Bool) throws {
    let all = try rows(name, content)
    for language in ["en", "es", ""] {
      let rows = all.filter { language.isEmpty || $0.question.lang == language }
      print("\(name), \(language.isEmpty ? "both languages" : language):")
      tell(rows)
    }
    guard isLong else { return }
    for row in all {
      let shown = row.shown.topics
      let isRight =
        row.question.isInScope
        ? shown.first.map(row.question.isAnswered) ?? false : shown.isEmpty
      if !isRight {
        print(
          "  \(row.question.lang) \(row.question.scope) \(row.question.q)",
          "| wanted", row.question.topics, "| shown", shown.map(\.rawValue))
      }
    }
  }

  /// Prints a line of JSON for each question of a set: what is ranked, and whether it is handed
  /// over.
  static func printLines(_ name: String, _ content: LoadedContent) throws {
    struct Line: Encodable {
      let best: [String]
      let handoff: Bool
    }
    for row in try rows(name, content) {
      let line = Line(best: row.best.map(\.rawValue), handoff: row.outcome == .unknown)
      print(String(decoding: try JSONEncoder().encode(line), as: UTF8.self))
    }
  }

  private static func tell(_ rows: [Row]) {
    let inside = rows.filter(\.question.isInScope)
    let outside = rows.filter { !$0.question.isInScope }
    func isFirst(_ row: Row) -> Bool {
      row.shown.topics.first.map(row.question.isAnswered) ?? false
    }
    let found = Share(of: inside) { $0.best.first.map($0.question.isAnswered) ?? false }
    let first = Share(of: inside, where: isFirst)
    let three = Share(of: inside) { $0.shown.topics.contains(where: $0.question.isAnswered) }
    let sure = Share(of: inside) { isFirst($0) && $0.shown.isAnswer }
    print("  right first, whatever the confidence   \(found)")
    print("  right first, answers and choices       \(first)")
    print("  right first, answers alone             \(sure)")
    print("  right among the first three            \(three)")
    print(
      "  out of scope, handed over              \(Share(of: outside) { $0.outcome == .unknown })")
    print("  out of scope, not shown as an answer   \(Share(of: outside) { !$0.shown.isAnswer })")
    print(
      "  in scope, wrongly handed over          \(Share(of: inside) { $0.outcome == .unknown })")
  }
}
