/// A question about answers given earlier, such as `has_insurance is yes`.
///
/// Conditions are flat: comparisons joined by `and`. A comparison with an answer that was not
/// given, or that lies off the path, does not hold.
public struct Condition: Hashable, Sendable {
  /// One comparison.
  public struct Comparison: Hashable, Sendable {
    /// Whose value is compared.
    public var subject: ValueName
    /// What it is compared with.
    public var test: Test

    /// Makes a comparison.
    public init(subject: ValueName, test: Test) {
      self.subject = subject
      self.test = test
    }
  }

  /// What can be asked about a value.
  public enum Test: Hashable, Sendable {
    /// `is value`
    case isOption(OptionID)
    /// `is not value`
    case isNotOption(OptionID)
    /// `is one of [a, b]`
    case isOneOf([OptionID])
    /// `includes value`, for ticked options
    case includes(OptionID)
    /// `is answered`: the information itself was given
    case isAnswered
    /// `at least 18`
    case atLeast(Int)
    /// `at most 17`
    case atMost(Int)
    /// `before 2008-01-01`
    case before(CivilDate)
    /// `after 2008-01-01`
    case after(CivilDate)
  }

  /// All of these must hold.
  public var comparisons: [Comparison]

  /// Makes a condition.
  public init(_ comparisons: [Comparison]) {
    self.comparisons = comparisons
  }
}

/// Names a value a condition, a derived value or a placeholder can read.
///
/// `plan` is an answer of the same flow; `home_address.town` is a result of a shared flow, and
/// `plan.asks_sex` is a fact the clinic gave about the chosen option.
public struct ValueName: Hashable, Sendable, CustomStringConvertible {
  /// What the answer is saved as.
  public var name: SaveName
  /// The part of it that is meant; nil for the answer itself.
  public var part: SaveName?

  /// Makes a name.
  public init(_ name: SaveName, part: SaveName? = nil) {
    self.name = name
    self.part = part
  }

  /// Reads `name` or `name.part`; nil for anything else.
  public init?(parsing text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
    name = SaveName(parts[0])
    part = parts.count == 2 ? SaveName(parts[1]) : nil
  }

  /// The name as an author writes it.
  public var description: String {
    part.map { "\(name).\($0)" } ?? name.rawValue
  }
}
