import Glibc

/// The folder that holds the records, made ready so that nobody else can read them.
///
/// SQLite gives its `-wal` and `-shm` files the permissions of the main file, so making that one
/// 0600 beforehand covers all of them; the process-wide umask stays as it is.
package struct StoreFolder {
  /// The folder without links on the way.
  let path: String

  /// The main file's name.
  package static let fileName = "records.sqlite"
  /// What SQLite appends to the name for the main file and those beside it.
  package static let suffixes = ["", "-wal", "-shm", "-journal"]

  /// Where the main file is.
  var recordsPath: String { "\(path)/\(Self.fileName)" }

  /// Makes the folder where it is missing, and checks it and its files.
  /// - Parameters:
  ///   - directory: Where the folder is to be.
  ///   - sync: Puts a folder's names on disk; only tests have another way.
  /// - Throws: `notAFolder`, `openToOthers`, `notAPlainFile`, `notWritable`, `full`, or `corrupt`
  ///   where the main file is missing beside a log that is not empty: SQLite would delete the log.
  init(
    preparing directory: String, syncing sync: (String) throws(StoreError) -> Void = Self.sync
  ) throws(StoreError) {
    try Self.makeFolders(to: directory)
    guard let resolved = realpath(directory, nil) else { throw Self.error(at: directory) }
    defer { free(resolved) }
    path = String(cString: resolved)
    try checkFolder()
    for suffix in Self.suffixes { try close(toOthers: Self.fileName + suffix) }
    try makeMainFile(syncing: sync)
  }

  private static func makeFolders(to directory: String) throws(StoreError) {
    var reached = directory.hasPrefix("/") ? "" : "."
    for part in directory.split(separator: "/") {
      reached += "/\(part)"
      if mkdir(reached, 0o700) != 0, errno != EEXIST, !isFolder(reached) {
        throw error(at: directory)
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    let saved = errno
    defer { errno = saved }
    var facts = stat()
    return stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFDIR
  }

  private func checkFolder() throws(StoreError) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { throw Self.error(at: path) }
    guard facts.st_mode & S_IFMT == S_IFDIR else { throw .notAFolder(path) }
    guard facts.st_uid == geteuid(), facts.st_mode & 0o077 == 0 else { throw .openToOthers(path) }
  }

  /// Takes other users' permissions away from a file that is already there.
  private func close(toOthers name: String) throws(StoreError) {
    var facts = stat()
    guard lstat("\(path)/\(name)", &facts) == 0 else { return }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAPlainFile(name) }
    guard facts.st_uid == geteuid() else { throw .openToOthers(path) }
    // Never by a file descriptor of our own: closing one drops the locks that another connection
    // of this process holds on the file.
    guard facts.st_mode & 0o077 == 0 || chmod("\(path)/\(name)", 0o600) == 0 else {
      throw Self.error(at: path)
    }
  }

  private func makeMainFile(
    syncing sync: (String) throws(StoreError) -> Void
  ) throws(StoreError) {
    let mainSize = size(of: Self.fileName)
    let logSize = size(of: Self.fileName + "-wal")
    guard try Self.isToBeMade(mainSize: mainSize, logSize: logSize) else { return }
    if mainSize == nil {
      let file = open(recordsPath, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard file >= 0 else { throw Self.error(at: path) }
      Glibc.close(file)
    }
    // A new file survives a power cut only once its folder is on disk as well, and a new folder
    // only with the one above it. An earlier start may have made them and gone no further.
    for folder in withFoldersAbove { try sync(folder) }
  }

  /// Whether the main file has to be made, or its name made safe, before SQLite meets it.
  /// - Parameters:
  ///   - mainSize: The bytes in the main file; nil where there is none.
  ///   - logSize: The bytes in its log; nil where there is none.
  /// - Throws: `corrupt` where a log that is not empty stands alone.
  package static func isToBeMade(mainSize: Int?, logSize: Int?) throws(StoreError) -> Bool {
    guard mainSize ?? 0 == 0 else { return false }
    guard logSize ?? 0 == 0 else { throw .corrupt }
    return true
  }

  /// The folder and each one above it, up to the root.
  private var withFoldersAbove: [String] {
    let parts = path.split(separator: "/")
    return parts.indices.reversed().map { "/" + parts[...$0].joined(separator: "/") } + ["/"]
  }

  private func size(of name: String) -> Int? {
    var facts = stat()
    return lstat("\(path)/\(name)", &facts) == 0 ? Int(facts.st_size) : nil
  }

  private static func sync(_ folder: String) throws(StoreError) {
    let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A folder above may be closed to us, and then somebody else made what is in it long ago.
    guard handle >= 0 else { return }
    defer { Glibc.close(handle) }
    guard fsync(handle) == 0 || errno == EINVAL else { throw error(at: folder) }
  }

  /// The error for the system's last one.
  private static func error(at path: String) -> StoreError {
    switch errno {
    case ENOTDIR, EEXIST: .notAFolder(path)
    case ENOSPC, EDQUOT: .full
    case EIO: .diskFailed(code: Int(EIO))
    default: .notWritable
    }
  }
}
