import CProcess
import Foundation
import HandrailAsk
import HandrailContent
import HandrailCore
import HandrailKiosk

extension LoadedContent {
  /// What is made of words that people type.
  ///
  /// The safety net is there at once, for it looks over the very first word. The look-ups are made
  /// beside the first pages: a question that comes sooner waits for its own.
  var understanding: Understanding {
    let (askIndexes, redFlags) = (askIndexes, redFlags)
    DispatchQueue.global(qos: .utility).async {
      askIndexes.makeAll()
      handrail_give_back_memory()
    }
    return Understanding(
      concern: { redFlags.concern(in: $0, language: $1) },
      outcome: { askIndexes.outcome(for: $0, in: $1) })
  }
}
