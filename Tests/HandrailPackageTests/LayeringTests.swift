import Testing

/// The map of the house: what each room may import.
///
/// README draws the same.
@Suite struct LayeringTests {
  static let allowed: [String: Set<String>] = [
    "HandrailCore": ["OrderedCollections"],
    "HandrailScreen": ["HandrailCore"],
    "HandrailAsk": ["HandrailCore", "CStemmer"],
    "HandrailContent": [
      "HandrailCore", "HandrailScreen", "HandrailAsk", "CCmark", "Yams", "OrderedCollections",
      "Foundation",
      "Dispatch", "Synchronization",
    ],
    "HandrailInterchange": ["HandrailCore", "Foundation"],
    "HandrailStore": ["HandrailCore", "GRDB", "Foundation", "Glibc"],
    "HandrailCurses": ["CNcurses", "HandrailScreen", "Glibc"],
    "HandrailKiosk": [
      "HandrailCore", "HandrailScreen", "HandrailAsk", "HandrailStore", "CCrypt", "Foundation",
      "Glibc", "Synchronization",
    ],
    "HandrailSimulation": [
      "HandrailCore", "HandrailScreen", "HandrailStore", "HandrailKiosk", "CSimulatedDisk",
      "Foundation", "Synchronization",
    ],
    "HandrailDesk": [
      "HandrailCore", "HandrailScreen", "HandrailInterchange", "HandrailStore", "Foundation",
    ],
    "handrail": [
      "HandrailCore", "HandrailScreen", "HandrailContent", "HandrailStore", "HandrailCurses",
      "HandrailKiosk", "HandrailDesk", "HandrailInterchange", "HandrailSimulation", "HandrailAsk",
      "CProcess",
      "ArgumentParser", "Foundation", "OrderedCollections", "Synchronization",
    ],
  ]

  @Test func `a room imports only what stands below it`() {
    let files = PackageFiles.swiftFiles(below: "Sources")
    #expect(files.count > 50)
    for file in files {
      guard let allowed = Self.allowed[file.room] else {
        Issue.record("\(file): the room \(file.room) is not on the map in LayeringTests")
        continue
      }
      for (module, line) in file.imports where !allowed.contains(module) {
        Issue.record("\(file):\(line): \(file.room) must not import \(module)")
      }
    }
  }

  @Test func `only one file of the content room reads the disk`() {
    let readers = PackageFiles.swiftFiles(below: "Sources/HandrailContent").filter { file in
      file.lines.contains { line in
        ["FileManager", "contentsOf:", "FileHandle", "O_RDONLY", "fopen("].contains {
          line.contains($0)
        }
      }
    }
    #expect(readers.map(\.path) == ["Sources/HandrailContent/Loading/ContentFolder.swift"])
  }

  @Test func `the clock is read in one place`() {
    let readers = PackageFiles.swiftFiles(below: "Sources").filter { file in
      file.lines.contains { $0.contains("clock_gettime") || $0.contains("Date()") }
    }
    #expect(readers.map(\.path) == ["Sources/HandrailKiosk/WallClock.swift"])
  }
}
