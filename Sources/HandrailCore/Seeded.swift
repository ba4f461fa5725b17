/// Chance that can be played again: the same seed gives the same numbers.
///
/// Source: SplitMix64, from Steele, Lea and Flood, "Fast splittable pseudorandom number
/// generators", OOPSLA 2014.
public struct Seeded: RandomNumberGenerator, Hashable, Sendable {
  private var state: UInt64

  /// Begins at a seed.
  public init(_ seed: UInt64) {
    state = seed
  }

  /// Begins at a seed of its own for each number of a row, such as for each of many visits.
  public init(_ seed: UInt64, part: UInt64) {
    var whole = Seeded(seed)
    var own = Seeded(part ^ whole.next())
    state = own.next()
  }

  /// The next number.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// One of several things; the list must not be empty.
  public mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[number(in: 0..<elements.count)]
  }

  /// A number of a range, which must not be empty.
  public mutating func number(in range: Range<Int>) -> Int {
    Int.random(in: range, using: &self)
  }

  /// Whether something that happens so often out of a hundred times happens now.
  public mutating func happens(percent: Int) -> Bool {
    number(in: 0..<100) < percent
  }
}
