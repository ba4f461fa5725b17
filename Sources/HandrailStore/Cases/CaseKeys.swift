import Foundation
import HandrailCore

/// The forms in which names and numbers are compared, so that the way they were typed does not
/// matter.
package enum CaseKeys {
  /// The words of a name without accents and capitals, sorted: "Torres, Ana" is "ana torres".
  package static func name(_ text: String) -> String {
    folded(text).split { !$0.isLetter && !$0.isNumber }.sorted().joined(separator: " ")
  }

  /// The letters and digits of a number; nil where it has none.
  package static func number(_ text: String) -> String? {
    let key = folded(text).filter { $0.isLetter || $0.isNumber }
    return key.isEmpty ? nil : key
  }

  private static func folded(_ text: String) -> String {
    text.folding(
      options: [.diacriticInsensitive, .caseInsensitive, .widthInsensitive], locale: nil)
  }
}

extension CaseReference {
  /// The reference without accents, as the records keep it: whoever leaves them out finds it too.
  package var plain: CaseReference {
    let (word, digits) = (description.dropLast(5), description.suffix(4))
    let folded = ReturnCode(words: [String(word)]).description
    return CaseReference(parsing: folded + String(digits)) ?? self
  }
}
