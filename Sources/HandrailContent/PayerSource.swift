import HandrailCore

/// A health plan with the places of its parts.
public struct PayerSource: Sendable {
  /// The plan.
  public var payer: Payer
  /// Its file, relative to Content/.
  public var file: String
  /// Places.
  ///
  /// `id`, `kind`, `services/imaging`, …
  public var places: [String: ContentPlace]

  /// Makes a source.
  public init(payer: Payer, file: String, places: [String: ContentPlace] = [:]) {
    self.payer = payer
    self.file = file
    self.places = places
  }
}

extension ContentSources {
  /// The name of the clinic's list that is made of the plans.
  static let payerList = "payers"

  /// The sources with the plans as a list of the clinic; one that its file has is replaced.
  func listingPayers() -> ContentSources {
    guard !payers.isEmpty, var site else { return self }
    var listed = self
    site.site.lists[Self.payerList] = payers.map(\.payer.siteEntry)
    for (index, source) in payers.enumerated() {
      site.places["lists/\(Self.payerList)/\(index)"] =
        source.places["id"] ?? ContentPlace(file: source.file)
    }
    listed.site = site
    return listed
  }
}
