import HandrailCore

/// What an earlier reading of nearly the same content found, so that only what changed is read and
/// played again.
///
/// What comes out is the same with and without it.
struct ReadingMemory: Sendable {
  /// Each file with its bytes and what was read from them.
  private var files: [String: (bytes: [UInt8], reading: FileReading)] = [:]
  /// The walks that were played; nil before any were.
  private(set) var walks: PlayedWalks?
  /// Content in which a walk of every state found nothing; nil before one was made.
  private(set) var explored: Library?
  /// What the rules of wording said about each words file; nil before they were asked.
  private(set) var wording: KnownWording?

  /// A memory of nothing.
  init() {}

  /// Reads all files that have a role, and plays the walks where the content can be used.
  init(of texts: ContentTexts, _ content: LoadedContent) {
    for path in texts.paths {
      guard let role = ContentLayout.role(of: path), let bytes = texts[path] else { continue }
      files[path] = (bytes, FileReading(bytes, of: path, as: role))
    }
    wording = KnownWording(of: content.sources)
    explored = content.library
    walks = content.library.map { PlayedWalks(of: content.sources, library: $0) }
  }

  /// What stands in a file, read anew where its bytes are others than before.
  func reading(_ bytes: [UInt8], of file: String, as role: ContentRole) -> FileReading {
    if let known = files[file], known.bytes == bytes { return known.reading }
    return FileReading(bytes, of: file, as: role)
  }
}

/// The outcomes of walks that were played with some content.
struct PlayedWalks: Sendable {
  private struct Key: Hashable {
    let flow: FlowID
    let walk: Walk
  }

  private let library: Library
  private var outcomes: [Key: WalkOutcome] = [:]

  /// Plays every walk.
  init(of sources: ContentSources, library: Library) {
    self.library = library
    for file in sources.walks where library.flows[file.flow] != nil {
      for (walk, _) in file.walks {
        outcomes[Key(flow: file.flow, walk: walk)] = WalkPlayer.play(
          walk, flow: file.flow, library: library)
      }
    }
  }

  /// At which pages walks may go otherwise with other content; nil for all.
  func difference(from other: Library) -> WalkDifference? {
    library.walkDifference(from: other)
  }

  /// The pages that a walk met; none where it was not played.
  func stops(of walk: Walk, flow: FlowID) -> [WalkOutcome.Stop] {
    outcomes[Key(flow: flow, walk: walk)]?.stops ?? []
  }

  /// What came of a walk that goes with other content as it went with this; nil where it must be
  /// played.
  func outcome(of walk: Walk, flow: FlowID, past difference: WalkDifference) -> WalkOutcome? {
    outcomes[Key(flow: flow, walk: walk)].flatMap { difference.touches($0) ? nil : $0 }
  }
}
