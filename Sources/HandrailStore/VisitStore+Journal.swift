import GRDB
import HandrailCore

extension VisitStore {
  /// Adds a line to a visit's journal, with the words it agrees to if there are any.
  ///
  /// Returns after the disk has it. Lines never change; a later one for the same page counts
  /// instead. Words that were agreed to before are kept once.
  /// - Throws: `unknownVisit`, `unwritablePath`, or an error of the disk.
  public func record(
    _ entry: JournalEntry, of id: VisitID, at moment: Moment
  ) throws(StoreError) {
    let path = entry.path.description
    guard AnswerPath(parsing: path) == entry.path else { throw .unwritablePath }
    try write { db in
      let visit = try db.cachedStatement(
        sql: "SELECT EXISTS (SELECT 1 FROM visit WHERE id = ?)")
      let isKnown = try Bool.fetchOne(visit, arguments: [id.number])
      guard isKnown == true else { throw StoreError.unknownVisit }
      let words = entry.agreedWords.map(JournalText.escaped)
      let wordsID = try words.map { try Self.keep($0, digest: entry.wordsDigest, in: db) }
      let line = JournalLine(
        visit: id.number, path: path, record: entry.answer?.record ?? .withdrawn,
        language: entry.language.rawValue, flowVersion: Int64(entry.flowVersion),
        wordsDigest: entry.wordsDigest, agreedWords: words, at: moment)
      let adding = try db.cachedStatement(
        sql: """
          INSERT INTO journal (visit, path, kind, value, language, flowVersion, wordsDigest,
            agreedWords, at, utcOffset, fingerprint)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """)
      try adding.execute(
        arguments: [
          line.visit, line.path, line.record.kind, line.record.value, line.language,
          line.flowVersion, line.wordsDigest, wordsID, moment.epochMilliseconds,
          moment.utcOffsetSeconds, line.fingerprint,
        ])
    }
  }

  /// The number of agreed words, which are written down where they are new.
  private static func keep(_ words: String, digest: String, in db: Database) throws -> Int64 {
    let known = try Int64.fetchOne(
      db, sql: "SELECT id FROM agreedWords WHERE digest = ? AND words = ?",
      arguments: [digest, words])
    if let known { return known }
    try db.execute(
      sql: "INSERT INTO agreedWords (digest, words) VALUES (?, ?)", arguments: [digest, words])
    return db.lastInsertedRowID
  }

  /// Every line of a visit's journal, oldest first.
  static func entries(_ db: Database, of id: VisitID) throws -> [StoredEntry] {
    try Row.fetchAll(
      db,
      sql: """
        SELECT journal.*, agreedWords.words AS words FROM journal
        LEFT JOIN agreedWords ON agreedWords.id = journal.agreedWords
        WHERE journal.visit = ? ORDER BY journal.seq
        """,
      arguments: [id.number]
    ).map { row in
      let at = row.moment("at", offset: "utcOffset")
      return StoredEntry(
        number: row.number("seq") ?? 0, path: row.text("path").flatMap(AnswerPath.init(parsing:)),
        entry: JournalLine(row)?.entry,
        at: at ?? Moment(epochMilliseconds: 0))
    }
  }
}

/// A line of the journal as the table holds it.
private struct JournalLine {
  var visit: Int64
  var path: String
  var record: AnswerRecord
  var language: String
  var flowVersion: Int64
  var wordsDigest: String
  /// The agreed words, escaped.
  var agreedWords: String?
  var at: Moment

  /// The checksum over all of it.
  var fingerprint: Int64 {
    var sum = Fingerprint()
    for text in [path, record.kind, record.value, language, wordsDigest] { sum.add(text) }
    sum.add(agreedWords == nil ? 0 : 1)
    sum.add(agreedWords ?? "")
    for number in [visit, flowVersion, at.epochMilliseconds, Int64(at.utcOffsetSeconds)] {
      sum.add(number)
    }
    return sum.value
  }

  /// The entry that was written; nil where its text makes no sense.
  var entry: JournalEntry? {
    guard let path = AnswerPath(parsing: path) else { return nil }
    let answer = Answer(record)
    guard answer != nil || record == .withdrawn else { return nil }
    let words = agreedWords.map(JournalText.unescaped)
    if case .some(.none) = words { return nil }
    return JournalEntry(
      path: path, answer: answer, language: LanguageTag(language), flowVersion: Int(flowVersion),
      wordsDigest: wordsDigest, agreedWords: words ?? nil)
  }
}

extension JournalLine {
  /// Reads a row; nil where it is damaged.
  fileprivate init?(_ row: Row) {
    guard let visit = row.number("visit"), let path = row.text("path"),
      let kind = row.text("kind"), let value = row.text("value"),
      let language = row.text("language"), let version = row.number("flowVersion"),
      let digest = row.text("wordsDigest"), let at = row.moment("at", offset: "utcOffset")
    else { return nil }
    self.init(
      visit: visit, path: path, record: AnswerRecord(kind: kind, value: value),
      language: language, flowVersion: version, wordsDigest: digest,
      agreedWords: row.text("words"), at: at)
    guard fingerprint == row.number("fingerprint") else { return nil }
  }
}
