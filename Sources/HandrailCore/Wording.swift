/// One version of a page's words: what an answer was given to.
struct Wording: Hashable, Sendable {
  /// The page of a flow that has the words.
  struct Page: Hashable, Sendable {
    let flow: FlowID
    let step: String
  }

  /// The voice that speaks them; nil for the plain one.
  let voice: VoiceID?
  /// The digest that names them.
  let digest: String

  /// Every wording of every page, so that a walk looks each page up once.
  static func table(of words: [LanguageTag: LanguageWords]) -> [Page: [Wording]] {
    var table: [Page: [Wording]] = [:]
    for language in words.values {
      for (flow, sections) in language.flows {
        for (key, section) in sections {
          table[Page(flow: flow, step: key.id), default: []].append(
            Wording(voice: key.voice, digest: section.digest))
        }
      }
    }
    return table
  }
}
