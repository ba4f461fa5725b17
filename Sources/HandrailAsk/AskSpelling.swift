/// Finds the known word that was meant by one that nobody knows.
struct AskSpelling {
  /// A word that may be meant.
  struct Repair {
    /// The word.
    var word: String
    /// How much of its weight is left: less for a word further away.
    var trust: Float
  }

  private struct Candidate {
    var letters: [UInt8]
    var mask: UInt32
    var count: Int32
  }

  private var byLength: [[Candidate]] = Array(repeating: [], count: 33)
  private var bySound: [[UInt8]: (letters: [UInt8], count: Int32)] = [:]
  /// How letters sound, by the first of them, the longest first.
  private let sounds: [UInt8: [(from: [UInt8], to: [UInt8])]]

  /// Makes a finder of the words of a lexicon.
  init(_ lexicon: AskLexicon, sounds: [AskWords.Replacement]) {
    let read = sounds.map { (from: Array($0.from.utf8), to: Array($0.to.utf8)) }
      .filter { !$0.from.isEmpty }
    self.sounds = Dictionary(grouping: read) { $0.from[0] }
      .mapValues { $0.sorted { $0.from.count > $1.from.count } }
    for (word, entry) in lexicon.entries {
      let letters = Array(word.utf8)
      guard letters.count > 2, !entry.isLeftOut || letters.count > 4,
        letters.allSatisfy({ $0 > 0x40 })
      else { continue }
      byLength[letters.count].append(
        Candidate(letters: letters, mask: Self.mask(letters), count: entry.count))
      let sound = sound(of: letters)
      let known = bySound[sound]
      if Self.isBetter((entry.count, letters), than: known.map { ($0.count, $0.letters) }) {
        bySound[sound] = (letters, entry.count)
      }
    }
  }

  /// The word that was meant; nil where none is near enough.
  func repair(_ word: String) -> Repair? {
    let letters = Array(word.utf8)
    guard letters.count > 2, letters.allSatisfy({ $0 > 0x40 }) else { return nil }
    if letters.count > 3, let found = bySound[sound(of: letters)] {
      return Repair(word: String(decoding: found.letters, as: UTF8.self), trust: 0.95)
    }
    guard letters.count > 3 else { return nil }
    let most = letters.count < 7 ? 1 : 2
    let mask = Self.mask(letters)
    var best: (cost: Int, candidate: Candidate)?
    for length in max(3, letters.count - most)...min(32, letters.count + most) {
      for candidate in byLength[length] where (candidate.mask ^ mask).nonzeroBitCount <= 2 * most {
        let distance = Self.distance(letters, candidate.letters, most: most)
        guard distance <= most else { continue }
        let startsAlike = letters[0] == candidate.letters[0]
        // A word that starts otherwise is seldom meant where two letters differ.
        guard startsAlike || distance == 1 && letters.count > 4 else { continue }
        let cost = distance * 2 + (startsAlike ? 0 : 1)
        let isBetter =
          best.map {
            cost < $0.cost
              || cost == $0.cost
                && Self.isBetter(
                  (candidate.count, candidate.letters),
                  than: ($0.candidate.count, $0.candidate.letters))
          } ?? true
        if isBetter { best = (cost, candidate) }
      }
    }
    return best.map {
      Repair(
        word: String(decoding: $0.candidate.letters, as: UTF8.self),
        trust: $0.cost <= 3 ? 0.9 : 0.75)
    }
  }

  /// Whether a word is rather meant: the commoner one, else the first of the alphabet.
  private static func isBetter(
    _ word: (count: Int32, letters: [UInt8]), than other: (count: Int32, letters: [UInt8])?
  ) -> Bool {
    guard let other else { return true }
    return word.count != other.count
      ? word.count > other.count : word.letters.lexicographicallyPrecedes(other.letters)
  }

  /// Letters as they sound: alike for two spellings that are read alike.
  private func sound(of letters: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    outer: while index < letters.count {
      for (from, to) in sounds[letters[index]] ?? []
      where letters[index...].starts(with: from) {
        for letter in to where result.last != letter { result.append(letter) }
        index += from.count
        continue outer
      }
      if result.last != letters[index] { result.append(letters[index]) }
      index += 1
    }
    return result
  }

  private static func mask(_ letters: [UInt8]) -> UInt32 {
    letters.reduce(0) { $0 | 1 << UInt32(($1 &- 0x61) & 31) }
  }

  /// How many letters to put in, leave out, change or swap with the next, counted up to `most`.
  static func distance(_ left: [UInt8], _ right: [UInt8], most: Int) -> Int {
    guard abs(left.count - right.count) <= most else { return most + 1 }
    var before: [Int] = []
    var row = Array(0...right.count)
    for i in 1...left.count {
      var next = [i]
      next.reserveCapacity(right.count + 1)
      for j in 1...right.count {
        var cost = min(
          row[j] + 1, next[j - 1] + 1, row[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1))
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, before[j - 2] + 1)
        }
        next.append(cost)
      }
      if next.min() ?? 0 > most { return most + 1 }
      (before, row) = (row, next)
    }
    return row[right.count]
  }
}
