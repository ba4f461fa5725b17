import HandrailCore

/// A case as other programs read it from the worklist.
///
/// The keys of the JSON are these names; they stay. Days are written as `2026-11-20`, moments with
/// their offset as `2026-11-20T17:30:00-05:00`; a key that has no value is left out.
public struct CaseSummary: Codable, Hashable, Sendable {
  /// Whose turn it is and by when.
  public struct Turn: Codable, Hashable, Sendable {
    /// Who: `clinic`, `plan`, `patient`, `reviewer`, `person` or `nobody`.
    public var whose: String
    /// By which day or moment; left out where none is known or no clock runs.
    public var due: String?
    /// `rule`, `notice`, `plan-said`, `conflict`, `unknown`, or `no-clock`.
    public var basis: String
    /// Where the rule was read; only with `rule`.
    public var source: String?
    /// Whether that time is past.
    public var isPast: Bool
  }

  /// What the case is called, such as `PEAR-4821`.
  public var reference: String
  /// How far it is, in the words of `handrail case list --only`.
  public var state: String
  /// Whose turn it is.
  public var turn: Turn
  /// Whether it was asked for as urgent.
  public var isExpedited: Bool
  /// The patient's whole name.
  public var patient: String
  /// The patient's date of birth.
  public var birthDate: String?
  /// The plan's name.
  public var plan: String
  /// What is asked for, line by line; empty for a line that nobody named.
  public var services: [String]

  /// Describes a case.
  /// - Parameters:
  ///   - request: The case.
  ///   - clocks: The rules for its clock.
  ///   - now: The moment that tells what is past.
  public init(_ request: PriorAuthorisation, clocks: CaseClocks, at now: Moment) {
    reference = request.reference.description
    state = request.state.rawValue
    turn = Turn(clocks.deadline(of: request, at: now))
    isExpedited = request.isExpedited
    patient = request.patient.name
    birthDate = request.patient.birthDate?.description
    plan = request.coverage.planName
    services = request.lines.map(\.service)
  }
}

extension CaseSummary.Turn {
  /// Describes a deadline.
  init(_ deadline: CaseDeadline) {
    whose = deadline.whose.rawValue
    isPast = deadline.isPast
    switch deadline.by {
    case .moment(let moment): due = moment.iso
    case .day(let day): due = day.description
    case .unknown, .none: due = nil
    }
    switch (deadline.by, deadline.basis) {
    case (.none, _): basis = "no-clock"
    case (_, .rule(let source)): (basis, self.source) = ("rule", source)
    case (_, .notice): basis = "notice"
    case (_, .planSaid): basis = "plan-said"
    case (_, .conflict): basis = "conflict"
    case (_, .unknown): basis = "unknown"
    }
  }
}

extension Moment {
  /// The moment on its own clock, such as `2026-11-20T17:30:00-05:00`.
  var iso: String {
    let offset = utcOffsetSeconds / 60
    let zone =
      "\(offset < 0 ? "-" : "+")\(Self.two(abs(offset) / 60)):\(Self.two(abs(offset) % 60))"
    return "\(civilDate)T\(timeOfDay(withSeconds: true))\(zone)"
  }

  /// The day and the time of day, such as `2026-11-20 17:30`.
  var short: String { "\(civilDate) \(timeOfDay(withSeconds: false))" }

  private func timeOfDay(withSeconds: Bool) -> String {
    let local = epochMilliseconds + Int64(utcOffsetSeconds) * 1000
    let day: Int64 = 86_400_000
    let second = Int(((local % day + day) % day) / 1000)
    let parts = [second / 3600, second / 60 % 60, second % 60].map(Self.two)
    return parts.prefix(withSeconds ? 3 : 2).joined(separator: ":")
  }

  private static func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
}
