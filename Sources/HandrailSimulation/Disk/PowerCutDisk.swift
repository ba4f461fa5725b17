import Foundation

/// A disk made of nothing but what was asked of it, whose power can be cut at any moment.
///
/// What a power cut leaves, from the weakest promises that SQLite builds on for Linux:
///
/// - A file that was synced is there as it was at its last sync.
/// - Of everything since then each change, on its own, may have reached the disk or not, in any
///   order. A write may also have reached it in part, or have left anything at all in the range
///   of bytes it was for. No byte outside of that range changes: SQLite calls that powersafe
///   overwrite and assumes it by default (https://www.sqlite.org/psow.html, read 2026). Where a
///   file has grown, the size may be on the disk without the bytes, which are then zeros.
/// - A name that was made or taken away since the folder was last synced may be there or not. The
///   folder is synced by SQLite within the first sync of each log or journal that it opens.
///
/// A value, so that a cut takes nothing away from the disk that goes on.
struct PowerCutDisk {
  /// A change that a power cut may still take away.
  fileprivate enum Change {
    case write(Data, at: Int)
    case size(Int)
  }

  /// A file, whatever its name is.
  fileprivate struct File {
    var safe: Data
    var changes: [Change] = []
  }

  private var files: [File] = []
  private var names: [String: Int] = [:]
  private var safeNames: [String: Int] = [:]
  /// Names that were given, and with nil taken away, since the folder was synced.
  private var nameChanges: [(name: String, file: Int?)] = []

  /// What is left of the folder: its files by name, with their bytes.
  typealias Remains = [String: Data]

  /// Takes one thing in that the disk has done.
  mutating func take(_ event: DiskEvent) {
    switch event {
    case .found(let name, let bytes):
      guard names[name] == nil else { return }
      names[name] = files.count
      safeNames[name] = files.count
      files.append(File(safe: bytes))
    case .created(let name):
      names[name] = files.count
      nameChanges.append((name, files.count))
      files.append(File(safe: Data()))
    case .wrote(let name, let place, let bytes):
      change(name, .write(bytes, at: place))
    case .resized(let name, let size):
      change(name, .size(size))
    case .synced(let name, let isWithFolder):
      guard let file = names[name] else { return }
      for change in files[file].changes { change.apply(to: &files[file].safe) }
      files[file].changes = []
      if isWithFolder { syncFolder() }
    case .deleted(let name, let isWithFolder):
      names[name] = nil
      nameChanges.append((name, nil))
      if isWithFolder { syncFolder() }
    }
  }

  private mutating func change(_ name: String, _ change: Change) {
    guard let file = names[name] else { return }
    files[file].changes.append(change)
  }

  private mutating func syncFolder() {
    safeNames = names
    nameChanges = []
  }

  /// Whether there is anything that a power cut could take away now.
  var hasSomethingToLose: Bool {
    !nameChanges.isEmpty || names.values.contains { !files[$0].changes.isEmpty }
  }

  /// What a power cut leaves now.
  /// - Parameter luck: Decides what reached the disk, in the order in which it was asked for.
  func cut(_ luck: inout CutLuck) -> Remains {
    luck.begin(count: nameChanges.count + names.values.reduce(0) { $0 + files[$1].changes.count })
    var left = safeNames
    for (name, file) in nameChanges where luck.next(canTear: false) == .kept { left[name] = file }
    // Swift's dictionaries have no order of their own; the same chance must decide the same.
    return left.sorted { $0.key < $1.key }.reduce(into: [:]) { remains, entry in
      let file = files[entry.value]
      var bytes = file.safe
      for change in file.changes {
        switch (luck.next(canTear: true), change) {
        case (.lost, _): break
        case (.kept, _), (.torn, .size): change.apply(to: &bytes)
        case (.torn, .write(let new, let place)): luck.tear(new, into: &bytes, at: place)
        }
      }
      remains[entry.key] = bytes
    }
  }

  /// What the folder holds when nothing is lost.
  var whole: Remains {
    var luck = CutLuck.keepsEverything
    return cut(&luck)
  }
}

extension PowerCutDisk.Change {
  fileprivate func apply(to bytes: inout Data) {
    switch self {
    case .write(let new, let place): bytes.overwrite(at: place, with: new)
    case .size(let size): bytes.resize(to: size)
    }
  }
}

extension Data {
  /// Gives a file another size; what is new in it is zero.
  mutating func resize(to size: Int) {
    if size < count {
      removeLast(count - size)
    } else if size > count {
      append(Data(count: size - count))
    }
  }

  /// Writes bytes at a place of a file, which grows as needed.
  mutating func overwrite(at place: Int, with new: Data) {
    if count < place + new.count { resize(to: place + new.count) }
    replaceSubrange(place..<place + new.count, with: new)
  }
}

extension PowerCutDisk.Remains {
  /// Whether any file holds a text.
  func hold(_ text: String) -> Bool {
    let wanted = Data(text.utf8)
    return values.contains { $0.range(of: wanted) != nil }
  }
}
