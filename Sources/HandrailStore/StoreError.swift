/// Why the records could not be opened, or could not keep or give what they were asked.
///
/// No case carries anything that a person answered. A folder is the operator's own choice.
public enum StoreError: Error, Hashable, Sendable {
  // Opening
  /// Something that is not a folder stands where the folder should be.
  case notAFolder(String)
  /// The folder belongs to somebody else, or other users can enter it.
  case openToOthers(String)
  /// A link, a folder or a device stands in place of one of the files.
  case notAPlainFile(String)
  /// The file is a database of some other program.
  case foreign
  /// A newer release of the program has changed the file's shape.
  case newer
  /// SQLite does not wait for the disk as it was told to; `mode` is what it says it does.
  case notDurable(mode: Int)

  // Opening and working
  /// The folder or a file cannot be written.
  case notWritable
  /// The disk is full.
  case full
  /// Another program held the records longer than the busy timeout.
  case locked
  /// The file is damaged, or no database at all.
  case corrupt
  /// The disk failed; the code is SQLite's.
  case diskFailed(code: Int)
  /// Anything else that SQLite refuses; the code is SQLite's.
  case failed(code: Int)

  // Working
  /// The records hold no such visit.
  case unknownVisit
  /// The page's path cannot be written so that it reads back the same.
  case unwritablePath
  /// There are fewer than three different code words that can be typed back.
  case tooFewCodeWords
  /// No unused code was found.
  case noFreeCode
  /// The records hold no such case.
  case unknownCase
  /// Somebody else changed the case since it was read.
  case caseHasChanged
}
