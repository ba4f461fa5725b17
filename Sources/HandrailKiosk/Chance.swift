/// The one chance of the program.
public struct Chance: RandomNumberGenerator {
  private let draw: () -> UInt64

  /// The chance of the machine, which nobody can foretell.
  public init() {
    draw = {
      var generator = SystemRandomNumberGenerator()
      return generator.next()
    }
  }

  /// The chance of a simulation.
  public init(drawing draw: @escaping () -> UInt64) {
    self.draw = draw
  }

  /// The next number.
  public mutating func next() -> UInt64 { draw() }
}
