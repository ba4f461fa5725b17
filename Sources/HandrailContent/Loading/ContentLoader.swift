import HandrailCore

/// Reads a whole folder of content, on the disk or in memory, and runs the checks.
struct ContentLoader: Sendable {
  /// The folder.
  let files: any ContentFiles
  /// What an earlier reading found.
  var memory = ReadingMemory()

  /// Reads everything and looks for every kind of mistake.
  /// - Parameter explores: Whether every state is walked too, which takes seconds.
  func check(site: String, explores: Bool = true) -> LoadedContent {
    let content = checked(load(site: site, everything: true))
    return explores ? explored(content) : content
  }

  /// Walks every state of content in which nothing else is wrong but how it speaks.
  ///
  /// Walks that authors wrote can go astray by what is found so; they are not told beside it.
  private func explored(_ content: LoadedContent) -> LoadedContent {
    func isOfWalks(_ finding: ContentFinding) -> Bool { finding.code.hasPrefix("H6") }
    func isOfTone(_ finding: ContentFinding) -> Bool { ("H540"..."H589").contains(finding.code) }
    guard let library = content.library,
      content.findings.allSatisfy({
        $0.severity == .warning || isOfWalks($0) || isOfTone($0)
      })
    else { return content }
    let found = Exploration.findings(
      in: content.sources, library: library, past: memory.explored)
    guard !found.isEmpty else { return content }
    var explored = content
    explored.findings.removeAll(where: isOfWalks)
    explored.findings = (explored.findings + found).sortedByPlace()
    return explored
  }

  /// Reads just enough to paint the welcome page.
  func loadWelcome(site: String) -> LoadedContent {
    var collector = ContentCollector()
    readSite(site, into: &collector)
    let wanted = languages(of: collector.sources)
    for file in contentFiles(passing: ["explanations", "flows", "shared"]) {
      switch file.role {
      case .otherLanguages, .theme: read(file, into: &collector)
      case .words(.interface, let language) where wanted?.contains(language) ?? true:
        read(file, into: &collector)
      default: continue
      }
    }
    return result(of: collector)
  }

  /// Looks for every kind of mistake in content that could be read.
  func checked(_ content: LoadedContent) -> LoadedContent {
    guard let library = content.library else { return content }
    var checked = content
    checked.sources.playedWalks = memory.walks
    checked.sources.knownWording = memory.wording
    checked.findings += allChecks.flatMap {
      $0.findings(in: checked.sources, library: library)
    }
    checked.findings = checked.findings.sortedByPlace()
    return checked
  }

  /// A file with its role.
  private struct File {
    let path: String
    let role: ContentRole
  }

  /// Reads what one clinic needs, or everything there is.
  func load(site: String, everything: Bool) -> LoadedContent {
    guard files.isFolder("") else {
      return LoadedContent(
        sources: ContentSources(), library: nil, findings: [MissingFile.noFolder(site: site)])
    }
    var collector = ContentCollector()
    readSite(site, into: &collector)
    let wanted = everything ? nil : languages(of: collector.sources)
    let region = collector.sources.site?.site.region
    collector.keepsLines = everything
    let found = contentFiles(withWording: everything) { collector.add($0) }
    for file in found {
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
    reportMissing(found, into: &collector)
    return result(of: collector)
  }

  private func readSite(_ site: String, into collector: inout ContentCollector) {
    read(File(path: site, role: .site), into: &collector)
    guard let region = collector.sources.site?.site.region else { return }
    read(File(path: "regions/\(region).yaml", role: .region(region)), into: &collector)
  }

  private func read(_ file: File, into collector: inout ContentCollector, isMain: Bool = true) {
    do throws(ContentFolder.Problem) {
      let bytes = try files.bytes(of: file.path)
      let reading = memory.reading(bytes, of: file.path, as: file.role)
      collector.add(reading, of: file.path, bytes, isMain: isMain)
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
  private func contentFiles(
    withWording: Bool = false, passing: Set<String> = [],
    stray: (ContentFinding) -> Void = { _ in }
  ) -> [File] {
    let folders = ContentLayout.folders + (withWording ? [ContentLayout.wordingFolder] : [])
    var found: [File] = []
    func visit(_ folderPath: String) {
      for name in files.names(in: folderPath)
      where !ContentLayout.isIgnored(name) && !passing.contains(name) {
        let path = folderPath.isEmpty ? name : "\(folderPath)/\(name)"
        if let role = ContentLayout.role(of: path) {
          found.append(File(path: path, role: role))
        } else if folderPath.isEmpty {
          if folders.contains(name) { visit(path) }
        } else if !folderPath.contains("/"), files.isFolder(path) {
          visit(path)
        } else {
          stray(StrayFile.finding(path))
        }
      }
    }
    visit("")
    return found
  }

  private func reportMissing(_ found: [File], into collector: inout ContentCollector) {
    let present = Set(found.map(\.path))
    var needed: [String] = []
    let offered = collector.sources.site?.site.languages ?? []
    let bases = Set(offered.map { ContentName.base(of: $0) }).sorted()
    // English is what translations refer to, even where no patient reads it.
    let written = bases.isEmpty ? [] : Set(bases + [ContentSources.base]).sorted()
    needed += written.map { "interface/\($0).md" }
    needed += bases.map { "interface/code-words-\($0).txt" }
    if !bases.isEmpty { needed.append("interface/other-languages.md") }
    // The safety net must never be silently absent, in whatever language people write.
    if !bases.isEmpty {
      needed += ["en", "es"].flatMap { tag in
        ["\(tag).yaml", "weights-\(tag).txt"].map { "\(ContentLayout.redFlagsFolder)/\($0)" }
      }
    }
    // Whoever chose other colours must find the way back.
    if !collector.sources.themes.isEmpty { needed.append("themes/standard.yaml") }
    for parent in ["flows", "shared"] {
      for name in files.names(in: parent)
      where !ContentLayout.isIgnored(name) && files.isFolder("\(parent)/\(name)") {
        needed.append("\(parent)/\(name)/flow.yaml")
        needed += written.map { "\(parent)/\(name)/\($0).md" }
      }
    }
    for name in files.names(in: "explanations")
    where !ContentLayout.isIgnored(name) && files.isFolder("explanations/\(name)") {
      needed += written.map { "explanations/\(name)/\($0).md" }
    }
    if files.names(in: "flows").isEmpty {
      collector.add(MissingFile.noFlow)
    }
    for path in needed where !present.contains(path) {
      collector.add(ContentFolder.finding(for: .missing, of: path))
    }
  }

  private func result(of collector: ContentCollector) -> LoadedContent {
    // Plans are an entry of the clinic's lists before anything looks at those.
    let sources = collector.sources.listingPayers()
    return LoadedContent(
      sources: sources, library: LibraryAssembler.library(of: sources),
      findings: collector.findings.sortedByPlace(), digest: collector.digest.hex)
  }
}
