import Foundation
import GRDB
import HandrailCore
import Testing

@testable import HandrailStore

@Suite struct OpeningTests {
  @Test func `every commit waits for the disk`() throws {
    let folder = try TemporaryFolder()
    let store = try VisitStore(directory: folder.path)
    let facts = try store.queue.writeWithoutTransaction { db in
      try [
        "synchronous", "journal_mode", "secure_delete", "trusted_schema", "cell_size_check",
        "foreign_keys", "temp_store", "busy_timeout",
      ].map { "\($0)=\(try String.fetchOne(db, sql: "PRAGMA \($0)") ?? "")" }
    }
    #expect(
      facts == [
        "synchronous=2", "journal_mode=wal", "secure_delete=1", "trusted_schema=0",
        "cell_size_check=1", "foreign_keys=1", "temp_store=2", "busy_timeout=5000",
      ])
  }

  @Test func `a store that does not wait for the disk does not open`() throws {
    let folder = try TemporaryFolder()
    #expect(throws: StoreError.notDurable(mode: 1)) {
      try VisitStore(directory: folder.path, settings: VisitStore.Settings(waitsForDisk: false))
    }
  }

  @Test func `the folder and its files are closed to other users`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/deep/records"
    let store = try VisitStore(directory: path)
    _ = try store.begin()
    let names = ["", "/records.sqlite", "/records.sqlite-wal", "/records.sqlite-shm"]
    let permissions = try names.map { try TemporaryFolder.permissions(of: path + $0) }
    #expect(permissions == [0o700, 0o600, 0o600, 0o600])
    #expect(try TemporaryFolder.permissions(of: folder.path + "/deep") == 0o700)
  }

  /// A power cut takes a new folder away with all that is in it, until the folder that holds its
  /// name is on disk.
  @Test func `all new folders are on disk before anything is written into them`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/deep/deeper/records"
    var synced: Set<String> = []
    _ = try StoreFolder(preparing: path) { synced.insert($0) }
    let named = [folder.path, folder.path + "/deep", folder.path + "/deep/deeper", path]
    #expect(synced.isSuperset(of: named))
    synced = []
    _ = try StoreFolder(preparing: path) { synced.insert($0) }
    #expect(synced.isSuperset(of: named), "a start that was cut short left nothing undone")
    _ = try VisitStore(directory: path)
    synced = []
    _ = try StoreFolder(preparing: path) { synced.insert($0) }
    #expect(synced.isEmpty, "once there are records, nothing is left to do")
  }

  @Test func `files that others could read are closed to them`() throws {
    let folder = try TemporaryFolder()
    #expect(
      FileManager.default.createFile(
        atPath: folder.records, contents: nil, attributes: [.posixPermissions: 0o644]))
    _ = try VisitStore(directory: folder.path)
    #expect(try TemporaryFolder.permissions(of: folder.records) == 0o600)
  }

  @Test(arguments: [0o755, 0o770, 0o701])
  func `a folder that others can enter is refused`(permissions: Int) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions], ofItemAtPath: folder.path)
    let path = try #require(realpath(folder.path, nil))
    defer { free(path) }
    #expect(throws: StoreError.openToOthers(String(cString: path))) {
      try VisitStore(directory: folder.path)
    }
  }

  @Test func `a link to the folder is followed`() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let link = other.path + "/link"
    try FileManager.default.createSymbolicLink(
      atPath: link, withDestinationPath: folder.path)
    _ = try VisitStore(directory: link)
    #expect(FileManager.default.fileExists(atPath: folder.records))
  }

  @Test(arguments: StoreFolder.suffixes)
  func `a link in place of a file is refused`(suffix: String) throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let target = other.path + "/elsewhere"
    try FileManager.default.createSymbolicLink(
      atPath: folder.records + suffix, withDestinationPath: target)
    #expect(throws: StoreError.notAPlainFile("records.sqlite" + suffix)) {
      try VisitStore(directory: folder.path)
    }
    #expect(!FileManager.default.fileExists(atPath: target))
  }

  @Test func `a file in place of the folder is refused`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/file"
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    for directory in [path, path + "/below"] {
      #expect(throws: StoreError.notAFolder(directory)) { try VisitStore(directory: directory) }
    }
  }

  /// The kernel's own file systems take no folders, not even from root.
  @Test(arguments: ["/proc/handrail", "/sys/handrail"])
  func `a place that cannot be written is refused`(directory: String) {
    #expect(throws: StoreError.notWritable) { try VisitStore(directory: directory) }
  }

  @Test func `a file that is no database is refused as it is`() throws {
    let folder = try TemporaryFolder()
    let bytes = Data(repeating: 0x41, count: 5000)
    try bytes.write(to: URL(fileURLWithPath: folder.records))
    #expect(throws: StoreError.corrupt) { try VisitStore(directory: folder.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.records)) == bytes)
  }

  @Test func `a damaged page is noticed at the opening`() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try VisitStore(directory: folder.path)
      let id = try store.begin().id
      for number in 0..<200 { try store.answer("page", .number(number), of: id) }
      try store.setAside(id)
    }
    var bytes = try Data(contentsOf: URL(fileURLWithPath: folder.records))
    let start = bytes.count / 4096 / 2 * 4096
    bytes.replaceSubrange(start..<start + 4096, with: Data(repeating: 0xA5, count: 4096))
    try bytes.write(to: URL(fileURLWithPath: folder.records))
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o600], ofItemAtPath: folder.records)
    #expect(throws: StoreError.corrupt) { try VisitStore(directory: folder.path) }
  }

  @Test func `a log without its main file is refused, not deleted`() throws {
    let folder = try TemporaryFolder()
    let log = folder.records + "-wal"
    #expect(FileManager.default.createFile(atPath: log, contents: Data("frames".utf8)))
    #expect(throws: StoreError.corrupt) { try VisitStore(directory: folder.path) }
    #expect(FileManager.default.fileExists(atPath: log))
  }

  @Test func `another program's database is refused as it is`() throws {
    let folder = try TemporaryFolder()
    do {
      let other = try DatabaseQueue(path: folder.records)
      try other.write { try $0.execute(sql: "CREATE TABLE recipe (name TEXT)") }
    }
    let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.records))
    #expect(throws: StoreError.foreign) { try VisitStore(directory: folder.path) }
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.records)) == bytes)
  }

  @Test func `records of a newer release are refused`() throws {
    let folder = try TemporaryFolder()
    do {
      let store = try VisitStore(directory: folder.path)
      try store.tamper("INSERT INTO grdb_migrations (identifier) VALUES ('9-of-a-later-year')")
    }
    #expect(throws: StoreError.newer) { try VisitStore(directory: folder.path) }
  }

  @Test func `a power cut in the first moment leaves a folder that opens`() throws {
    let folder = try TemporaryFolder()
    do {
      let queue = try DatabaseQueue(path: folder.records)
      try queue.write {
        try $0.execute(
          sql: "CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY)")
      }
    }
    _ = try VisitStore(directory: folder.path).begin()
  }

  /// A released name that changed would make every kiosk's records look newer, or lose them.
  @Test func `the names of released migrations stay`() {
    #expect(StoreSchema.migrator.migrations.prefix(1) == ["1-visits-journal-calls"])
  }

  @Test func `every table checks the types of its values`() throws {
    let store = try VisitStore.inMemory()
    let loose = try store.queue.read { db in
      try String.fetchAll(
        db,
        sql: """
          SELECT name FROM pragma_table_list
          WHERE strict = 0 AND name NOT LIKE 'sqlite%' AND name <> 'grdb_migrations'
          """)
    }
    #expect(loose.isEmpty)
  }
}
