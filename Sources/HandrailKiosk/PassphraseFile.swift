import CCrypt
import Foundation
import HandrailCore

/// The passphrase of people who work here, as a hash in the folder for records.
///
/// The system's own library hashes it (crypt(3)); nothing from which it could be read is kept.
public struct PassphraseFile: Sendable {
  /// Why a passphrase cannot be set.
  public enum Problem: Error, Hashable {
    /// It has fewer characters than `PassphraseRules.fewest`.
    case tooShort
    /// It has characters that no field of a kiosk takes, or too many.
    case cannotBeTyped
    /// The folder belongs to somebody else, or others may enter it.
    case folderNotOwn
    /// The library could not hash it.
    case notHashed
    /// The file could not be written.
    case notWritten
  }

  private let folder: String
  private let path: String

  /// Names the file in a folder for records; nothing is read yet.
  public init(folder: String) {
    self.folder = folder
    path = folder + "/staff-passphrase"
  }

  /// Whether a passphrase has been set.
  public var isSet: Bool { hash != nil }

  /// Whether a phrase is the one that was set; it takes a part of a second.
  public func isRight(_ phrase: String) -> Bool {
    guard let hash else { return false }
    return handrail_phrase_matches(phrase.precomposedStringWithCanonicalMapping, hash) != 0
  }

  /// Sets another passphrase; the old one stays where this fails.
  public func set(_ phrase: String) throws(Problem) {
    let phrase = phrase.precomposedStringWithCanonicalMapping
    guard phrase.count >= PassphraseRules.fewest else { throw .tooShort }
    guard PassphraseRules.canBeTyped(phrase) else { throw .cannotBeTyped }
    guard isFolderOwn else { throw .folderNotOwn }
    var hash = [CChar](repeating: 0, count: handrail_hash_size())
    guard handrail_hash_phrase(phrase, &hash) != 0 else { throw .notHashed }
    let bytes = hash.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) } + [0x0A]
    let new = path + ".new"
    // Written beside the old one and moved over it: a full disk leaves the old one as it is.
    let isWritten = FileManager.default.createFile(
      atPath: new, contents: Data(bytes), attributes: [.posixPermissions: 0o600])
    guard isWritten, FileManager.default.contents(atPath: new) == Data(bytes), sync(new),
      rename(new, path) == 0, sync(folder)
    else {
      unlink(new)
      throw .notWritten
    }
  }

  /// Takes the passphrase away: nobody can leave the kiosk by it any more.
  public func remove() {
    unlink(path)
  }

  /// Whether the folder is the user's own and closed to others; a hash in any other proves nothing.
  private var isFolderOwn: Bool {
    var status = stat()
    return stat(folder, &status) == 0 && status.st_uid == geteuid() && status.st_mode & 0o077 == 0
  }

  private func sync(_ path: String) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    return fsync(descriptor) == 0
  }

  private var hash: String? {
    guard isFolderOwn, let bytes = FileManager.default.contents(atPath: path),
      let text = String(data: bytes, encoding: .utf8)
    else { return nil }
    let hash = text.trimmingCharacters(in: .whitespacesAndNewlines)
    return hash.isEmpty ? nil : hash
  }
}

extension PassphraseFile {
  /// The passphrase as a kiosk asks for it.
  public var forKiosk: Kiosk.Passphrase {
    Kiosk.Passphrase(isSet: { isSet }, isRight: { isRight($0) })
  }
}
