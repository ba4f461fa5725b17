import Foundation

@testable import HandrailContent

/// A small Content/ in a folder of its own, gone when the test is over.
final class TemporaryContent {
  /// The folder.
  let path: String

  /// What the loader makes of it.
  ///
  /// The folder lives while its reader works.
  func load() -> LoadedContent { ContentDirectory(path).load() }

  /// What the loader makes of it for the welcome page.
  func loadWelcome() -> LoadedContent { ContentDirectory(path).loadWelcome() }

  /// What the checker says about it.
  func check() -> [ContentFinding] { ContentDirectory(path).check() }

  /// Its fingerprint.
  func fingerprint() -> UInt64 { ContentDirectory(path).fingerprint() }

  /// Writes the files.
  init(_ files: [String: String] = whole) throws {
    path = NSTemporaryDirectory() + "handrail-content-" + UUID().uuidString
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes one file, its folders included.
  func write(_ text: String, to name: String) throws {
    let url = URL(fileURLWithPath: path).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  /// Removes one file.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + name)
  }

  /// Makes a link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// The smallest content that can be read without a finding.
  static let whole = [
    "site.yaml": "site: Riverside\nregion: US\nlanguages: [en-US, es]\n",
    "regions/US.yaml": "region: US\ndate-order: month-day-year\n",
    "interface/en.md": "## back\n\nBack\n\n## welcome\n\nHello\n",
    "interface/en-US.md": "## welcome\n\nHowdy\n\nSecond.\n",
    "interface/es.md": "## back\n\nAtrás\n",
    "interface/other-languages.md": "## vi\n\nTiếng Việt\n\nTôi cần thông dịch viên.\n",
    "interface/code-words-en.txt": "plum\n", "interface/code-words-es.txt": "pera\n",
    "flows/visit/flow.yaml": """
    flow: visit
    version: 1
    start: colour
    steps:
      colour:
        ask: text
        save: colour
        next: end
    endings:
      end:
        receipt: arrival
    """,
    "flows/visit/en.md": """
    ## colour
    Which colour?

    > help: Any colour.

    ## end
    Thank you.
    """,
    "flows/visit/en-US.md": "## colour\nWhich color?\n",
    "flows/visit/es.md": "## colour\n¿Qué color?\n",
    "shared/name/flow.yaml": """
    shared: name
    version: 1
    start: full
    results: [full]
    steps:
      full:
        ask: text
        save: full
        next: done
    """,
    "shared/name/en.md": "## full\nWhat is the name?\n",
    "shared/name/es.md": "## full\n¿Cómo se llama?\n",
  ].merging(TinyContent.redFlagTexts) { own, _ in own }
}
