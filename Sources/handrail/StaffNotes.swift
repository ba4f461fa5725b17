import Foundation

/// Notes for staff in the folder for records: what keeps the kiosk from serving people.
///
/// They go to standard error as well, where that is not the screen the patient sees, so that the
/// journal of the system has them. No note ever holds a patient's word.
struct StaffNotes {
  /// The folder for records.
  let folder: String

  /// Says why nobody can be served; nil says that it is over.
  func tell(_ trouble: String?) {
    write(trouble, to: "out-of-order.txt")
  }

  /// Writes a note, readable by its owner alone, or takes it away.
  func write(_ text: String?, to name: String) {
    let path = folder + "/" + name
    guard let text else {
      try? FileManager.default.removeItem(atPath: path)
      return
    }
    if isatty(STDERR_FILENO) == 0 { handrail.tell(text) }
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700])
    _ = FileManager.default.createFile(
      atPath: path, contents: Data((text + "\n").utf8),
      attributes: [.posixPermissions: 0o600])
  }
}
