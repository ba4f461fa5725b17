import ArgumentParser
import HandrailContent

/// `handrail check`: looks for mistakes in content.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Look for mistakes in content, and say how to mend them.",
    discussion: """
      Each finding is one line: FILE:LINE:COLUMN, how grave it is, its code, what is wrong, and \
      what to do. The exit status is 1 if there is any error; warnings alone leave it at 0.
      """)

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

  @OptionGroup var contentOptions: ContentOptions

  func run() throws {
    let directory = folder.map { ContentDirectory($0) } ?? contentOptions.directory
    if reading {
      print(directory.reading(site: contentOptions.site))
      return
    }
    let findings = directory.check(site: contentOptions.site)
    for finding in findings { print(finding) }
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    if findings.isEmpty {
      print("No findings.")
    } else {
      print("\(errors) error(s), \(warnings) warning(s).")
    }
    if errors > 0 || (release && warnings > 0) { throw ExitCode(1) }
  }
}
