import Foundation

/// A copy of the package's content with something changed in it.
final class ContentCopy {
  /// Where the copy is.
  let folder: String

  /// Copies the content and changes a file of it.
  init(changing file: String, _ old: String, to new: String) throws {
    folder = NSTemporaryDirectory() + "handrail-content-\(UUID().uuidString.prefix(8))"
    try FileManager.default.copyItem(atPath: Program.root + "/Content", toPath: folder)
    try change(file, old, to: new)
  }

  /// Copies the content without the walks, which a kiosk plays before it opens.
  init() throws {
    folder = NSTemporaryDirectory() + "handrail-content-\(UUID().uuidString.prefix(8))"
    try FileManager.default.copyItem(atPath: Program.root + "/Content", toPath: folder)
    try FileManager.default.removeItem(atPath: folder + "/flows/registration/walks.yaml")
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The file did not hold what was to be changed.
  struct NothingChanged: Error {
    let file: String
  }

  /// Changes a text in a file.
  func change(_ file: String, _ old: String, to new: String) throws {
    let path = folder + "/" + file
    let text = try String(contentsOfFile: path, encoding: .utf8)
    guard text.contains(old) else { throw NothingChanged(file: file) }
    try text.replacingOccurrences(of: old, with: new)
      .write(toFile: path, atomically: true, encoding: .utf8)
  }
}
