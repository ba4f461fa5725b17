import Foundation

/// One thing that a disk has done for the files of one folder.
enum DiskEvent: Hashable, Sendable {
  /// A file was there already, with these bytes, safe on the disk.
  case found(String, bytes: Data)
  /// An empty file came to be.
  case created(String)
  /// Bytes were written; a file grows as needed.
  case wrote(String, at: Int, bytes: Data)
  /// A file got another size.
  case resized(String, to: Int)
  /// A file is safe on the disk as it stands, and perhaps the folder's names are as well.
  case synced(String, withFolder: Bool)
  /// A name was taken out of the folder, perhaps with the folder's names made safe at once.
  case deleted(String, withFolder: Bool)
}
