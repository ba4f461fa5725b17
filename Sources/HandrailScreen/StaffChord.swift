/// The keys by which people who work here ask to leave the kiosk: Ctrl held down, and o, u, t.
///
/// Nobody presses them by accident, and each of them alone does nothing.
public struct StaffChord: Hashable, Sendable {
  private static let keys: [Key] = [.control("o"), .control("u"), .control("t")]

  private var pressed = 0

  /// Makes a chord of which nothing has been pressed.
  public init() {}

  /// Takes an event, and tells whether the chord is complete with it.
  public mutating func take(_ event: TerminalEvent) -> Bool {
    guard case .key(let key) = event else { return false }
    if key == Self.keys[pressed] {
      pressed += 1
    } else {
      pressed = key == Self.keys[0] ? 1 : 0
    }
    guard pressed == Self.keys.count else { return false }
    pressed = 0
    return true
  }
}
