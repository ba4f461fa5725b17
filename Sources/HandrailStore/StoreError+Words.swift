extension StoreError: CustomStringConvertible {
  /// One or two plain sentences for staff: what is wrong and what helps.
  public var description: String {
    switch self {
    case .notAFolder(let path):
      "The records need a folder at \(path), and something else is there."
    case .openToOthers(let path):
      "The folder for the records, \(path), must belong to the user who runs Handrail and be"
        + " closed to everybody else (chmod 700)."
    case .notAPlainFile(let name):
      "In the folder for the records, \(name) is not a plain file. Handrail does not follow links."
    case .foreign:
      "The file in the folder for the records belongs to another program."
    case .newer:
      "The records were written by a newer Handrail. Start that release, or a later one."
    case .notDurable(let mode):
      "The records are not safe from a power cut on this machine (synchronous is \(mode), not 2),"
        + " so Handrail does not start."
    case .notWritable:
      "The records cannot be written. Check who owns the folder and whether its disk is read-only."
    case .full:
      "The disk with the records is full. What was saved before is safe."
    case .locked:
      "Another program is holding the records. What was saved before is safe."
    case .corrupt:
      "The records are damaged. Keep a copy of the folder, then restore it or begin a new one."
    case .diskFailed(let code):
      "The disk with the records failed (SQLite code \(code)). What was saved before may be safe."
    case .failed(let code):
      "The records could not be used (SQLite code \(code))."
    case .unknownVisit:
      "This visit is no longer in the records."
    case .unwritablePath:
      "A page's name cannot be kept in the records. The content needs another name for it."
    case .tooFewCodeWords:
      "There are fewer than three different words for return codes. The content needs more."
    case .noFreeCode:
      "No unused return code was found. The content needs more words for return codes."
    case .unknownCase:
      "There is no such case in the records."
    case .caseHasChanged:
      "Somebody else changed the case at the same moment. Nothing was stored; try again."
    }
  }
}
