import HandrailAsk
import HandrailCore

/// For how many texts of each kind a pattern holds, so that its author sees what it is worth.
struct PatternCount: CustomStringConvertible {
  private var counts: [String: [String: Int]] = [:]

  /// Counts.
  init(_ utterances: [Utterance], _ flags: RedFlags) {
    for utterance in utterances {
      let names = flags.features(of: utterance.text, language: utterance.lang).flatMap(\.names)
      for name in names.map({ String(decoding: $0, as: UTF8.self) }) where name.hasPrefix("x:") {
        counts["\(name.dropFirst(2)) \(utterance.lang)", default: [:]][
          utterance.kind, default: 0] += 1
      }
    }
  }

  var description: String {
    counts.sorted { $0.key < $1.key }.map { name, kinds in
      let called = Concern.allCases.map { kinds[$0.rawValue] ?? 0 }
      let quiet = [kinds["near"] ?? 0, kinds["ordinary"] ?? 0]
      return "\(called.reduce(0, +)) to \(quiet)  \(name): \(called)"
    }.joined(separator: "\n")
  }
}
