import GRDB

extension StoreSchema {
  /// Makes the tables of requests for prior authorisation, which people call cases.
  ///
  /// A case belongs to the visit that opened it only until somebody else touches it, so it outlives
  /// the visit. Numbers of visits in lines that never change are no references: the visit may be
  /// wiped, and its number is never given again.
  static func makeCaseTables(_ db: Database) throws {
    try db.execute(sql: requestTable)
    try db.execute(sql: requestParts)
  }

  private static let requestTable = """
    CREATE TABLE request (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      reference TEXT NOT NULL UNIQUE,
      openedBy INTEGER UNIQUE REFERENCES visit (id) ON DELETE SET NULL,
      noticeVisit INTEGER,
      name TEXT NOT NULL,
      birthDate TEXT,
      phone TEXT,
      payer TEXT,
      planName TEXT NOT NULL,
      planKind TEXT NOT NULL,
      memberNumber TEXT,
      isExpedited INTEGER NOT NULL CHECK (isExpedited IN (0, 1)),
      state TEXT NOT NULL,
      receivedAt INTEGER,
      receivedUtcOffset INTEGER,
      informationDue TEXT,
      informationWanted TEXT NOT NULL,
      noticeDate TEXT,
      appealBy TEXT,
      openedAt INTEGER NOT NULL,
      openedUtcOffset INTEGER NOT NULL,
      changedAt INTEGER NOT NULL,
      -- How the case is looked for; made from the columns above.
      nameKey TEXT NOT NULL,
      memberKey TEXT,
      -- The key by which the worklist is sorted: its group, and when a known clock runs out. It is
      -- worked out by the rules that clockRules names; NULL is to be worked out.
      dueRank INTEGER NOT NULL DEFAULT 1,
      dueAt INTEGER,
      clockRules INTEGER,
      fingerprint INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX requestByClock ON request (dueRank, dueAt, id) WHERE state <> 'closed';
    CREATE INDEX requestByState ON request (state, dueRank, dueAt, id);
    CREATE INDEX requestByClockRules ON request (clockRules) WHERE state <> 'closed';
    CREATE INDEX requestByMember ON request (memberKey) WHERE memberKey IS NOT NULL;
    CREATE INDEX requestByName ON request (nameKey, birthDate);
    CREATE INDEX requestByClosing ON request (changedAt) WHERE state = 'closed';
    """

  private static let requestParts = """
    CREATE TABLE requestLine (
      request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      service TEXT NOT NULL,
      kind TEXT,
      isDrug INTEGER NOT NULL CHECK (isDrug IN (0, 1)),
      decision TEXT NOT NULL,
      authorisationNumber TEXT,
      planReference TEXT,
      validFrom TEXT,
      validUntil TEXT,
      reasonCodes TEXT NOT NULL,
      notice TEXT NOT NULL,
      agreedInstead TEXT,
      PRIMARY KEY (request, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE requestHistory (
      request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      visit INTEGER,
      event TEXT,
      state TEXT NOT NULL,
      at INTEGER NOT NULL,
      utcOffset INTEGER NOT NULL,
      "by" TEXT NOT NULL,
      source TEXT NOT NULL,
      note TEXT,
      madeAt INTEGER,
      madeUtcOffset INTEGER,
      fingerprint INTEGER NOT NULL,
      PRIMARY KEY (request, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requestHistoryByVisit ON requestHistory (visit) WHERE visit IS NOT NULL;
    CREATE TRIGGER requestHistoryOnlyGrows BEFORE UPDATE ON requestHistory
      BEGIN SELECT RAISE(ABORT, 'a line of a history never changes'); END;

    CREATE TABLE requestDetail (
      request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      value TEXT NOT NULL,
      visit INTEGER,
      PRIMARY KEY (request, name)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requestDetailByVisit ON requestDetail (visit) WHERE visit IS NOT NULL;

    CREATE TABLE requestLetter (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      visit INTEGER,
      paragraphs TEXT NOT NULL,
      at INTEGER NOT NULL,
      utcOffset INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX requestLetterByRequest ON requestLetter (request);
    CREATE INDEX requestLetterByVisit ON requestLetter (visit) WHERE visit IS NOT NULL;

    -- Numbers by which a plan speaks of a case.
    CREATE TABLE requestNumber (
      number TEXT NOT NULL,
      request INTEGER NOT NULL REFERENCES request (id) ON DELETE CASCADE,
      PRIMARY KEY (number, request)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX requestNumberByRequest ON requestNumber (request);
    """
}
