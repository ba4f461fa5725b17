/// The pages at which a walk may go otherwise with one content than with another.
public struct WalkDifference: Sendable {
  fileprivate let pages: Set<Wording.Page>

  /// Whether a walk that was played met one of the pages, so that it must be played again.
  public func touches(_ outcome: WalkOutcome) -> Bool {
    !pages.isEmpty
      && outcome.stops.contains {
        pages.contains(Wording.Page(flow: $0.flow, step: $0.step.rawValue))
      }
  }
}

extension Library {
  /// Whether a flow is the same with other content: its steps, its words, and all that its pages
  /// say besides.
  public func reads(_ flow: FlowID, like other: Library) -> Bool {
    guard flows[flow] == other.flows[flow], sharedFlows == other.sharedFlows, site == other.site,
      region == other.region, payers == other.payers, otherLanguages == other.otherLanguages,
      words.keys == other.words.keys
    else { return false }
    let pages = [flow] + sharedFlows.keys
    return words.allSatisfy { language, words in
      let others = other.words(in: language)
      return words.interface == others.interface
        && pages.allSatisfy { words.flows[$0] == others.flows[$0] }
    }
  }
}

extension Library {
  /// At which pages walks may go otherwise with other content.
  ///
  /// None where the two differ in nothing but texts, colours and codes; nil where all walks may
  /// go otherwise.
  public func walkDifference(from other: Library) -> WalkDifference? {
    guard site.isWalked(like: other.site), region.dateOrder == other.region.dateOrder,
      flows == other.flows, sharedFlows == other.sharedFlows,
      monthsAreAlike(words, other.words)
    else { return nil }
    guard words != other.words else { return WalkDifference(pages: []) }
    let (own, others) = (Self.sameWordings(words), Self.sameWordings(other.words))
    let pages = Set(own.keys).union(others.keys).filter { own[$0] != others[$0] }
    return WalkDifference(pages: pages)
  }

  /// Months are read in a person's own words.
  private func monthsAreAlike(
    _ words: [LanguageTag: LanguageWords], _ others: [LanguageTag: LanguageWords]
  ) -> Bool {
    guard words.keys == others.keys else { return false }
    return words.allSatisfy { language, words in
      let other = others[language] ?? LanguageWords()
      return (1...12).allSatisfy { words.monthName($0) == other.monthName($0) }
    }
  }

  private struct Speaker: Hashable {
    let language: LanguageTag
    let voice: VoiceID?
  }

  /// For each page, which languages and voices use the very same words.
  ///
  /// An answer may count for one wording only, so this is all that a walk can see of words.
  private static func sameWordings(
    _ words: [LanguageTag: LanguageWords]
  ) -> [Wording.Page: Set<Set<Speaker>>] {
    var speakers: [Wording.Page: [String: Set<Speaker>]] = [:]
    for (language, words) in words {
      for (flow, sections) in words.flows {
        for (key, section) in sections {
          let speaker = Speaker(language: language, voice: key.voice)
          speakers[Wording.Page(flow: flow, step: key.id), default: [:]][
            section.digest, default: []
          ].insert(speaker)
        }
      }
    }
    return speakers.mapValues { Set($0.values) }
  }
}

extension Site {
  /// Whether it differs in nothing that a walk could meet: facts are only read.
  fileprivate func isWalked(like other: Site) -> Bool {
    var own = self
    own.facts = other.facts
    return own == other
  }
}
