import HandrailAsk
import HandrailContent
import HandrailCore
import HandrailKiosk

extension LoadedContent {
  /// What is made of words that people type; all of it is made now, before anybody types any.
  var understanding: Understanding {
    let (ask, redFlags) = (ask, redFlags)
    return Understanding(
      concern: { redFlags.concern(in: $0, language: $1) },
      outcome: { ask[$1]?.outcome(for: $0) ?? .unknown })
  }
}
