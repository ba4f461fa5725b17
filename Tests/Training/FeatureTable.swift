import HandrailAsk
import HandrailCore

/// Texts as rows of numbered features, in the order in which features were met.
///
/// Concepts mean the same in every language and share their numbers; words do not.
struct FeatureTable {
  /// A text.
  struct Row {
    /// Numbers of features, ascending.
    var columns: [Int32]
    /// What each counts.
    var values: [Double]
  }

  /// The rows.
  private(set) var rows: [Row] = []
  /// The name of each feature without its language.
  private(set) var names: [String] = []
  /// The languages in which each feature was met.
  private(set) var languages: [Set<LanguageTag>] = []
  private var numbers: [String: Int32] = [:]

  /// Reads texts as the detector does.
  ///
  /// What only one text has is left out, unless it is a whole word or a concept.
  init(
    _ utterances: [Utterance], _ flags: RedFlags, strengths: [Character: Double] = [:],
    least: Int = 2
  ) {
    let counts = Self.counts(utterances, flags)
    for utterance in utterances {
      var row: [Int32: Double] = [:]
      for (group, share, names) in flags.features(of: utterance.text, language: utterance.lang) {
        let isShared = group == 2
        for name in names {
          let name = String(decoding: name, as: UTF8.self)
          let key = isShared ? name : "\(utterance.lang) \(name)"
          guard counts[key] ?? 0 >= least || name.hasPrefix("w:") || name.hasPrefix("s:") else {
            continue
          }
          let strength = strengths[name.first ?? "?"] ?? 1
          guard strength > 0 else { continue }
          row[number(name, utterance.lang, isShared), default: 0] += share * strength
        }
      }
      let columns = row.keys.sorted()
      rows.append(Row(columns: columns, values: columns.map { row[$0] ?? 0 }))
    }
  }

  /// In how many texts each feature stands.
  private static func counts(_ utterances: [Utterance], _ flags: RedFlags) -> [String: Int] {
    var counts: [String: Int] = [:]
    for utterance in utterances {
      for (group, _, names) in flags.features(of: utterance.text, language: utterance.lang) {
        for name in Set(names) {
          let name = String(decoding: name, as: UTF8.self)
          counts[group == 2 ? name : "\(utterance.lang) \(name)", default: 0] += 1
        }
      }
    }
    return counts
  }

  private mutating func number(_ name: String, _ language: LanguageTag, _ isShared: Bool) -> Int32 {
    let key = isShared ? name : "\(language) \(name)"
    if let number = numbers[key] {
      languages[Int(number)].insert(language)
      return number
    }
    let number = Int32(names.count)
    numbers[key] = number
    names.append(name)
    languages.append([language])
    return number
  }
}
