// swift-tools-version: 6.2
import PackageDescription

/// Every warning in our own code is an error; the packages we use keep their own rules.
let strict: [SwiftSetting] = [.treatAllWarnings(as: .error)]

/// A target of this project, in the one language mode and with the one set of rules.
func room(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

/// Folders of test targets with files that their tests read.
let notSwift = [
  "HandrailScreenTests": ["Snapshots"], "HandrailContentTests": ["Snapshots"],
  "HandrailGovUKTests": ["Content"],
  "HandrailInterchangeTests": ["Golden"],
]

/// A test target; each can use the snapshots and walks of the test support.
func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["HandrailTestSupport", customDump, issueReporting],
    exclude: notSwift[name] ?? [], swiftSettings: strict)
}

let collections = Target.Dependency.product(
  name: "OrderedCollections", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let customDump = Target.Dependency.product(name: "CustomDump", package: "swift-custom-dump")
let issueReporting = Target.Dependency.product(
  name: "IssueReportingTestSupport", package: "xctest-dynamic-overlay")
let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
  name: "handrail",
  products: [.executable(name: "handrail", targets: ["handrail"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    // Without its test support, linked, a difference that custom-dump finds fails no test.
    .package(url: "https://github.com/pointfreeco/xctest-dynamic-overlay", from: "1.13.1"),
  ],
  targets: [
    room("HandrailCore", [collections]),
    room("HandrailScreen", ["HandrailCore"]),
    .target(name: "CCmark", linkerSettings: [.linkedLibrary("cmark")]),
    .target(name: "CStemmer", linkerSettings: [.linkedLibrary("stemmer")]),
    room("HandrailAsk", ["HandrailCore", "CStemmer"]),
    room(
      "HandrailContent",
      ["HandrailCore", "HandrailScreen", "HandrailAsk", "CCmark", yams, collections]),
    room("HandrailInterchange", ["HandrailCore"]),
    room("HandrailStore", ["HandrailCore", grdb]),
    .target(
      name: "CNcurses",
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    room("HandrailCurses", ["CNcurses", "HandrailScreen"]),
    .target(name: "CCrypt", linkerSettings: [.linkedLibrary("crypt")]),
    room(
      "HandrailKiosk",
      ["HandrailCore", "HandrailScreen", "HandrailAsk", "HandrailStore", "CCrypt"]),
    .target(name: "CSimulatedDisk", linkerSettings: [.linkedLibrary("sqlite3")]),
    room(
      "HandrailSimulation",
      ["HandrailCore", "HandrailScreen", "HandrailStore", "HandrailKiosk", "CSimulatedDisk"]),
    room(
      "HandrailDesk",
      ["HandrailCore", "HandrailScreen", "HandrailInterchange", "HandrailStore"]),
    .target(name: "CProcess"),
    .executableTarget(
      name: "handrail",
      dependencies: [
        "CProcess",
        "HandrailCore", "HandrailScreen", "HandrailContent", "HandrailStore", "HandrailCurses",
        "HandrailKiosk", "HandrailDesk", "HandrailInterchange", "HandrailSimulation", "HandrailAsk",
        argumentParser, collections,
      ],
      swiftSettings: strict),

    .target(
      name: "HandrailTestSupport",
      dependencies: [
        "HandrailCore", "HandrailScreen", "HandrailContent", customDump, collections,
      ],
      path: "Tests/HandrailTestSupport", swiftSettings: strict),
    tests("HandrailCoreTests", ["HandrailCore", collections]),
    tests("HandrailScreenTests", ["HandrailCore", "HandrailScreen", "HandrailContent"]),
    tests(
      "HandrailContentTests",
      ["HandrailCore", "HandrailScreen", "HandrailContent", collections]),
    tests("HandrailAskTests", ["HandrailCore", "HandrailAsk", "HandrailContent"]),
    tests("HandrailInterchangeTests", ["HandrailCore", "HandrailInterchange"]),
    tests("HandrailStoreTests", ["HandrailCore", "HandrailStore", "HandrailSimulation", grdb]),
    tests("HandrailCursesTests", ["HandrailScreen", "HandrailCurses"]),
    tests(
      "HandrailKioskTests",
      ["HandrailCore", "HandrailScreen", "HandrailStore", "HandrailKiosk", "HandrailContent"]),
    tests("HandrailGovUKTests", ["HandrailCore", "HandrailContent", collections]),
    tests(
      "HandrailDeskTests",
      [
        "HandrailCore", "HandrailScreen", "HandrailInterchange", "HandrailStore", "HandrailDesk",
        grdb,
      ]),
    tests(
      "HandrailSimulationTests",
      [
        "HandrailCore", "HandrailScreen", "HandrailStore", "HandrailKiosk", "HandrailContent",
        "HandrailSimulation", grdb,
      ]),
    tests("HandrailPackageTests", []),
    tests("HandrailTerminalTests", ["HandrailCore", "HandrailScreen", "HandrailStore", grdb]),
    .executableTarget(
      name: "handrail-train", dependencies: ["HandrailCore", "HandrailAsk", "HandrailContent"],
      path: "Tests/Training", swiftSettings: strict),
    .target(name: "CPty", path: "Tests/Benchmarks/CPty"),
    .executableTarget(
      name: "handrail-bench",
      dependencies: [
        "HandrailCore", "HandrailAsk", "HandrailContent", "HandrailStore", "HandrailInterchange",
        "HandrailDesk", "CPty", collections,
      ],
      path: "Tests/Benchmarks/Harness", swiftSettings: strict),
    .executableTarget(
      name: "handrail-ask-evaluation",
      dependencies: ["HandrailCore", "HandrailAsk", "HandrailContent"],
      path: "Tests/Evaluation/Harness", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
