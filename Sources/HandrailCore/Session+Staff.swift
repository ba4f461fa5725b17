extension Session {
  /// How many wrong passphrases may be typed one after the other.
  public static let passphraseLimit = 5
  /// How long a wrong passphrase counts.
  public static let passphraseMemory = Duration.seconds(15 * 60)
  /// How long everybody waits between two tries once there were so many.
  ///
  /// Nobody is locked out for longer: else whoever knows the keys could keep staff from leaving.
  public static let passphrasePause = Duration.seconds(30)

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
      overlays.removeAll { if case .staff = $0 { true } else { false } }
      open(.staff(passphraseState(at: moment)))
    case .textTyped(let text) where isAskingStaff:
      guard !mustWait(at: moment), !text.isEmpty else { return [] }
      return [.checkPassphrase(text)]
    case .passphraseChecked(isRight: true) where isAskingStaff:
      wrongPassphrases = []
      return [.endProgram] + expire(in: library)
    case .passphraseChecked(isRight: false) where isAskingStaff:
      wrongPassphrases.append(moment)
      var state = passphraseState(at: moment)
      state.isWrong = !state.mustWait
      overlays[overlays.count - 1] = .staff(state)
    default: break
    }
    return []
  }

  private func passphraseState(at moment: Moment) -> PassphraseState {
    PassphraseState(wrongTries: wrongPassphrases.count, mustWait: mustWait(at: moment))
  }

  private func mustWait(at moment: Moment) -> Bool {
    guard wrongPassphrases.count >= Self.passphraseLimit, let last = wrongPassphrases.last else {
      return false
    }
    return last + Self.passphrasePause > moment
  }
}
