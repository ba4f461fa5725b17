/// Why an answer could not be taken as it stands.
///
/// The words for it come from Content/.
public enum Refusal: Hashable, Sendable, Error {
  /// The author's rule with this first word is not met.
  case rule(String)
  /// The text cannot be read as a date.
  case dateUnclear
  /// The calendar has no such day.
  case noSuchDay
  /// The year does not have its four digits.
  case yearNeedsFourDigits
  /// The text cannot be read as a whole number.
  case numberUnclear
  /// The text does not look like a telephone number.
  case phoneUnclear
  /// The text does not look like an email address.
  case emailUnclear
  /// Nothing was chosen or ticked.
  case chooseOne
}
