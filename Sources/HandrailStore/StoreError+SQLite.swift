import GRDB

extension StoreError {
  /// Turns any error of the database layer into one of ours, leaving its message and its
  /// statement behind: they may name what a person answered.
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case let error as DatabaseError: self.init(code: error.extendedResultCode)
    default: self = .failed(code: Int(ResultCode.SQLITE_ERROR.rawValue))
    }
  }

  /// Sorts SQLite's result codes by what a person can do about them.
  init(code: ResultCode) {
    switch code {
    // The shared-memory file could not grow: on Linux that is a full disk under another name.
    case .SQLITE_IOERR_SHMSIZE, .SQLITE_FULL: self = .full
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT: self = .corrupt
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .notWritable
    case .SQLITE_IOERR: self = .diskFailed(code: Int(code.rawValue))
    default: self = .failed(code: Int(code.rawValue))
    }
  }
}
