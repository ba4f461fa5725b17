/// What the environment says of the terminal.
public struct TerminalEnvironment: Hashable, Sendable {
  /// The kind of terminal, from TERM; empty where it is not set.
  public var name: String
  /// Whether NO_COLOR is set and not empty.
  public var refusesColour: Bool

  /// Makes an environment.
  public init(name: String, refusesColour: Bool) {
    self.name = name
    self.refusesColour = refusesColour
  }
}
