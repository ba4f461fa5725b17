/// Names one state of a library; a changed library has another edition.
///
/// It says nothing about what is in it: two libraries can be equal and have different editions.
struct Edition: Hashable, Sendable {
  private final class Mark: Sendable {}

  private let mark = Mark()

  /// Whether two editions are one and the same.
  func isSame(as other: Edition) -> Bool { mark === other.mark }

  /// Editions never make two libraries differ.
  static func == (left: Edition, right: Edition) -> Bool { true }

  /// Editions never make two libraries differ.
  func hash(into hasher: inout Hasher) {}
}

/// A journey that was walked already, so that it is not walked again for every look at it.
///
/// It follows from the answers and the content, so it never makes two visits differ.
struct WalkedJourney: Hashable, Sendable {
  private var edition: Edition?
  private var journey: Journey?

  /// Nothing was walked yet.
  init() {}

  /// Remembers a journey and the content it was walked with.
  init(_ journey: Journey, in library: Library) {
    self.journey = journey
    edition = library.edition
  }

  /// The journey, if it was walked with this content.
  func journey(in library: Library) -> Journey? {
    guard let edition, edition.isSame(as: library.edition) else { return nil }
    return journey
  }

  /// What was walked never makes two visits differ.
  static func == (left: WalkedJourney, right: WalkedJourney) -> Bool { true }

  /// What was walked never makes two visits differ.
  func hash(into hasher: inout Hasher) {}
}
