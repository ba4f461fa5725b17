import CPty
import Foundation
import HandrailContent

/// How long content takes to read, and how that grows with its size.
struct LoadTime {
  /// The folder of content.
  let content: String
  /// Where larger ones are made.
  let folder: String

  /// Content of one size.
  struct Size {
    /// Its folder.
    let path: String
    /// How large it is.
    let bytes: Int
    /// How many flows it has, each with its walks.
    let flows: Int
  }

  /// Content of so many times the size.
  func size(times: Int) throws -> Size {
    let path = times == 1 ? content : try grow(times: times)
    let files = try Self.files(below: path)
    return Size(
      path: path, bytes: files.reduce(0) { $0 + $1.bytes },
      flows: files.count { $0.name.hasPrefix("flows/") && $0.name.hasSuffix("/flow.yaml") })
  }

  /// What reading a size needs, without the checks and with them, as a kiosk does it.
  struct Figures {
    var load = Samples()
    var check = Samples()
  }

  /// Reads content once without the checks, and once with them where `checks` says so.
  func read(_ size: Size, checks: Bool = true, into figures: inout Figures) throws {
    figures.load.add(try time { ContentDirectory(size.path).load().library != nil })
    guard checks else { return }
    figures.check.add(try time { ContentDirectory(size.path).loadChecked().library != nil })
  }

  /// Milliseconds of processor time: what else the machine does must not look like growth.
  private func time(_ work: () -> Bool) throws -> Double {
    let start = pty_processor_time()
    guard work() else { throw BenchError("There are mistakes in \(content).") }
    return Double(pty_processor_time() - start) / 1_000_000
  }

  /// Makes content of so many times the size, by copies of its flow under other names.
  private func grow(times: Int) throws -> String {
    let path = "\(folder)/content-\(times)"
    let files = FileManager.default
    try? files.removeItem(atPath: path)
    try files.copyItem(atPath: content, toPath: path)
    let flow = "\(path)/flows/registration"
    let size = try Self.files(below: path).reduce(0) { $0 + $1.bytes }
    let flowSize = try Self.files(below: flow).reduce(0) { $0 + $1.bytes }
    let copies = Int((Double(size * (times - 1)) / Double(flowSize)).rounded())
    for number in 0..<copies {
      let name = "registration-\(number)"
      try files.copyItem(atPath: flow, toPath: "\(path)/flows/\(name)")
      let file = "\(path)/flows/\(name)/flow.yaml"
      let text = try String(contentsOfFile: file, encoding: .utf8)
      try text.replacingOccurrences(of: "flow: registration\n", with: "flow: \(name)\n")
        .write(toFile: file, atomically: false, encoding: .utf8)
    }
    return path
  }

  /// The files that are read, with their sizes; those for people are left out.
  private static func files(below path: String) throws -> [(name: String, bytes: Int)] {
    let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
    return try names.filter { name in
      // A kiosk reads no rules of wording.
      !name.hasPrefix("README") && !name.hasPrefix("wording/") && name.contains(".")
    }.map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return (name, (attributes[.size] as? NSNumber)?.intValue ?? 0)
    }
  }
}
