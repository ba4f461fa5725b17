import Foundation

/// A folder on the disk: which files it has, and their bytes.
///
/// Codes: H106 a file too large, H107 a file that cannot be read, H108 a missing file.
struct ContentFolder: ContentFiles {
  /// Its path.
  let path: String

  /// The most bytes a file of content may have: about 500 pages of text.
  static let largestFileBytes = 1 << 20

  /// Why a file gave no bytes.
  enum Problem: Error, Hashable {
    case missing
    case tooLarge
    case noFile
    case unreadable(reason: String)
  }

  /// The names in a subfolder, sorted; empty where there is none.
  ///
  /// `""` is the folder itself.
  func names(in folder: String) -> [String] {
    guard let directory = opendir(full(folder)) else { return [] }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// Whether a path leads to a folder.
  func isFolder(_ path: String) -> Bool {
    guard let status = status(of: path) else { return false }
    return status.st_mode & S_IFMT == S_IFDIR
  }

  /// The bytes of a file.
  ///
  /// Links are followed; pipes and devices, which could keep the reader waiting for ever, are
  /// refused.
  func bytes(of file: String) throws(Problem) -> [UInt8] {
    let descriptor = open(full(file), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT ? .missing : .unreadable(reason: String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .noFile
    }
    guard status.st_size <= Self.largestFileBytes else { throw .tooLarge }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: max(Int(status.st_size), 1) + 1)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .unreadable(reason: String(cString: strerror(errno))) }
      guard count > 0 else { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= Self.largestFileBytes else { throw .tooLarge }
    }
  }

  /// What is said about a file that gave no bytes.
  static func finding(for problem: Problem, of file: String) -> ContentFinding {
    let place = ContentPlace(file: file)
    switch problem {
    case .missing:
      return ContentFinding("H108", at: place, "This file is missing.", fix: "Write it.")
    case .tooLarge:
      return ContentFinding(
        "H106", at: place, "This file is larger than 1 MiB.",
        fix: "Split it, or take out what is no content.")
    case .noFile:
      return ContentFinding(
        "H107", at: place, "This is not a file.", fix: "Put a file of this name in its place.")
    case .unreadable(let reason):
      return ContentFinding(
        "H107", at: place, "This file cannot be read: \(reason).",
        fix: "Look at the file's owner and rights, and where its links lead.")
    }
  }

  /// A number that changes when a file is added, removed, renamed or written.
  func fingerprint() -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
    func add(_ number: Int) {
      for shift in stride(from: 0, to: 64, by: 8) {
        add(UInt8(truncatingIfNeeded: number >> shift))
      }
    }
    func visit(_ folder: String, depth: Int) {
      for name in names(in: folder) where !ContentLayout.isIgnored(name) {
        let path = folder.isEmpty ? name : "\(folder)/\(name)"
        guard let status = status(of: path) else { continue }
        path.utf8.forEach(add)
        add(0)
        if status.st_mode & S_IFMT == S_IFDIR {
          // Links can make circles of folders; content is not nested deeper than this.
          if depth < Self.deepestFolder { visit(path, depth: depth + 1) }
        } else {
          add(Int(status.st_size))
          add(Int(status.st_mtim.tv_sec))
          add(Int(status.st_mtim.tv_nsec))
        }
      }
    }
    visit("", depth: 0)
    return hash
  }

  private static let deepestFolder = 4

  private func status(of path: String) -> stat? {
    var status = stat()
    return stat(full(path), &status) == 0 ? status : nil
  }

  private func full(_ relative: String) -> String {
    relative.isEmpty ? path : "\(path)/\(relative)"
  }
}
