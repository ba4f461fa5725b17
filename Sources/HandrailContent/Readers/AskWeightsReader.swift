import HandrailAsk
import HandrailCore

/// Reads how the signs of a look-up are weighed: ask/weights.yaml.
///
/// Its numbers are thousandths, since a fit writes them and nobody reads them.
struct AskWeightsReader: NodeReading {
  /// The file, relative to Content/.
  let file: String
  /// What an author has to look at.
  var findings: [ContentFinding] = []
  /// Where each part stands.
  var places: [String: ContentPlace] = [:]

  private static let range = -1_000_000...1_000_000

  private init(file: String) {
    self.file = file
  }

  /// Reads the weights of a file; nil where one is missing.
  static func read(
    _ root: YAMLNode, file: String
  ) -> (weights: AskWeights?, findings: [ContentFinding]) {
    var reader = AskWeightsReader(file: file)
    let weights = reader.weights(root)
    return (weights, reader.findings)
  }

  private mutating func weights(_ root: YAMLNode) -> AskWeights? {
    let what = "The file"
    let keys = ["answer-from", "unsure-from", "confidence"]
    guard let fields = fields(root, what, keys: keys, path: "") else { return nil }
    let answer = thousandths(fields, "answer-from", what, at: root.place)
    let unsure = thousandths(fields, "unsure-from", what, at: root.place)
    guard let entry = required("confidence", of: fields, what, at: root.place),
      let signs = self.fields(
        entry.value, "\"confidence:\"", keys: AskWeights.signs, path: "confidence")
    else { return nil }
    let confidence = AskWeights.signs.map {
      thousandths(signs, $0, "\"confidence:\"", at: entry.place)
    }
    guard let answer, let unsure, !confidence.contains(nil) else { return nil }
    return AskWeights(
      confidence: confidence.compactMap(\.self), answerFrom: answer, unsureFrom: unsure)
  }

  private mutating func thousandths(
    _ fields: YAMLFields, _ key: String, _ what: String, at place: ContentPlace
  ) -> Double? {
    guard let entry = required(key, of: fields, what, at: place) else { return nil }
    return number(entry.value, "\"\(key):\"", in: Self.range).map { Double($0) / 1000 }
  }
}
