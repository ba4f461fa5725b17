import Foundation
import HandrailCore
import HandrailDesk
import HandrailStore

/// How long importing plans' answers and listing cases take, and how both grow.
///
/// Each size is measured in a process of its own, so that its peak of memory is its own.
struct CaseTime {
  /// What is measured; the words start a process that measures it.
  enum Kind: String, CaseIterable {
    /// Files with one answer each, one after the other.
    case files = "case-files"
    /// One file with all answers.
    case bundle = "case-bundle"
    /// The worklist: once after everything changed, and once more.
    case list = "case-list"

    /// The sizes, each double the one before.
    var sizes: [Int] { self == .list ? [25_000, 50_000, 100_000] : [2_500, 5_000, 10_000] }
  }

  /// Where the records are made.
  let folder: String

  /// Measures every kind in every size, and prints a line for each.
  static func run(folder: String) throws {
    print("Cases, on this machine's disk; each line in relation to the one before:")
    for kind in Kind.allCases {
      var before: [Double] = []
      for size in kind.sizes {
        let figures = try measureApart(kind, size: size, folder: folder)
        print("  " + line(kind, size, figures, before: before))
        before = figures
      }
    }
  }

  private static func line(
    _ kind: Kind, _ size: Int, _ figures: [Double], before: [Double]
  ) -> String {
    let names =
      kind == .list
      ? ["all clocks worked out s", "first 50 ms", "peak MB"] : ["imported s", "peak MB"]
    let words = zip(names, figures).enumerated().map { index, pair in
      let growth =
        index < before.count ? " (\((pair.1 / before[index]).figure) times)" : ""
      return "\(pair.0) \(pair.1.figure)\(growth)"
    }
    let what =
      switch kind {
      case .files: "\(size) ClaimResponses, a file each"
      case .bundle: "\(size) ClaimResponses in one file"
      case .list: "worklist over \(size) cases"
      }
    return "\(what): \(words.joined(separator: ", "))"
  }

  /// Starts this program once more, for one size.
  private static func measureApart(
    _ kind: Kind, size: Int, folder: String
  ) throws -> [Double] {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    process.arguments = [kind.rawValue, String(size), folder]
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    let figures = String(decoding: data, as: UTF8.self).split(separator: " ").compactMap {
      Double($0.trimmingCharacters(in: .whitespacesAndNewlines))
    }
    guard process.terminationStatus == 0, !figures.isEmpty else {
      throw BenchError("Measuring \(size) cases failed.")
    }
    return figures
  }

  /// Measures one size here, and prints its figures alone.
  static func measureHere(_ kind: Kind, size: Int, folder: String) throws {
    let records = "\(folder)/cases"
    try? FileManager.default.removeItem(atPath: records)
    defer { try? FileManager.default.removeItem(atPath: records) }
    let store = try VisitStore(directory: records)
    try fill(store, size)
    let seconds: [Double] =
      switch kind {
      case .files: [try importing((0..<size).map { [$0] }, into: store)]
      case .bundle: [try importing([Array(0..<size)], into: store)]
      case .list: try listing(store, size)
      }
    let figures = seconds + [try peakMegabytes()]
    print(figures.map { String($0) }.joined(separator: " "))
  }
}

extension CaseTime {
  /// The most memory this process has had at once.
  private static func peakMegabytes() throws -> Double {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    guard let kilobytes = line.flatMap({ Double($0.filter(\.isNumber)) }) else {
      throw BenchError("The peak of memory cannot be read.")
    }
    return kilobytes / 1024
  }

  /// Noon of 14 March 2026.
  private static let now = Moment(epochMilliseconds: 1_773_489_600_000)

  private static func reference(_ number: Int) -> String {
    let word = [
      "APPLE", "BRIDGE", "CANDLE", "DESERT", "ENGINE", "FOREST", "GARDEN", "HARBOR",
      "ISLAND", "JACKET",
    ][number / 10_000]
    return "\(word)-" + String(10_000 + number % 10_000).dropFirst()
  }

