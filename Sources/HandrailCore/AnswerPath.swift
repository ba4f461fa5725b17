/// Where an answer belongs: the steps from the flow down to the page, such as `plans/#2/plan-name`.
public struct AnswerPath: Hashable, Sendable, CustomStringConvertible {
  /// One part of a path.
  public enum Component: Hashable, Sendable {
    /// A step of the flow at this depth.
    case step(StepID)
    /// An item of the repeat group that the part before names.
    case item(Int)
  }

  /// The parts, outermost first; empty for the flow as a whole.
  public var components: [Component]

  /// Makes a path from its parts.
  public init(_ components: [Component] = []) {
    self.components = components
  }

  /// Makes the path of a step of the outermost flow.
  public init(_ step: StepID) {
    components = [.step(step)]
  }

  /// Reads the form that `description` writes; nil where a part is empty or malformed.
  public init?(parsing text: String) {
    components = []
    for part in text.split(separator: "/", omittingEmptySubsequences: false) {
      if part.first == "#" {
        guard let number = Int(part.dropFirst()) else { return nil }
        components.append(.item(number))
      } else {
        guard !part.isEmpty else { return nil }
        components.append(.step(StepID(String(part))))
      }
    }
  }

  /// The path as text, such as `plans/#2/plan-name`.
  public var description: String {
    components.map { component in
      switch component {
      case .step(let step): step.rawValue
      case .item(let number): "#\(number)"
      }
    }.joined(separator: "/")
  }

  /// The path one step deeper.
  public func appending(_ step: StepID) -> AnswerPath {
    AnswerPath(components + [.step(step)])
  }

  /// The path of one item of the repeat group this path names.
  public func appending(item number: Int) -> AnswerPath {
    AnswerPath(components + [.item(number)])
  }

  /// Whether this path is another one or lies below it.
  public func isWithin(_ other: AnswerPath) -> Bool {
    components.starts(with: other.components)
  }

  /// The path without its last part; the empty path stays empty.
  public var parent: AnswerPath {
    AnswerPath(Array(components.dropLast()))
  }

  /// The step that the path ends with; nil for an item or the empty path.
  public var lastStep: StepID? {
    if case .step(let step)? = components.last { step } else { nil }
  }

  /// The item that the path ends with; nil for a step or the empty path.
  public var lastItem: Int? {
    if case .item(let number)? = components.last { number } else { nil }
  }
}
