import HandrailCore
import HandrailStore

/// The cases that an import is going to open, found as the records find those they hold.
struct OpenedCases {
  private var byNumber: [String: Set<CaseReference>] = [:]
  private var byPerson: [String: Set<CaseReference>] = [:]

  /// Notes a case as it is now.
  mutating func note(_ request: PriorAuthorisation, numbers: [String]) {
    for key in numbers.compactMap(CaseKeys.number) {
      byNumber[key, default: []].insert(request.reference)
    }
    for key in request.matches.compactMap(\.key) {
      byPerson[key, default: []].insert(request.reference)
    }
  }

  /// The cases that some numbers name.
  func cases(named numbers: [String]) -> Set<CaseReference> {
    numbers.compactMap(CaseKeys.number).reduce(into: []) { $0.formUnion(byNumber[$1] ?? []) }
  }

  /// The cases of a person.
  func cases(of person: CaseMatch) -> Set<CaseReference> {
    person.key.flatMap { byPerson[$0] } ?? []
  }
}

extension PlanMessage {
  /// Every number by which the plan may speak of the case.
  var numbers: [String] {
    var numbers = identifiers + [planReference].compactMap(\.self)
    if case .decision(let answers) = kind {
      for answer in answers {
        numbers += [answer.planReference, answer.authorisationNumber].compactMap(\.self)
      }
    }
    return numbers
  }

  /// How the person can be found, the surest way first.
  var matches: [CaseMatch] {
    CaseMatch.all(memberNumber: memberNumber, name: patientName, birthDate: birthDate)
  }
}

extension PriorAuthorisation {
  /// How the person can be found.
  fileprivate var matches: [CaseMatch] {
    CaseMatch.all(
      memberNumber: coverage.memberNumber, name: patient.name, birthDate: patient.birthDate)
      + (patient.birthDate == nil
        ? []
        : CaseMatch.all(memberNumber: coverage.memberNumber, name: patient.name, birthDate: nil))
  }
}

extension CaseMatch {
  fileprivate static func all(
    memberNumber: String?, name: String?, birthDate: CivilDate?
  ) -> [CaseMatch] {
    var matches: [CaseMatch] = []
    if let memberNumber, let birthDate { matches.append(.member(memberNumber, born: birthDate)) }
    if let memberNumber, let name, birthDate == nil {
      matches.append(.namedMember(memberNumber, name: name))
    }
    if let name, let birthDate { matches.append(.name(name, born: birthDate)) }
    return matches
  }
}

extension CaseMatch {
  /// The things that are known, in one text; nil where they cannot be compared.
  fileprivate var key: String? {
    keys?.map { "\($0.column) \($0.value)" }.joined(separator: "\n")
  }
}
