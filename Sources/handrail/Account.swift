import Foundation

/// Who gives a command.
enum Account {
  /// The name of the account that runs the program; its number where it has none here.
  ///
  /// The list of accounts is read as the file it is: the fully static program cannot load what the
  /// C library would look names up with, and the environment can say anything.
  static var name: String { name(of: getuid(), in: "/etc/passwd") }

  static func name(of number: uid_t, in path: String) -> String {
    let text = FileManager.default.contents(atPath: path).map {
      String(decoding: $0, as: UTF8.self)
    }
    for line in (text ?? "").split(separator: "\n") {
      let fields = line.split(separator: ":", omittingEmptySubsequences: false)
      if fields.count > 2, uid_t(fields[2]) == number, !fields[0].isEmpty {
        return String(fields[0])
      }
    }
    return "account \(number)"
  }
}
