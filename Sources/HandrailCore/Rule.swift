/// What an answer must meet to be accepted.
///
/// The words for a refusal are the author's.
public enum Rule: Hashable, Sendable {
  /// Something must be typed; the other honest answers always count.
  case required
  /// No more than this many characters, counted as a reader counts them.
  case atMost(characters: Int)
  /// A date no later than this.
  case notAfter(DateBound)
  /// A date no earlier than this.
  case notBefore(DateBound)
  /// A number of at least this.
  case from(Int)
  /// A number of at most this.
  case upTo(Int)

  /// A fixed day, or the day of the visit.
  public enum DateBound: Hashable, Sendable {
    case today
    case date(CivilDate)

    /// The day meant, where the visit is on `today`.
    public func day(today: CivilDate) -> CivilDate {
      switch self {
      case .today: today
      case .date(let date): date
      }
    }
  }

  /// The rule's first word, by which a words file names its message.
  public var name: String {
    switch self {
    case .required: "required"
    case .atMost: "at-most"
    case .notAfter: "not-after"
    case .notBefore: "not-before"
    case .from: "from"
    case .upTo: "up-to"
    }
  }

  /// Whether an answer meets the rule, on a visit that takes place on `today`.
  public func isMet(by answer: Answer, today: CivilDate) -> Bool {
    switch (self, answer) {
    case (.required, .leftEmpty): false
    case (.atMost(let limit), .text(let text)): text.count <= limit
    case (.notAfter(let bound), .date(let date)): date <= bound.day(today: today)
    case (.notBefore(let bound), .date(let date)): date >= bound.day(today: today)
    case (.from(let least), .number(let number)): number >= least
    case (.upTo(let most), .number(let number)): number <= most
    default: true
    }
  }
}
