import HandrailCore

/// One kind of mistake, or a small family of them, looked for in content that could be read.
///
/// Each check is a file of its own in `Checks/`, with an example that triggers it and one that
/// does not in its test. A check reports a cause once and never what follows from it.
public protocol ContentCheck: Sendable {
  /// The codes this check can report.
  static var codes: [String] { get }

  /// What an author has to look at.
  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding]
}
