/// A dated rule on how long something may take or may be asked for.
///
/// Rules are rows of Content/regions, each with its source; this only holds them.
public struct ClockRule: Hashable, Sendable {
  /// How long.
  public enum Length: Hashable, Sendable {
    /// Hours, counted from the very moment.
    case hours(Int)
    /// Days of the calendar, not counting the first.
    case days(Int)
  }

  /// How long.
  public var length: Length
  /// Which kinds of plan it binds.
  public var binds: Set<PlanKind>
  /// Whether it leaves out medicines that a pharmacy gives out.
  public var excludesDrugs: Bool
  /// The first day on which it holds.
  public var from: CivilDate
  /// The last day on which it holds; nil while it does.
  public var until: CivilDate?
  /// Where it was read.
  public var source: String

  /// Makes a rule.
  public init(
    length: Length, binds: Set<PlanKind>, excludesDrugs: Bool = false, from: CivilDate,
    until: CivilDate? = nil, source: String
  ) {
    self.length = length
    self.binds = binds
    self.excludesDrugs = excludesDrugs
    self.from = from
    self.until = until
    self.source = source
  }
}

/// What a clock is about; Content/regions names its rules so.
public enum ClockName: String, Hashable, Sendable, CaseIterable {
  /// The plan decides about an ordinary request.
  case standardDecision = "standard-decision"
  /// The plan decides about an urgent request.
  case expeditedDecision = "expedited-decision"
  /// How much longer the plan may take if it says so.
  case decisionExtension = "decision-extension"
  /// The patient can ask the plan to look again.
  case internalAppeal = "internal-appeal"
  /// The plan decides about an appeal.
  case appealDecision = "appeal-decision"
  /// The plan decides about an urgent appeal.
  case expeditedAppealDecision = "expedited-appeal-decision"
  /// The patient can ask somebody outside the plan.
  case externalReview = "external-review"
}
