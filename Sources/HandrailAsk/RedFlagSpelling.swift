/// Mends words that are one slip of a finger away from a word of the lexicon.
///
/// A slip is a letter left out, put in, exchanged or swapped with its neighbour. The first letter
/// has to be right: so "matamoros" never becomes another word.
struct RedFlagSpelling: Sendable {
  private static let shortest = 5
  private static let longest = 24
  private var known: Set<String> = []
  private var words: [String] = []
  /// Words of the lexicon, by the hash of what is left of them when a letter is taken out.
  private var shortened: [UInt64: Int] = [:]

  /// Learns the words of a lexicon, and words that are right as they are.
  init(words: some Sequence<String>, alsoRight: some Sequence<String>) {
    for word in words where known.insert(word).inserted && word.utf8.count >= Self.shortest {
      let place = self.words.count
      self.words.append(word)
      // Of two words the one that stands first in the lexicon is taken.
      Self.eachPart(of: word) { part in if shortened[part] == nil { shortened[part] = place } }
    }
    known.formUnion(alsoRight)
  }

  /// The word that was meant; the word itself where none is near.
  func mended(_ word: String) -> String {
    let count = word.utf8.count
    guard count >= Self.shortest, count <= Self.longest, !known.contains(word) else { return word }
    var found: String?
    Self.eachPart(of: word) { part in
      if found == nil, let place = shortened[part], Self.isNear(words[place], word) {
        found = words[place]
      }
    }
    return found ?? word
  }

  /// Whether one slip behind the first letter turns one word into the other.
  private static func isNear(_ left: String, _ right: String) -> Bool {
    let left = Array(left.utf8)
    let right = Array(right.utf8)
    guard left.first == right.first, min(left.count, right.count) >= shortest - 1 else {
      return false
    }
    var start = 0
    while start < min(left.count, right.count), left[start] == right[start] { start += 1 }
    var end = 0
    while end < min(left.count, right.count) - start,
      left[left.count - 1 - end] == right[right.count - 1 - end]
    {
      end += 1
    }
    let one = left[start..<(left.count - end)]
    let other = right[start..<(right.count - end)]
    if one.count <= 1, other.count <= 1 { return true }
    return one.count == 2 && other.count == 2 && one.first == other.last
      && one.last == other.first
  }

  /// The hash of a word, and those of the word without one of its letters but the first.
  private static func eachPart(of word: String, _ tell: (UInt64) -> Void) {
    let letters = Array(word.utf8)
    tell(RedFlagWeights.hash(letters))
    for skipped in letters.indices.dropFirst() {
      var hash = RedFlagWeights.hash(letters[..<skipped])
      for letter in letters[(skipped + 1)...] { hash = RedFlagWeights.hash(hash, letter) }
      tell(hash)
    }
  }
}
