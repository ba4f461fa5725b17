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
  init(_ utterances: [Utterance], _ flags: RedFlags) {
    for utterance in utterances {
      var row: [Int32: Double] = [:]
      for (group, share, names) in flags.features(of: utterance.text, language: utterance.lang) {
        let isShared = group == 2
        for name in names {
          row[
            number(String(decoding: name, as: UTF8.self), utterance.lang, isShared), default: 0] +=
            share
        }
      }
      let columns = row.keys.sorted()
      rows.append(Row(columns: columns, values: columns.map { row[$0] ?? 0 }))
    }
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
