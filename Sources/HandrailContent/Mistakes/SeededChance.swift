/// Chance that can be played again: the same seed gives the same numbers.
///
/// Source: SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014.
struct SeededChance: RandomNumberGenerator {
  private var state: UInt64

  /// Makes a sequence.
  /// - Parameters:
  ///   - seed: The number that a person chose.
  ///   - name: What is drawn for; each name has its own sequence, whatever else is drawn.
  init(_ seed: UInt64, for name: String) {
    state = name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
  }

  /// The next number.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A few seeds, from as many files as can be.
  mutating func choose(_ count: Int, of seeds: [Seed]) -> [Seed] {
    var turns: [String: Int] = [:]
    let ranked = seeds.shuffled(using: &self).map { seed -> (turn: Int, seed: Seed) in
      turns[seed.place.file, default: 0] += 1
      return (turns[seed.place.file, default: 0], seed)
    }
    return ranked.enumerated().sorted {
      ($0.element.turn, $0.offset) < ($1.element.turn, $1.offset)
    }
    .prefix(count).map(\.element.seed)
  }
}
