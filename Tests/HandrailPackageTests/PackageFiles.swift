import Foundation

/// The files of this package, as the tidiness tests read them.
enum PackageFiles {
  /// One Swift file.
  struct File: CustomStringConvertible {
    /// The path from the package's root, such as `Sources/HandrailCore/Flow.swift`.
    let path: String
    /// The lines without their ends.
    let lines: [Substring]

    var description: String { path }
    /// The target's folder, such as `HandrailCore`.
    var room: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }
    /// The modules the file imports, with their line numbers from 1.
    var imports: [(module: String, line: Int)] {
      lines.enumerated().compactMap { index, line in
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"),
          words[..<place].allSatisfy({
            $0.hasPrefix("@") || $0.hasSuffix("internal") || $0 == "public"
          }),
          place + 1 < words.count
        else { return nil }
        let module = words[place + 1].split(separator: ".").first.map(String.init) ?? ""
        return (module, index + 1)
      }
    }
  }

  /// The package's root.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// Every Swift file below a folder of the package.
  static func swiftFiles(below folder: String) -> [File] {
    let base = root.appendingPathComponent(folder)
    let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(".swift") }.sorted().compactMap { path in
      guard
        let text = try? String(contentsOf: base.appendingPathComponent(path), encoding: .utf8)
      else { return nil }
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      return File(path: folder + "/" + path, lines: lines)
    }
  }
}
