import GRDB
import HandrailCore

extension VisitStore {
  /// The cases that some numbers name: their own references, or numbers that the plan gave.
  ///
  /// - Returns: References in order, each once.
  /// - Throws: An error of the disk.
  public func cases(named numbers: [String]) throws(StoreError) -> [CaseReference] {
    try read { db in
      var found: Set<String> = []
      let own = try db.cachedStatement(sql: "SELECT reference FROM request WHERE reference = ?")
      let given = try db.cachedStatement(
        sql: """
          SELECT reference FROM requestNumber JOIN request ON request.id = requestNumber.request
          WHERE requestNumber.number = ? LIMIT 20
          """)
      for number in numbers {
        if let reference = CaseReference(parsing: number)?.plain {
          found.formUnion(try String.fetchAll(own, arguments: [reference.description]))
        }
        guard let key = CaseKeys.number(number) else { continue }
        found.formUnion(try String.fetchAll(given, arguments: [key]))
      }
      return found.sorted().compactMap(CaseReference.init(parsing:))
    }
  }

  /// Whether any number is known by which a plan speaks of a case, beside its own reference.
  /// - Throws: An error of the disk.
  public func knowsNumbers(of reference: CaseReference) throws(StoreError) -> Bool {
    try read { db in
      try Bool.fetchOne(
        db.cachedStatement(
          sql: """
            SELECT EXISTS (SELECT 1 FROM requestNumber
              JOIN request ON request.id = requestNumber.request WHERE reference = ?)
            """),
        arguments: [reference.description]) ?? false
    }
  }

  /// The cases of a person that are not closed, by two of the three things that are known of them.
  /// - Returns: At most twenty references in order.
  /// - Throws: An error of the disk.
  public func openCases(of person: CaseMatch) throws(StoreError) -> [CaseReference] {
    guard let keys = person.keys else { return [] }
    let condition = keys.map { "\($0.column) = ?" }.joined(separator: " AND ")
    return try read { db in
      try String.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT reference FROM request WHERE \(condition) AND state <> 'closed'
            ORDER BY reference LIMIT 20
            """),
        arguments: StatementArguments(keys.map(\.value))
      ).compactMap(CaseReference.init(parsing:))
    }
  }
}

/// What is known of a person whose case is looked for; one thing alone is never enough.
public enum CaseMatch: Hashable, Sendable {
  /// The number with the plan, and the date of birth.
  case member(String, born: CivilDate)
  /// The number with the plan, and the whole name.
  case namedMember(String, name: String)
  /// The whole name and the date of birth.
  case name(String, born: CivilDate)

  /// The columns that are compared, with what they have to hold; nil where a number has no sign or
  /// a name no letter to compare.
  package var keys: [(column: String, value: String)]? {
    func number(_ text: String) -> (String, String)? {
      CaseKeys.number(text).map { ("memberKey", $0) }
    }
    func name(_ text: String) -> (String, String)? {
      let key = CaseKeys.name(text)
      return key.isEmpty ? nil : ("nameKey", key)
    }
    let parts =
      switch self {
      case .member(let member, let date): [number(member), ("birthDate", date.description)]
      case .namedMember(let member, let whole): [number(member), name(whole)]
      case .name(let whole, let date): [name(whole), ("birthDate", date.description)]
      }
    let found = parts.compactMap(\.self)
    return found.count == parts.count ? found.map { (column: $0.0, value: $0.1) } : nil
  }
}
