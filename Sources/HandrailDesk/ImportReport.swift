import HandrailCore

/// What an import did with each message of a file, or would do.
public struct ImportReport: Hashable, Sendable {
  /// What became of one message.
  public struct Outcome: Hashable, Sendable {
    /// What was done.
    public enum Deed: Hashable, Sendable {
      /// The message was taken by a case that was there.
      case taken(from: RequestState)
      /// It says nothing that the case did not have from the same file.
      case alreadyThere
      /// A case was opened for it.
      case opened
    }

    /// The kind of resource, such as `ClaimResponse`.
    public var resourceType: String
    /// The case; nil for one that would only be opened.
    public var reference: CaseReference?
    /// What was done.
    public var deed: Deed
    /// The state of the case after it.
    public var state: RequestState
    /// How many texts of the plan were cut because they were too long to be kept.
    public var cutTexts = 0
  }

  /// The messages, in the order of the file.
  public var outcomes: [Outcome]
  /// Whether nothing was stored, because nothing was to be.
  public var isDryRun: Bool
}

extension ImportReport: CustomStringConvertible {
  /// A line for each message, and one about all.
  public var description: String {
    let lines = outcomes.enumerated().map { number, outcome in
      "Message \(number + 1) (\(outcome.resourceType)): \(words(of: outcome))"
        + cutting(outcome.cutTexts)
    }
    let end = isDryRun ? "Nothing was stored: this was a dry run." : "All of it is stored."
    return (lines + [end]).joined(separator: "\n")
  }

  private func cutting(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return " \(count) text\(count == 1 ? "" : "s") of the plan of more than"
      + " \(PlanMessage.longestText) characters \(isDryRun ? "would be" : "was") cut;"
      + " the end of it stands in the file alone."
  }

  private func words(of outcome: Outcome) -> String {
    let name = outcome.reference?.description ?? "a new case"
    switch outcome.deed {
    case .taken(let before) where before == outcome.state:
      return "\(name) \(isDryRun ? "would stay" : "stays") \(outcome.state.rawValue)."
    case .taken(let before):
      return "\(name) \(isDryRun ? "would go" : "went") from \(before.rawValue)"
        + " to \(outcome.state.rawValue)."
    case .alreadyThere:
      return "\(name) has it already and is \(outcome.state.rawValue)."
    case .opened:
      return "\(isDryRun ? "would open a case" : "opened \(name)"), \(outcome.state.rawValue)."
    }
  }
}
