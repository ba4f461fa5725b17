/// Whose turn it is with a case, and by when.
///
/// A day that is past is stated as the day by which something was due. What follows from that for
/// anybody's rights is not said here and not known here.
public struct CaseDeadline: Hashable, Sendable {
  /// Whose turn it is.
  public enum Turn: String, Hashable, Sendable, CaseIterable {
    case clinic, plan, patient
    /// Somebody outside the plan, who looks at its decision.
    case reviewer
    /// A person has to look before anybody can tell.
    case person
    case nobody
  }

  /// By when.
  public enum Due: Hashable, Sendable {
    /// By an instant; it has the offset that the clock on the wall has then.
    case moment(Moment)
    /// By the end of a day.
    case day(CivilDate)
    /// There is a clock, and it is not known when it runs out.
    case unknown
    /// No clock runs.
    case none
  }

  /// How that is known, or why it is not.
  public enum Basis: Hashable, Sendable {
    /// By a dated rule of the region; the source is where the rule was read.
    case rule(source: String)
    /// It is printed on the plan's notice.
    case notice
    /// The plan said so in a message.
    case planSaid
    /// It is not known when the clock began, or no rule is known that binds this kind of plan for
    /// this kind of care.
    case unknown
    /// Two rules bind the plan on that day and differ.
    case conflict
  }

  /// Whose turn it is.
  public var whose: Turn
  /// By when.
  public var by: Due
  /// How that is known; `unknown` also where no clock runs.
  public var basis: Basis
  /// Whether that time is past: it "was due" then.
  public var isPast: Bool

  /// Makes a deadline.
  public init(whose: Turn, by due: Due, basis: Basis, isPast: Bool = false) {
    self.whose = whose
    by = due
    self.basis = basis
    self.isPast = isPast
  }
}
