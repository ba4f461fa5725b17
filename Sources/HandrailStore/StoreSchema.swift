import GRDB

/// The tables of the records, and the steps by which they came to be.
enum StoreSchema {
  /// Marks a file as Handrail's: "HNDR" in ASCII.
  static let applicationID = 0x484E_4452

  /// Every step so far.
  ///
  /// A name that was released never changes, and neither does its step.
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1-visits-journal-calls", migrate: makeFirstTables)
    migrator.registerMigration("2-cases", migrate: makeCaseTables)
    return migrator
  }

  /// Refuses another program's file and a newer release's, before anything is written to it.
  /// - Throws: `foreign` or `newer`.
  static func refuseOtherFiles(_ db: Database) throws {
    let identity = try Int.fetchOne(db, sql: "PRAGMA application_id")
    // The migrator's own table may stand alone after a power cut in the first moment.
    let tables = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*) FROM sqlite_master
        WHERE name NOT LIKE 'grdb\\_%' ESCAPE '\\' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
        """)
    guard identity == applicationID || (identity == 0 && tables == 0) else {
      throw StoreError.foreign
    }
    if try migrator.hasBeenSuperseded(db) { throw StoreError.newer }
  }

  private static func makeFirstTables(_ db: Database) throws {
    try db.execute(sql: "PRAGMA application_id = \(applicationID)")
    try db.execute(sql: visitTables)
    try db.execute(sql: otherTables)
  }

  private static let visitTables = """
    -- Numbers are never used twice, so a late message cannot reach another person's visit.
    CREATE TABLE visit (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      flow TEXT NOT NULL,
      language TEXT NOT NULL,
      began TEXT NOT NULL,
      code TEXT NOT NULL UNIQUE,
      codeWasShown INTEGER NOT NULL DEFAULT 0 CHECK (codeWasShown IN (0, 1)),
      at INTEGER NOT NULL,
      utcOffset INTEGER NOT NULL,
      arrivalNumber TEXT,
      finishedAt INTEGER,
      finishedUtcOffset INTEGER,
      CHECK ((arrivalNumber IS NULL) = (finishedAt IS NULL)),
      CHECK ((finishedAt IS NULL) = (finishedUtcOffset IS NULL))
    ) STRICT;

    CREATE TABLE agreedWords (
      id INTEGER PRIMARY KEY,
      digest TEXT NOT NULL,
      words TEXT NOT NULL
    ) STRICT;
    CREATE INDEX agreedWordsByDigest ON agreedWords (digest);

    CREATE TABLE journal (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      visit INTEGER NOT NULL REFERENCES visit (id) ON DELETE CASCADE,
      path TEXT NOT NULL,
      kind TEXT NOT NULL,
      value TEXT NOT NULL,
      language TEXT NOT NULL,
      flowVersion INTEGER NOT NULL,
      wordsDigest TEXT NOT NULL,
      agreedWords INTEGER REFERENCES agreedWords (id),
      at INTEGER NOT NULL,
      utcOffset INTEGER NOT NULL,
      fingerprint INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX journalByVisit ON journal (visit);
    CREATE INDEX journalByAgreedWords ON journal (agreedWords) WHERE agreedWords IS NOT NULL;
    CREATE TRIGGER journalOnlyGrows BEFORE UPDATE ON journal
      BEGIN SELECT RAISE(ABORT, 'a line of the journal never changes'); END;
    """

  private static let otherTables = """
    -- A call outlives the visit: somebody who asked for a person and walked away still needs
    -- one. What is left of it says nothing about who.
    CREATE TABLE personCall (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      visit INTEGER REFERENCES visit (id) ON DELETE SET NULL,
      reason TEXT NOT NULL,
      detail TEXT NOT NULL,
      language TEXT NOT NULL,
      at INTEGER NOT NULL,
      utcOffset INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX personCallByVisit ON personCall (visit);

    CREATE TABLE arrivalDay (
      day TEXT PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT;
    """
}
