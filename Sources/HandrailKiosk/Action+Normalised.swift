import Foundation
import HandrailCore

extension Action {
  /// The action with its typed text in Unicode normalisation form C, in which the core expects it.
  package var normalised: Action {
    if case .textTyped(let text) = self {
      .textTyped(text.precomposedStringWithCanonicalMapping)
    } else {
      self
    }
  }
}
