import HandrailCore

/// What stands above the words of an explanation, between two lines of `---`.
struct ExplanationHeader: Sendable {
  /// The title; nil where a regional file keeps the one of its base.
  var title: String?
  /// What people ask, in their own words.
  var questions: [String] = []
  /// The day on which somebody who did not write it last read it; nil where nobody has.
  var reviewed: CivilDate?
  /// Who has still to read it: names that authors give, such as `clinician`.
  var stillToReview: [String] = []
  /// The hash of the English title that the file translates; nil without one.
  var translatedHash: String?
  /// The group; nil but in English.
  var group: ExplanationGroup?
  /// Where it stands in its group, from 1; behind all others without one.
  var order = Int.max
  /// Explanations about things near it.
  var related: [TopicID] = []
  /// The regions it holds in; empty for all.
  var regions: [String] = []
  /// Where what it says was read.
  var sources: [String] = []
  /// Where its parts stand: `title`, `questions`, `questions/0`, `related/0`, `reviewed` and so on.
  var places: [String: ContentPlace] = [:]
  /// Where the header starts.
  var place: ContentPlace

  /// Where a part stands, or the header.
  func place(of part: String) -> ContentPlace { places[part] ?? place }

  /// The first six digits of the title's digest, by which a translation names it.
  var titleHash: String { String(ContentDigest.hex((title ?? "").utf8).prefix(6)) }
}
