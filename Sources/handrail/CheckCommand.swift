import ArgumentParser
import Foundation
import HandrailContent

/// `handrail check`: looks for mistakes in content.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for mistakes in content, and say how to mend them.",
    discussion: """
      Each finding is one line: FILE:LINE:COLUMN, how grave it is, its code, what is wrong, and \
      what to do. The exit status is 1 if there is any error; warnings alone leave it at 0.

      With --mutate the checker itself is tried out: every kind of mistake is seeded into a copy \
      of the content in memory, at several places, one at a time. The exit status is 0 if each is \
      found on its line.
      """)

  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
  }

  @Argument(help: "The folder of content; the same as --content.")
  var folder: String?

  @Flag(name: .long, help: "Count warnings as errors, as before a release.")
  var release = false

  @Flag(
    name: .long,
    help: ArgumentHelp(
      "Show how hard the words are to read, the hardest first.",
      discussion: """
        Each words file and each of its pages: the Flesch-Kincaid grade of English, INFLESZ of \
        Spanish. Options and labels are no sentences and do not count.
        """))
  var reading = false

  @Option(name: .long, help: "How findings are written: text, or json for other programs.")
  var format = Format.text

  @Flag(name: .long, help: "Seed mistakes into a copy of the content, and tell which are found.")
  var mutate = false

  @Option(name: .long, help: "With --mutate: a number that chooses the places.")
  var seed: UInt64 = 1

  @Option(name: .long, help: "With --mutate: at how many places each kind of mistake is made.")
  var places = 3

  @OptionGroup var contentOptions: ContentOptions

  func validate() throws {
    guard places > 0 else { throw ValidationError("--places takes a number from 1.") }
  }

  func run() throws {
    let directory = folder.map { ContentDirectory($0) } ?? contentOptions.directory
    if reading {
      print(directory.reading(site: contentOptions.site))
      return
    }
    if mutate { return try tryOut(directory) }
    let findings = directory.check(site: contentOptions.site)
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    switch format {
    case .json:
      try printJSON(findings)
    case .text:
      for finding in findings { print(finding) }
      print(
        findings.isEmpty ? "No findings." : "\(errors) error(s), \(warnings) warning(s).")
    }
    if errors > 0 || (release && warnings > 0) { throw ExitCode(1) }
  }

  private func tryOut(_ directory: ContentDirectory) throws {
    let report = directory.seedMistakes(site: contentOptions.site, seed: seed, places: places)
    guard let report else {
      tell("The content has errors of its own. Run \"handrail check\" and mend them first.")
      throw ExitCode(1)
    }
    switch format {
    case .json: try printJSON(report)
    case .text: print(report)
    }
    guard report.areAllFound, report.areAllBrief else { throw ExitCode(1) }
  }

  private func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
  }
}
