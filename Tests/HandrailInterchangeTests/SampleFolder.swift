import Foundation

/// Where published samples lie: in `fhir` under HANDRAIL_TESTDATA, or beside the package.
enum SampleFolder {
  /// The folder.
  static let path: String = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = ProcessInfo.processInfo.environment["HANDRAIL_TESTDATA"] ?? ""
    let base = data.isEmpty ? "../shared/testdata" : data
    return URL(fileURLWithPath: base, relativeTo: package).standardizedFileURL.path + "/fhir"
  }()

  /// Whether they are there.
  static let exists = FileManager.default.fileExists(atPath: path)

  /// Why they are not read.
  static let reason = "there are no published samples in \(path)"

  /// The JSON files below a folder, sorted; empty where there is none.
  static func files(below folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: "\(path)/\(folder)")?.allObjects ?? []
    return names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
      .map { "\(folder)/\($0)" }
  }

  /// The bytes of a file.
  static func bytes(_ file: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(file)")))
  }
}