  /// Opens so many cases that were sent to the plan, each at a time of its own.
  private static func fill(_ store: VisitStore, _ count: Int) throws {
    let born = CivilDate(iso: "1962-03-14")
    for start in stride(from: 0, to: count, by: 5_000) {
      try store.together {
        for number in start..<min(count, start + 5_000) {
          guard let reference = CaseReference(parsing: reference(number)) else { continue }
          var request = PriorAuthorisation(
            reference: reference,
            patient: CasePatient(name: "Person Number \(number)", birthDate: born),
            coverage: CaseCoverage(
              planName: "Lakeside Mutual", planKind: .medicareAdvantage,
              memberNumber: "LM \(number)"),
            lines: [ServiceLine(number: 1, service: "MRI of the knee")])
          // A step that is prime to the count puts the times in another order than the cases.
          let earlier = Int64(number) * 7_919 % Int64(count) * 60_000
          let sent = Moment(epochMilliseconds: now.epochMilliseconds - earlier)
          try request.take(.sent, at: sent, by: "bench", source: "command")
          try store.add(request, at: sent)
        }
      }
    }
  }

  private static func importing(_ files: [[Int]], into store: VisitStore) throws -> Double {
    let cases = CaseImport(store: store, account: "bench", codeWords: ["river"])
    var chance = Seeded(1)
    let bytes = files.map { file($0) }
    return try ContinuousClock().measure {
      for file in bytes { _ = try cases.run(file, at: now, using: &chance) }
    } / .seconds(1)
  }

  /// A file with the answers to some cases.
  private static func file(_ numbers: [Int]) -> [UInt8] {
    if numbers.count == 1 { return Array(answer(numbers[0]).utf8) }
    let entries = numbers.map { #"{"resource": \#(answer($0))}"# }
    return Array(
      #"{"resourceType": "Bundle", "type": "collection", "entry": [\#(entries.joined(separator: ","))]}"#
        .utf8)
  }

  private static func answer(_ number: Int) -> String {
    let url = "http://hl7.org/fhir/us/davinci-pas/StructureDefinition/extension-reviewAction"
    let code = ["A1", "A3", "A4"][number % 3]
    return """
      {"resourceType": "ClaimResponse", "id": "answer-\(number)", "status": "active",
      "identifier": [{"value": "\(reference(number))"}], "use": "preauthorization",
      "type": {"coding": [{"code": "professional"}]}, "outcome": "complete",
      "patient": {"display": "Person Number \(number)"}, "created": "2026-03-13T10:00:00-05:00",
      "insurer": {"display": "Lakeside Mutual"}, "processNote": [{"text": "We looked at it."}],
      "item": [{"itemSequence": 1, "adjudication": [{"category": {"coding": [{"code": "submitted"}]},
      "extension": [{"url": "\(url)", "extension": [{"url": "\(url)Code",
      "valueCodeableConcept": {"coding": [{
      "system": "https://codesystem.x12.org/005010/306", "code": "\(code)"}]}}]}]}]}]}
      """
  }

  private static func listing(_ store: VisitStore, _ count: Int) throws -> [Double] {
    guard let from = CivilDate(iso: "2026-01-01") else { return [] }
    let rule = ClockRule(
      length: .days(7), binds: [.medicareAdvantage], from: from, source: "bench")
    let clocks = CaseClocks(rules: [.standardDecision: [rule]]) { _ in 0 }
    func list() throws -> Double {
      try ContinuousClock().measure {
        let list = try CaseList(store, limit: 50, clocks: clocks, at: now)
        guard list.cases.count == 50, list.hasMore else {
          throw BenchError("The worklist is not as it should be.")
        }
      } / .seconds(1)
    }
    let first = try list()
    let again = try (0..<20).map { _ in try list() }.sorted()
    return [first, again[again.count / 2] * 1000]
  }
}
