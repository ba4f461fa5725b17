import CPty
import Foundation
import HandrailContent

/// How long content takes to read, and how that grows with its size.
struct LoadTime {
  /// The folder of content.
  let content: String
  /// Where larger ones are made.
  let folder: String

  /// What one size needed.
  struct Figures {
    var bytes = 0
    var load = Samples()
    var checked = Samples()
  }

  /// Measures content of so many times the size.
  func measure(times: Int, runs: Int) throws -> Figures {
    let path = times == 1 ? content : try grow(times: times)
    var figures = Figures()
    figures.bytes = try Self.files(below: path).reduce(0) { $0 + $1.bytes }
    let directory = ContentDirectory(path)
    for _ in 0..<runs {
      var start = pty_now()
      guard directory.load().library != nil else { throw BenchError("\(path) cannot be read.") }
      figures.load.add(from: start, to: pty_now())
      start = pty_now()
      let checked = directory.loadChecked()
      figures.checked.add(from: start, to: pty_now())
      guard checked.library != nil else {
        throw BenchError("\(path): \(checked.findings.first.map { "\($0)" } ?? "no library")")
      }
    }
    return figures
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
    return try names.filter { !$0.hasPrefix("README") && $0.contains(".") }.map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(path)/\(name)")
      return (name, (attributes[.size] as? NSNumber)?.intValue ?? 0)
    }
  }
}
