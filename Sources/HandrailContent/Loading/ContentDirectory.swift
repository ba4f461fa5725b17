import HandrailCore

/// The folder Content/ as authors keep it.
public struct ContentDirectory: Sendable {
  private let folder: ContentFolder
  private let loader: ContentLoader

  /// Names the folder; nothing is read yet.
  public init(_ path: String) {
    folder = ContentFolder(path: path)
    loader = ContentLoader(files: folder)
  }

  /// Reads everything one clinic needs: its own files and region, all flows, and the words of its
  /// languages and of English, which translations refer to.
  ///
  /// The findings tell what could not be read. Checks are not run: that is `check`.
  public func load(site: String = "site.yaml") -> LoadedContent {
    loader.load(site: site, everything: false)
  }

  /// Reads just enough to paint the welcome page: the clinic, its region, the themes, and the
  /// program's own words in its languages.
  ///
  /// The library has no flows.
  public func loadWelcome(site: String = "site.yaml") -> LoadedContent {
    loader.loadWelcome(site: site)
  }

  /// Reads everything, other clinics and languages included, and looks for every kind of mistake.
  ///
  /// The checks look at what the pages mean, so they run only where all could be read; one
  /// mistake is not told twice.
  public func check(site: String = "site.yaml") -> [ContentFinding] {
    loader.check(site: site).findings
  }

  /// Measures how hard each words file and each page is to read.
  ///
  /// The report is empty where there are no rules of wording to read.
  public func reading(site: String = "site.yaml") -> ReadingReport {
    let sources = loader.load(site: site, everything: true).sources
    return WordingContext(sources).map { ReadingReport($0) } ?? ReadingReport(texts: [])
  }

  /// Reads what one clinic needs and looks for every kind of mistake in it.
  ///
  /// The library is there only where nothing was found that must not reach a patient.
  ///
  /// Checking takes far longer than reading, and the same content always passes again: it is not
  /// checked anew where its digest is `passed`.
  public func loadChecked(site: String = "site.yaml", passed: String? = nil) -> LoadedContent {
    let read = loader.load(site: site, everything: false)
    if let passed, read.digest == passed, read.library != nil { return read }
    var content = loader.checked(read)
    if content.findings.contains(where: { $0.severity == .error }) { content.library = nil }
    return content
  }

  /// A number that changes whenever a file is added, removed, renamed or written, so that a
  /// kiosk that is running sees that its content is no longer the newest.
  public func fingerprint() -> UInt64 {
    folder.fingerprint()
  }

  /// Seeds every kind of mistake into a copy of the content in memory, one at a time, and notes
  /// what the checker says.
  /// - Parameters:
  ///   - site: The clinic's file.
  ///   - seed: Chooses the places; the same number chooses the same ones.
  ///   - places: How many places are tried for each kind, at most.
  ///   - exploredPlaces: How many for kinds that take a walk of every state, which takes seconds.
  /// - Returns: What was found; nil where the content has errors of its own.
  public func seedMistakes(
    site: String = "site.yaml", seed: UInt64, places: Int, exploredPlaces: Int = .max
  ) -> SeedingReport? {
    MistakeSeeding(of: ContentTexts(copying: folder), site: site)?
      .run(seed: seed, places: places, exploredPlaces: exploredPlaces)
  }
}
