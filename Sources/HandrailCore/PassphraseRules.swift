/// What a passphrase of people who work here must be, so that it can be typed at a kiosk.
public enum PassphraseRules {
  /// The fewest characters.
  public static let fewest = 8
  /// The most characters, which is what the kiosk's field takes.
  public static let longest = 200

  /// Whether each character of a phrase can be typed at a kiosk.
  public static func canBeTyped(_ phrase: String) -> Bool {
    phrase.count <= longest && TypedText.filtered(phrase) == phrase
  }
}
