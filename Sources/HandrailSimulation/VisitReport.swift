/// What came of one simulated visit.
public struct VisitReport: Sendable {
  /// Something that must hold and does not.
  public struct Failure: Hashable, Sendable {
    /// What must hold.
    public let check: String
    /// What was found.
    public let what: String
  }

  /// Which visit of the seed it is, from 0.
  public let number: Int
  /// What happened, line by line; empty where nobody wanted it.
  public internal(set) var transcript: [String] = []
  /// What does not hold; nil where all is well.
  public internal(set) var failure: Failure?
  /// What there was in it.
  public internal(set) var tally = Tally()

  init(number: Int) { self.number = number }
}

/// What there was in simulated visits.
public struct Tally: Hashable, Sendable {
  /// How many visits there were.
  public internal(set) var visits = 0
  /// How many things happened at the terminal.
  public internal(set) var actions = 0
  /// How many pages were shown.
  public internal(set) var pages = 0
  /// How often the power was cut.
  public internal(set) var crashes = 0
  /// How often the disk did not do what it was asked.
  public internal(set) var faults = 0
  /// How often somebody went on after a power cut with what they had answered before it.
  public internal(set) var recovered = 0

  /// Begins at nothing.
  public init() {}

  /// Adds what there was in other visits.
  public static func += (left: inout Tally, right: Tally) {
    left.visits += right.visits
    left.actions += right.actions
    left.pages += right.pages
    left.crashes += right.crashes
    left.faults += right.faults
    left.recovered += right.recovered
  }
}

extension Tally: CustomStringConvertible {
  /// The figures in one line.
  public var description: String {
    """
    \(visits) visits, \(actions) actions, \(pages) pages, \(crashes) power cuts, \
    \(faults) disk faults, \(recovered) visits gone on with after a power cut
    """
  }
}
