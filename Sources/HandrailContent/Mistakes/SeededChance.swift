import HandrailCore

/// Chance that can be played again, a sequence of its own for each name.
struct SeededChance: RandomNumberGenerator {
  private var numbers: Seeded

  /// Makes a sequence.
  /// - Parameters:
  ///   - seed: The number that a person chose.
  ///   - name: What is drawn for; each name has its own sequence, whatever else is drawn.
  init(_ seed: UInt64, for name: String) {
    numbers = Seeded(name.utf8.reduce(seed) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  /// The next number.
  mutating func next() -> UInt64 { numbers.next() }

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
