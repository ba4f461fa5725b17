/// What words can fill in of a case: `{case.reference}` and its like.
///
/// A paragraph that names one without a value is left out whole.
public enum CasePlaceholder: String, Hashable, Sendable, CaseIterable {
  /// What the case is called.
  case reference
  /// What is asked for, line by line.
  case service
  /// The day by which the plan must answer.
  case deadline
  /// The number of the plan's agreement.
  case number
  /// The first day of the agreement.
  case validFrom = "valid_from"
  /// Its last day.
  case validUntil = "valid_until"
  /// The exact words of the plan's notice.
  case notice
  /// What the plan agreed to in place of what was asked for.
  case agreedInstead = "agreed_instead"
  /// The lines that were agreed to.
  case agreedLines = "agreed_lines"
  /// The lines that were not.
  case refusedLines = "refused_lines"
  /// What the plan wants to see.
  case wanted
  /// The day by which it wants that.
  case informationDue = "information_due"
  /// The last day to appeal, as it is printed on the notice.
  case appealBy = "appeal_by"

  /// What stands before the dot.
  static let owner = "case"
}

extension AnswerWords {
  /// What a placeholder of the case says; nil where there is no case, or it does not know.
  func caseValue(_ placeholder: CasePlaceholder) -> String? {
    if placeholder == .reference { return caseReference?.description }
    guard let file = caseFile, let request = file.request else { return nil }
    switch placeholder {
    case .reference: return caseReference?.description
    case .service: return Self.joined(request.lines.map(\.service))
    case .deadline: return file.deadline?.isPast == true ? nil : file.planDue.map(words.inWords)
    case .number: return Self.joined(request.lines.compactMap(\.authorisationNumber))
    case .validFrom: return request.lines.lazy.compactMap(\.validFrom).min().map(words.inWords)
    case .validUntil: return request.lines.lazy.compactMap(\.validUntil).min().map(words.inWords)
    case .notice: return Self.joined(request.lines.flatMap(\.notice), separator: " ")
    case .agreedInstead: return Self.joined(request.lines.compactMap(\.agreedInstead))
    case .agreedLines: return Self.joined(request.lines.filter(\.isAgreed).map(\.service))
    case .refusedLines: return Self.joined(request.lines.filter(\.isRefused).map(\.service))
    case .wanted: return Self.joined(request.informationWanted.filter(Self.isForPeople))
    case .informationDue: return request.informationDue.map(words.inWords)
    case .appealBy: return request.appealBy.map(words.inWords)
    }
  }

  /// Whether what a plan wants is said in words.
  ///
  /// Where it sent only a code the reader of files puts it in square brackets: a person at the
  /// clinic looks it up, and the patient is spared it.
  private static func isForPeople(_ text: String) -> Bool { !text.hasPrefix("[") }

  /// Different texts as one, in their order; nil for none.
  ///
  /// Ends of lines become spaces: a plan's notice cannot look like a list to choose from.
  private static func joined(_ texts: [String], separator: String = "; ") -> String? {
    var seen: Set<String> = []
    let different = texts.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { !$0.isEmpty && seen.insert($0).inserted }
    return different.isEmpty ? nil : different.joined(separator: separator)
  }
}

extension ServiceLine {
  /// Whether the plan agreed to the line as it was asked for.
  public var isAgreed: Bool { decision == .reviewed(.certifiedInTotal) }

  /// Whether the plan did not agree to the line.
  public var isRefused: Bool {
    decision == .reviewed(.notCertified) || decision == .reviewed(.upheld)
  }
}
