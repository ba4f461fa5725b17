import CProcess
import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore
import HandrailKiosk

extension LoadedContent {
  /// What is made of words that people type; a look-up is made when it is first asked for.
  var understanding: Understanding {
    let (askIndexes, redFlags) = (askIndexes, redFlags)
    return Understanding(
      concern: { redFlags.concern(in: $0, language: $1) },
      outcome: { askIndexes.outcome(for: $0, in: $1) })
  }

  /// Begins to make the look-ups, so that no question waits for one; a question that comes sooner
  /// waits for all of them.
  func makeLookUpsBeside() {
    let askIndexes = askIndexes
    DispatchQueue.global(qos: .utility).async {
      askIndexes.makeAll()
      handrail_give_back_memory()
    }
  }
}
