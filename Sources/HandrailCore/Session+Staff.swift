extension Session {
  /// How many wrong passphrases may be typed before nobody is asked for a while.
  public static let passphraseLimit = 5
  /// How long a wrong passphrase counts.
  public static let passphraseMemory = Duration.seconds(15 * 60)

  /// Whether the panel for people who work here is on top.
  public var isAskingStaff: Bool {
    if case .staff? = overlays.last { true } else { false }
  }

  /// Takes an action of somebody who works here and wants to leave the kiosk.
  ///
  /// The right passphrase ends whatever was there as waiting too long would: a visit with answers
  /// waits behind its code.
  mutating func takeStaffAction(
    _ action: Action, at moment: Moment, in library: Library
  ) -> [Effect] {
    wrongPassphrases.removeAll { $0 + Self.passphraseMemory < moment }
    switch action {
    case .staffAsked:
      guard !isAskingStaff else { return [] }
      open(.staff(wrongTries: wrongPassphrases.count))
    case .textTyped(let text) where isAskingStaff:
      guard wrongPassphrases.count < Self.passphraseLimit, !text.isEmpty else { return [] }
      return [.checkPassphrase(text)]
    case .passphraseChecked(isRight: true) where isAskingStaff:
      wrongPassphrases = []
      return [.endProgram] + expire(in: library)
    case .passphraseChecked(isRight: false) where isAskingStaff:
      wrongPassphrases.append(moment)
      overlays[overlays.count - 1] = .staff(wrongTries: wrongPassphrases.count)
      if wrongPassphrases.count < Self.passphraseLimit { notice = .passphraseWrong }
    default: break
    }
    return []
  }
}
