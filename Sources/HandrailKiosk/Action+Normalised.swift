import Foundation
import HandrailCore

extension Action {
  /// The action with its typed text in Unicode normalisation form C, in which the core expects it.
  package var normalised: Action {
    switch self {
    case .textTyped(let text): .textTyped(text.precomposedStringWithCanonicalMapping)
    case .wordsAstray(let words): .wordsAstray(words.precomposedStringWithCanonicalMapping)
    default: self
    }
  }
}
