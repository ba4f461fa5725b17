import Foundation
import HandrailCore

/// What is gained and lost as the threshold goes up, in one line for each language and place.
struct Curve: CustomStringConvertible {
  private let utterances: [Utterance]
  private let scores: [Double]

  /// - Parameter scores: What a model that was not shown them makes of the texts.
  init(_ utterances: [Utterance], _ scores: [Double]) {
    self.utterances = utterances
    self.scores = scores
  }

  var description: String {
    var lines: [String] = []
    for language in ["en", "es"] as [LanguageTag] {
      for share in [0.02, 0.05, 0.08, 0.1, 0.15] {
        let near = sorted("near", language)
        guard !near.isEmpty else { continue }
        let threshold = near[Int(Double(near.count) * share)]
        let parts = (Concern.allCases.map(\.rawValue) + ["ordinary"]).map { kind in
          let all = sorted(kind, language)
          let hits = all.count { $0 > threshold }
          return String(format: "\(kind) %.3f", Double(hits) / Double(max(all.count, 1)))
        }
        lines.append(
          String(format: "\(language) near %.2f at %.2f: ", share, threshold)
            + parts.joined(separator: ", "))
      }
    }
    return lines.joined(separator: "\n")
  }

  private func sorted(_ kind: String, _ language: LanguageTag) -> [Double] {
    utterances.indices.filter {
      utterances[$0].lang == language && utterances[$0].kind == kind
    }.map { scores[$0] }.sorted(by: >)
  }
}
