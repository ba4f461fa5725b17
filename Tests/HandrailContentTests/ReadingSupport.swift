import Foundation
import HandrailCore
import Testing

@testable import HandrailContent

/// Reads single files the way the loader does, for the tests of the readers.
enum Reading {
  /// What is said about a file, each finding as its line of output.
  static func findings(_ text: String, as file: String) -> [String] {
    findings(Array(text.utf8), as: file)
  }

  /// What is said about the bytes of a file.
  static func findings(_ bytes: [UInt8], as file: String) -> [String] {
    collect(bytes, as: file).findings.map(\.description)
  }

  /// What came out of a file, and what is said about it.
  static func collect(_ bytes: [UInt8], as file: String) -> ContentCollector {
    var collector = ContentCollector()
    if let role = ContentLayout.role(of: file) { collector.add(bytes, of: file, as: role) }
    return collector
  }

  /// The sections of a words file of a flow.
  static func words(_ text: String) -> [WordsSection] {
    collect(Array(text.utf8), as: "flows/visit/en.md").sources.words.first?.sections ?? []
  }

  /// The flow of a file, and what is said about it.
  static func flow(_ text: String) -> FlowSource? {
    collect(Array(text.utf8), as: "flows/visit/flow.yaml").sources.flows.first
  }

  /// The content that stands in the repository.
  static var realContent: String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Content").path
  }
}

/// A mistake in a file, and what must be said about it.
struct BrokenFile: Sendable, CustomTestStringConvertible {
  /// The text of the file.
  let text: String
  /// The start of each finding, in order: place, grade and code.
  let starts: [String]
  /// What the fix of the first one must name.
  let fix: String

  /// Makes a case.
  init(_ text: String, _ starts: String..., fix: String) {
    self.text = text
    self.starts = starts
    self.fix = fix
  }

  /// The first expectation names the case.
  var testDescription: String { starts.first ?? text }

  /// Fails unless the readers tell just this about the text in a file.
  func expect(in file: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let lines = Reading.collect(Array(text.utf8), as: file).findings.sortedByPlace()
      .map(\.description)
    #expect(lines.count == starts.count, "\(lines)", sourceLocation: sourceLocation)
    for (line, start) in zip(lines, starts) {
      #expect(line.hasPrefix("\(file):\(start)"), "\(line)", sourceLocation: sourceLocation)
    }
    #expect(lines.first?.contains(fix) == true, "\(lines)", sourceLocation: sourceLocation)
  }
}
