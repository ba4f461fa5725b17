import HandrailCore

@testable import HandrailInterchange

extension LineAnswer {
  /// All that stands in the answer, such as `1 A1 AUTH0001 2026-01-01…2026-02-01`.
  var summary: String {
    var parts = ["\(number)", decision.code]
    if let authorisationNumber { parts.append(authorisationNumber) }
    if let planReference { parts.append("plan's \(planReference)") }
    if validFrom != nil || validUntil != nil {
      parts.append("\(validFrom?.description ?? "")…\(validUntil?.description ?? "")")
    }
    parts += reasonCodes.map { "reason \($0)" }
    parts += notice.map { "“\($0)”" }
    if let agreedInstead { parts.append("instead: \(agreedInstead)") }
    return parts.joined(separator: " ")
  }
}

extension LineDecision {
  /// The code of the decision, or a word.
  var code: String {
    switch self {
    case .none: "none"
    case .reviewed(let action): action.rawValue
    case .unreadable: "unreadable"
    }
  }
}

extension PlanMessage {
  /// What the message says, a line each.
  var summary: [String] {
    switch kind {
    case .decision(let answers): answers.map(\.summary)
    case .formError(let errors): ["form error"] + errors
    case .informationRequest(let wanted, let due):
      ["wanted by \(due?.description ?? "no day")"] + wanted
    }
  }
}

extension FHIRMessages {
  /// Reads a text.
  static func read(_ text: String) throws(InterchangeError) -> ReadResult {
    try read(Array(text.utf8))
  }

  /// The error that a text gives; nil where it is read.
  static func error(_ text: String) -> InterchangeError? {
    error(Array(text.utf8))
  }

  /// The error that bytes give; nil where they are read.
  static func error(_ bytes: [UInt8]) -> InterchangeError? {
    do {
      _ = try read(bytes)
      return nil
    } catch {
      return error
    }
  }

  /// What the only message of a text says.
  static func summary(_ text: String) throws -> [String] {
    let result = try read(text)
    return result.messages.count == 1 ? result.messages[0].summary : ["\(result)"]
  }
}
