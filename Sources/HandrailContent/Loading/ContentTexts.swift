/// A whole Content/ in memory, so that it can be changed and read without touching a disk.
struct ContentTexts: ContentFiles {
  private var files: [String: [UInt8]] = [:]
  private var folders: [String: [String]] = ["": []]

  /// Makes a folder of the texts, by their paths relative to Content/.
  init(_ texts: [String: String]) {
    for (path, text) in texts { self[path] = Array(text.utf8) }
  }

  /// Copies what a folder has; what is no content and what cannot be read is left out.
  init(copying folder: some ContentFiles) {
    copy("", of: folder, depth: 0)
  }

  private mutating func copy(_ path: String, of folder: some ContentFiles, depth: Int) {
    for name in folder.names(in: path) where !ContentLayout.isIgnored(name) {
      let file = path.isEmpty ? name : "\(path)/\(name)"
      if folder.isFolder(file) {
        // Links can make circles of folders; content is not nested deeper than this.
        if depth < 3 { copy(file, of: folder, depth: depth + 1) }
      } else {
        self[file] = try? folder.bytes(of: file)
      }
    }
  }

  /// The paths of all files, sorted.
  var paths: [String] { files.keys.sorted() }

  /// The bytes of a file; nil where there is none.
  subscript(path: String) -> [UInt8]? {
    get { files[path] }
    set {
      let isNew = (files[path] == nil) != (newValue == nil)
      files[path] = newValue
      if isNew { listFolders() }
    }
  }

  /// The lines of a file without their ends, whatever its bytes are.
  func lines(of path: String) -> [String] {
    let bytes = files[path] ?? []
    return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  /// Puts lines in the place of others.
  /// - Parameters:
  ///   - range: The lines to replace, from 1; an empty range puts lines in before its bound.
  ///   - lines: What stands there afterwards.
  mutating func replaceLines(_ range: Range<Int>, of path: String, with lines: [String]) {
    guard let bytes = files[path] else { return }
    var old = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let places = (range.lowerBound - 1)..<(range.upperBound - 1)
    guard places.lowerBound >= 0, places.upperBound <= old.count else { return }
    old.replaceSubrange(places, with: lines.map { Array($0.utf8)[...] })
    files[path] = Array(old.joined(separator: [UInt8(ascii: "\n")]))
  }

  func names(in folder: String) -> [String] { folders[folder] ?? [] }

  func isFolder(_ path: String) -> Bool { folders[path] != nil }

  func bytes(of file: String) throws(ContentFolder.Problem) -> [UInt8] {
    if let bytes = files[file] {
      guard bytes.count <= ContentFolder.largestFileBytes else { throw .tooLarge }
      return bytes
    }
    throw isFolder(file) ? .noFile : .missing
  }

  private mutating func listFolders() {
    folders = ["": []]
    for path in files.keys.sorted() {
      var folder = ""
      for part in path.split(separator: "/").map(String.init) {
        if folders[folder]?.contains(part) == false { folders[folder]?.append(part) }
        folder = folder.isEmpty ? part : "\(folder)/\(part)"
        if folder != path { folders[folder] = folders[folder] ?? [] }
      }
    }
    for folder in folders.keys { folders[folder]?.sort() }
  }
}
