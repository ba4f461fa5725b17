import HandrailCore

/// A journey stays on a page although it was answered, or never begins.
///
/// It is no kind of mistake of its own: `check` plays walks only where the flow is sound, and there
/// every journey goes on. `handrail walk` plays broken flows too.
enum JourneyThatStops {
  /// Tells the page; nil where the visit does not begin.
  static func finding(
    after path: AnswerPath?, in walk: Walk, at place: ContentPlace
  ) -> ContentFinding {
    ContentFinding(
      "H612", at: place,
      "In \"\(walk.name)\": the journey does not go on\(path.map { " after \($0)" } ?? "").",
      fix: "Look at \"next:\" of that step in the flow.")
  }
}
