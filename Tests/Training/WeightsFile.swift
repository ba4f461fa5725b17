import HandrailAsk
import HandrailCore

/// The text of a weights file.
struct WeightsFile {
  /// Weights below this many thousandths are left out.
  static let fewest = 60

  /// The file of one language.
  static func text(
    _ language: LanguageTag, table: FeatureTable, escalation: LinearMachine,
    kinds: [LinearMachine], threshold: Double,
    margins: [Concern: Double], vocabulary: [String]
  ) -> String {
    var lines = [
      "# What the linear model of the red-flag detector learnt, in thousandths.",
      "# \"make train\" writes this file. Do not edit it.",
    ]
    for (model, machine) in zip(RedFlagWeights.models, [escalation] + kinds) {
      let isFirst = model == RedFlagWeights.models[0]
      lines.append("[\(model)]")
      if isFirst { lines.append("threshold \(thousandths(threshold))") }
      if let margin = Concern(rawValue: model).flatMap({ margins[$0] }), margin > 0 {
        lines.append("margin \(thousandths(margin))")
      }
      lines.append("bias \(thousandths(machine.bias))")
      var rows: [String] = []
      for (place, name) in table.names.enumerated() {
        let weight = thousandths(machine.weights[place])
        let least = isFirst ? fewest : fewest * 5
        guard abs(weight) >= least, table.languages[place].contains(language),
          isFirst || !name.hasPrefix("c:")
        else { continue }
        rows.append("\(name) \(weight)")
      }
      lines += rows.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    lines.append("[words]")
    lines += vocabulary
    return lines.joined(separator: "\n") + "\n"
  }

  private static func thousandths(_ number: Double) -> Int { Int((number * 1000).rounded()) }
}
