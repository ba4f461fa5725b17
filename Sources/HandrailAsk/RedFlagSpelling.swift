/// Mends words that are one slip of a finger away from a word of the lexicon.
///
/// A slip is a letter left out, put in, exchanged or swapped with its neighbour. The first letter
/// has to be right: so "matamoros" never becomes another word.
struct RedFlagSpelling: Sendable {
  private static let shortest = 5
  private var known: Set<String> = []
  /// Words of the lexicon by what is left of them when a letter is taken out.
  private var shortened: [String: String] = [:]

  /// Learns the words of a lexicon, and words that are right as they are.
  init(words: some Sequence<String>, alsoRight: some Sequence<String>) {
    for word in words where known.insert(word).inserted && word.utf8.count >= Self.shortest {
      for part in Self.parts(of: word) {
        // Of two words the one that stands first in the lexicon is taken.
        if shortened[part] == nil { shortened[part] = word }
      }
      shortened[word] = word
    }
    known.formUnion(alsoRight)
  }

  /// Whether a word is known.
  func knows(_ word: String) -> Bool { known.contains(word) }

  /// The word that was meant; the word itself where none is near.
  func mended(_ word: String) -> String {
    let count = word.utf8.count
    guard count >= Self.shortest, count <= 24, !known.contains(word) else { return word }
    if let found = shortened[word], Self.isNear(found, word) { return found }
    for part in Self.parts(of: word) {
      if let found = shortened[part], Self.isNear(found, word) { return found }
    }
    return word
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

  /// A word without one of its letters but the first.
  private static func parts(of word: String) -> [String] {
    let letters = Array(word.utf8)
    return letters.indices.dropFirst().map { index in
      String(decoding: letters[..<index] + letters[(index + 1)...], as: UTF8.self)
    }
  }
}
