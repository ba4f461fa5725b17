import HandrailCore

extension RedFlagReading {
  /// The patterns that hold in a window, in the order of the lexicon.
  func patterns(
    in window: Range<Int>, as language: borrowing RedFlagLanguage
  ) -> [RedFlagLanguage.Pattern] {
    let met = hits(in: window)
    var present: UInt128 = 0
    var negated: UInt128 = 0
    for hit in met {
      let bit = RedFlagLanguage.bit(hit.concept)
      if hit.isNegated { negated |= bit } else { present |= bit }
    }
    return language.patterns.filter { pattern in
      (present | negated) & pattern.unless == 0
        && pattern.all.allSatisfy { present & $0 != 0 }
        && stand(pattern.all, within: pattern.within, among: met)
    }
  }

  /// The concepts that start in a window.
  func hits(in window: Range<Int>) -> ArraySlice<Hit> {
    let start = hits.partitioningIndex { $0.range.lowerBound >= window.lowerBound }
    let end = hits.partitioningIndex { $0.range.lowerBound >= window.upperBound }
    return hits[start..<end]
  }

  /// Whether one concept of each group starts within a number of words.
  private func stand(
    _ groups: [UInt128], within: Int, among met: ArraySlice<Hit>
  ) -> Bool {
    for first in met.indices where !met[first].isNegated {
      let end = met[first].range.lowerBound + within
      var bits: UInt128 = 0
      for hit in met[first...] {
        guard hit.range.lowerBound < end else { break }
        if !hit.isNegated { bits |= RedFlagLanguage.bit(hit.concept) }
      }
      if groups.allSatisfy({ bits & $0 != 0 }) { return true }
    }
    return false
  }
}

extension Array {
  /// The first place from which on something holds, where it does not hold before.
  fileprivate func partitioningIndex(where holds: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
