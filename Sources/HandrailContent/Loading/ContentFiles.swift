/// A folder of content, on the disk or in memory: which files it has, and their bytes.
protocol ContentFiles: Sendable {
  /// The names in a subfolder, sorted; empty where there is none.
  ///
  /// `""` is the folder itself.
  func names(in folder: String) -> [String]

  /// Whether a path leads to a folder.
  func isFolder(_ path: String) -> Bool

  /// The bytes of a file.
  func bytes(of file: String) throws(ContentFolder.Problem) -> [UInt8]
}
