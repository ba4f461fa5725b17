import Foundation

/// What termios(3) holds of a terminal, to be compared.
struct TerminalSettings: Equatable {
  private let modes: [tcflag_t]
  private let characters: [cc_t]

  /// Reads the settings of the terminal behind a descriptor.
  init(of descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    modes = [settings.c_iflag, settings.c_oflag, settings.c_cflag, settings.c_lflag]
    characters = withUnsafeBytes(of: &settings.c_cc) { Array($0) }
  }

  /// Whether whole lines are read, and shown as they are typed.
  var isForLines: Bool {
    let wanted = tcflag_t(ICANON | ECHO | ISIG)
    return modes[3] & wanted == wanted
  }
}
