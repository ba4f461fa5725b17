import GRDB
import HandrailCore

/// The columns of a line in a table with their values, in a fixed order.
///
/// The same list is written, and summed up to find damage.
struct FieldList {
  /// The columns' names.
  private(set) var names: [String] = []
  /// Their values.
  private(set) var values: [DatabaseValue] = []

  /// Adds a text as it is; nil is NULL.
  mutating func add(_ name: String, _ text: String?) {
    names.append(name)
    values.append(text?.databaseValue ?? .null)
  }

  /// Adds a text that somebody typed or sent.
  mutating func add(_ name: String, typed text: String?) {
    add(name, text.map(JournalText.escaped))
  }

  /// Adds a list of texts.
  mutating func add(_ name: String, list: [String]) {
    add(name, JournalText.list(list))
  }

  /// Adds a number; nil is NULL.
  mutating func add(_ name: String, _ number: Int64?) {
    names.append(name)
    values.append(number?.databaseValue ?? .null)
  }

  /// Adds a moment as two numbers.
  mutating func add(_ name: String, offset: String, _ moment: Moment?) {
    add(name, moment?.epochMilliseconds)
    add(offset, moment.map { Int64($0.utcOffsetSeconds) })
  }

  /// Adds the fields to a checksum.
  func add(to sum: inout Fingerprint) {
    for value in values {
      switch value.storage {
      case .string(let text):
        sum.add(1)
        sum.add(text)
      case .int64(let number):
        sum.add(2)
        sum.add(number)
      default: sum.add(0)
      }
    }
  }

  /// Whether a line has just these values.
  ///
  /// What damage makes unreadable reads as if nothing stood there; this tells the two apart.
  func isSame(as row: Row) -> Bool {
    zip(names, values).allSatisfy { name, value in row[name] == value }
  }

  /// `INSERT INTO table (…) VALUES (…)`.
  func insertion(into table: String) -> String {
    let columns = names.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = names.map { _ in "?" }.joined(separator: ", ")
    return "INSERT INTO \(table) (\(columns)) VALUES (\(marks))"
  }

  /// `UPDATE table SET … WHERE id = ?`, whose last argument is the line's number.
  func change(of table: String) -> String {
    "UPDATE \(table) SET \(names.map { "\"\($0)\" = ?" }.joined(separator: ", ")) WHERE id = ?"
  }

  /// Runs a statement with these values and some more behind them.
  func run(_ db: Database, _ sql: String, _ more: [DatabaseValue] = []) throws {
    try db.cachedStatement(sql: sql).execute(arguments: StatementArguments(values + more))
  }
}

extension Row {
  /// A text that somebody typed or sent; nil where the column holds none or cannot be read.
  func typed(_ column: String) -> String? {
    text(column).flatMap(JournalText.unescaped)
  }

  /// A list of texts; nil where it cannot be read.
  func list(_ column: String) -> [String]? {
    text(column).flatMap(JournalText.items)
  }

  /// A day; nil where the column holds none.
  func day(_ column: String) -> CivilDate? {
    text(column).flatMap(CivilDate.init(iso:))
  }
}
