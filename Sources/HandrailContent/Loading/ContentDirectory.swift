import HandrailCore

/// The folder Content/ as authors keep it.
public struct ContentDirectory: Sendable {
  private let folder: ContentFolder

  /// Names the folder; nothing is read yet.
  public init(_ path: String) {
    folder = ContentFolder(path: path)
  }

  /// Reads everything one clinic needs: its own files and region, all flows, and the words of its
  /// languages and of English, which translations refer to.
  ///
  /// The findings tell what could not be read. Checks are not run: that is `check`.
  public func load(site: String = "site.yaml") -> LoadedContent {
    load(site: site, everything: false)
  }

  /// Reads just enough to paint the welcome page: the clinic, its region, the themes, and the
  /// program's own words in its languages.
  ///
  /// The library has no flows.
  public func loadWelcome(site: String = "site.yaml") -> LoadedContent {
    var collector = ContentCollector()
    readSite(site, into: &collector)
    let wanted = languages(of: collector.sources)
    for file in files() {
      switch file.role {
      case .otherLanguages, .theme: read(file, into: &collector)
      case .words(.interface, let language) where wanted?.contains(language) ?? true:
        read(file, into: &collector)
      default: continue
      }
    }
    return result(of: collector)
  }

  /// Reads everything, other clinics and languages included, and looks for every kind of mistake.
  ///
  /// The checks look at what the pages mean, so they run only where all could be read; one
  /// mistake is not told twice.
  public func check(site: String = "site.yaml") -> [ContentFinding] {
    checked(load(site: site, everything: true)).findings
  }

  /// Measures how hard each words file and each page is to read.
  ///
  /// The report is empty where there are no rules of wording to read.
  public func reading(site: String = "site.yaml") -> ReadingReport {
    let sources = load(site: site, everything: true).sources
    return WordingContext(sources).map { ReadingReport($0) } ?? ReadingReport(texts: [])
  }

  /// Reads what one clinic needs and looks for every kind of mistake in it.
  ///
  /// The library is there only where nothing was found that must not reach a patient.
  ///
  /// Checking takes far longer than reading, and the same content always passes again: it is not
  /// checked anew where its digest is `passed`.
  public func loadChecked(site: String = "site.yaml", passed: String? = nil) -> LoadedContent {
    let read = load(site: site)
    if let passed, read.digest == passed, read.library != nil { return read }
    var content = checked(read)
    if content.findings.contains(where: { $0.severity == .error }) { content.library = nil }
    return content
  }

  private func checked(_ content: LoadedContent) -> LoadedContent {
    guard let library = content.library else { return content }
    var checked = content
    checked.findings += allChecks.flatMap {
      $0.findings(in: content.sources, library: library)
    }
    checked.findings = checked.findings.sortedByPlace()
    return checked
  }

  /// A number that changes whenever a file is added, removed, renamed or written, so that a
  /// kiosk that is running sees that its content is no longer the newest.
  public func fingerprint() -> UInt64 {
    folder.fingerprint()
  }

  /// A file with its role.
  private struct File {
    let path: String
    let role: ContentRole
  }

  private func load(site: String, everything: Bool) -> LoadedContent {
    guard folder.isFolder("") else {
      let finding = ContentFinding(
        "H108", at: ContentPlace(file: "."), "There is no folder with content here.",
        fix: "Name the folder that holds \(site), such as --content Content.")
      return LoadedContent(sources: ContentSources(), library: nil, findings: [finding])
    }
    var collector = ContentCollector()
    readSite(site, into: &collector)
    let wanted = everything ? nil : languages(of: collector.sources)
    let region = collector.sources.site?.site.region
    collector.keepsLines = everything
    let files = files(withWording: everything) { collector.add($0) }
    for file in files {
      collector.meet(file.role, in: file.path)
      switch file.role {
      case .site where file.path == site: continue
      case .region(region ?? ""): continue
      case .site, .region:
        if everything { read(file, into: &collector, isMain: false) }
      default:
        if let wanted, let language = file.role.language, !wanted.contains(language) { continue }
        read(file, into: &collector)
      }
    }
    reportMissing(files, into: &collector)
    return result(of: collector)
  }

  private func readSite(_ site: String, into collector: inout ContentCollector) {
    read(File(path: site, role: .site), into: &collector)
    guard let region = collector.sources.site?.site.region else { return }
    read(File(path: "regions/\(region).yaml", role: .region(region)), into: &collector)
  }

  private func read(_ file: File, into collector: inout ContentCollector, isMain: Bool = true) {
    do throws(ContentFolder.Problem) {
      let bytes = try folder.bytes(of: file.path)
      collector.add(bytes, of: file.path, as: file.role, isMain: isMain)
    } catch {
      collector.add(ContentFolder.finding(for: error, of: file.path))
    }
  }

  /// The languages whose files are read; nil, for all, where the clinic could not be read.
  private func languages(of sources: ContentSources) -> Set<LanguageTag>? {
    (sources.site?.site.languages).map { offered in
      Set(offered.flatMap { ContentName.chain(of: $0) } + ["en"])
    }
  }

  /// The files that have a role, in the order of their paths; the others go to `stray`.
  private func files(
    withWording: Bool = false, stray: (ContentFinding) -> Void = { _ in }
  ) -> [File] {
    let folders = ContentLayout.folders + (withWording ? [ContentLayout.wordingFolder] : [])
    var files: [File] = []
    func visit(_ folderPath: String) {
      for name in folder.names(in: folderPath) where !ContentLayout.isIgnored(name) {
        let path = folderPath.isEmpty ? name : "\(folderPath)/\(name)"
        if let role = ContentLayout.role(of: path) {
          files.append(File(path: path, role: role))
        } else if folderPath.isEmpty {
          if folders.contains(name) { visit(path) }
        } else if !folderPath.contains("/"), folder.isFolder(path) {
          visit(path)
        } else {
          stray(ContentLayout.stray(path))
        }
      }
    }
    visit("")
    return files
  }

  private func reportMissing(_ files: [File], into collector: inout ContentCollector) {
    let present = Set(files.map(\.path))
    var needed: [String] = []
    let offered = collector.sources.site?.site.languages ?? []
    let bases = Set(offered.map { ContentName.base(of: $0) }).sorted()
    for base in bases {
      needed += ["interface/\(base).md", "interface/code-words-\(base).txt"]
    }
    if !bases.isEmpty { needed.append("interface/other-languages.md") }
    // Whoever chose other colours must find the way back.
    if !collector.sources.themes.isEmpty { needed.append("themes/standard.yaml") }
    for parent in ["flows", "shared"] {
      for name in folder.names(in: parent)
      where !ContentLayout.isIgnored(name) && folder.isFolder("\(parent)/\(name)") {
        needed.append("\(parent)/\(name)/flow.yaml")
        needed += bases.map { "\(parent)/\(name)/\($0).md" }
      }
    }
    if folder.names(in: "flows").isEmpty {
      collector.add(
        ContentFinding(
          "H108", at: ContentPlace(file: "flows"), "There is no flow.",
          fix: "Write flows/registration/flow.yaml or the like."))
    }
    for path in needed where !present.contains(path) {
      collector.add(ContentFolder.finding(for: .missing, of: path))
    }
  }

  private func result(of collector: ContentCollector) -> LoadedContent {
    LoadedContent(
      sources: collector.sources, library: LibraryAssembler.library(of: collector.sources),
      findings: collector.findings.sortedByPlace(), digest: collector.digest.hex)
  }
}
