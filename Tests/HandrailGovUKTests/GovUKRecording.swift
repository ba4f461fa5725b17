import Foundation

/// A recorded flow with the walks that were recorded through it.
struct GovUKRecording {
  /// A file that cannot be read as what it should be.
  struct Unreadable: Error, CustomStringConvertible {
    let description: String
  }

  /// The name of its files.
  let name: String
  /// The flow, with every answer that its cases give.
  let flow: GovUKFlow
  /// The walks, in the order of the file.
  let cases: [GovUKCase]

  /// Reads a flow as JSON and its cases, one a line; lines without a letter are passed over.
  init(name: String, flow: Data, cases: Data) throws {
    self.name = name
    do {
      self.flow = try JSONDecoder().decode(GovUKFlow.self, from: flow)
    } catch {
      throw Unreadable(description: "\(name).json cannot be read: \(error)")
    }
    let lines = cases.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    var found: [GovUKCase] = []
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        let recorded = try JSONDecoder().decode(GovUKCase.self, from: Data(line))
        found.append(recorded.on(line: index + 1))
      } catch {
        throw Unreadable(description: "\(name).jsonl:\(index + 1) cannot be read: \(error)")
      }
    }
    self.cases = found
  }

  /// The flow as one of ours.
  func adapted() -> AdaptedFlow {
    AdaptedFlow(of: flow.adding(answersOf: cases))
  }
}

/// Where the recordings lie: in `govuk-flows` under HANDRAIL_TESTDATA, or beside the package.
enum GovUKFolder {
  /// The folder; it has `flows/NAME.json` and `cases/NAME.jsonl`.
  static let path: String = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = ProcessInfo.processInfo.environment["HANDRAIL_TESTDATA"] ?? ""
    let base = data.isEmpty ? "../shared/testdata" : data
    return URL(fileURLWithPath: base, relativeTo: package).standardizedFileURL.path
      + "/govuk-flows"
  }()

  /// The names of the flows, sorted; empty where the folder is absent.
  static let names = stems(in: "flows", ending: ".json")

  /// The names of case files that belong to no flow; nothing can be replayed with them.
  static let casesWithoutFlow = stems(in: "cases", ending: ".jsonl")
    .filter { !names.contains($0) }

  /// Why the recordings are not replayed.
  static let reason = "there are no recorded flows in \(path)"

  /// Reads a flow, and its cases where there are some.
  static func recording(_ name: String) throws -> GovUKRecording {
    let flow = try Data(contentsOf: URL(fileURLWithPath: "\(path)/flows/\(name).json"))
    let file = "\(path)/cases/\(name).jsonl"
    let cases =
      FileManager.default.fileExists(atPath: file)
      ? try Data(contentsOf: URL(fileURLWithPath: file)) : Data()
    return try GovUKRecording(name: name, flow: flow, cases: cases)
  }

  private static func stems(in folder: String, ending: String) -> [String] {
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)")
    return (names ?? []).filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }
      .map { String($0.dropLast(ending.count)) }.sorted()
  }
}
