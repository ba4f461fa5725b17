import GRDB
import HandrailCore

/// The records of one kiosk: visits, the journal of their answers, calls for a person, and cases.
///
/// Every call is synchronous. It returns only after the disk has what it was given, and no
/// cancelled task can take a part of it back. A call that throws has changed nothing, unless it
/// says otherwise.
///
/// There is one connection, in WAL mode: nothing of our own can hold up the emptying of the log at
/// the end of a visit, and rehearsals in memory run the same code.
public final class VisitStore: Sendable {
  /// The one connection; internal, so that tests can damage what lies behind it.
  let queue: DatabaseQueue

  /// How a store is opened; only tests depart from the defaults.
  struct Settings {
    /// How long to wait for another program that holds the records.
    var busyTimeout = Duration.seconds(5)
    /// Whether every commit waits for the disk.
    var waitsForDisk = true
  }

  /// Opens the records in a folder, which is made (0700) where it is missing.
  /// - Throws: A case under "Opening" of `StoreError`, or one of those for opening and working.
  public convenience init(directory: String) throws(StoreError) {
    try self.init(directory: directory, settings: Settings())
  }

  /// Opens the records with other settings.
  convenience init(directory: String, settings: Settings) throws(StoreError) {
    let folder = try StoreFolder(preparing: directory)
    try self.init(file: folder.recordsPath, settings: settings)
  }

  /// Opens the records in a file whose folder is on a disk of a simulation, and is prepared.
  package convenience init(simulatedFile path: String) throws(StoreError) {
    try self.init(file: path, settings: Settings())
  }

  private convenience init(file path: String, settings: Settings) throws(StoreError) {
    var configuration = Self.configuration(settings)
    configuration.journalMode = .wal
    do {
      try self.init(
        DatabaseQueue(path: path, configuration: configuration), settings: settings)
    } catch {
      throw StoreError(error)
    }
  }

  /// Opens records in memory, for rehearsals: they are gone with the store.
  /// - Throws: `failed` where there is no memory left.
  public static func inMemory() throws(StoreError) -> VisitStore {
    let settings = Settings()
    do {
      return try VisitStore(
        DatabaseQueue(configuration: configuration(settings)), settings: settings)
    } catch {
      throw StoreError(error)
    }
  }

  private init(_ queue: DatabaseQueue, settings: Settings) throws {
    self.queue = queue
    try queue.writeWithoutTransaction { db in
      // GRDB sets NORMAL when it turns the log on, after `prepareDatabase`: it has to come here.
      if settings.waitsForDisk { try db.execute(sql: "PRAGMA synchronous = FULL") }
      let mode = try Int.fetchOne(db, sql: "PRAGMA synchronous") ?? -1
      guard mode == 2 else { throw StoreError.notDurable(mode: mode) }
      guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
        throw StoreError.corrupt
      }
      // Where SQLite could not take its old journal away it goes on without a log, and says so only
      // when asked again. A power cut would then bring that journal back, and undo what was kept.
      if queue.configuration.journalMode == .wal {
        guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else {
          throw StoreError.diskFailed(code: Int(ResultCode.SQLITE_IOERR_DELETE.rawValue))
        }
      }
      // A file that can only be read opens without a word; asking for the write lock tells.
      try db.inTransaction(.immediate) { .rollback }
    }
    try StoreSchema.migrator.migrate(queue)
    // Whoever wiped a visit and lost power meant it. If something is in the way now, the next
    // wiping takes this one along.
    try? wipeLeftBytes()
  }

  private static func configuration(_ settings: Settings) -> Configuration {
    var configuration = Configuration()
    configuration.label = "HandrailStore"
    configuration.busyMode = .timeout(settings.busyTimeout / .seconds(1))
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA trusted_schema = OFF;
          PRAGMA cell_size_check = ON;
          PRAGMA secure_delete = ON;
          PRAGMA temp_store = MEMORY;
          """)
      try StoreSchema.refuseOtherFiles(db)
    }
    return configuration
  }

  /// Runs several changes as one: when it returns all of them are on disk, and when it throws none
  /// has happened.
  ///
  /// Forgetting and setting aside cannot be among them: they rewrite the file.
  /// - Throws: The first error of a change, or an error of the disk.
  public func together<Value>(_ changes: () throws -> Value) throws(StoreError) -> Value {
    try write { _ in try changes() }
  }

  /// Runs a change in one transaction and returns after it is on disk.
  ///
  /// A change within another one is a part of it.
  func write<Value>(_ change: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.unsafeReentrantWrite { db in
        if db.isInsideTransaction { return try change(db) }
        var value: Value?
        try db.inTransaction {
          value = try change(db)
          return .commit
        }
        guard let value else { throw StoreError.failed(code: 21) }
        return value
      }
    } catch {
      throw StoreError(error)
    }
  }

  /// Reads from one state of the records.
  ///
  /// Within a change it reads what that change has made so far.
  func read<Value>(_ value: (Database) throws -> Value) throws(StoreError) -> Value {
    do {
      return try queue.unsafeReentrantRead { db in
        if db.isInsideTransaction { return try value(db) }
        var found: Value?
        try db.inTransaction(.deferred) {
          found = try value(db)
          return .commit
        }
        guard let found else { throw StoreError.failed(code: 21) }
        return found
      }
    } catch {
      throw StoreError(error)
    }
  }
}
