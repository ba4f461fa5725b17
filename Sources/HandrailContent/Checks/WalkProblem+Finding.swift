import HandrailCore

extension WalkProblem {
  /// The problem as an author reads it, at the part of the walk that it belongs to.
  public func finding(
    in walk: Walk, places: [String: ContentPlace], of source: WalksSource, flow: Flow
  ) -> ContentFinding {
    let place =
      places.nearest(part) ?? places["walk"] ?? ContentPlace(file: source.file)
    switch kind {
    case .notSeen(let path): return PageNotMet.finding(path, in: walk, at: place)
    case .seen(let path): return PageMet.finding(path, in: walk, at: place)
    default: break
    }
    let told = words(flow: flow)
    return ContentFinding(
      told.code, at: place, "In \"\(walk.name)\": \(told.message)", fix: told.fix)
  }

  private struct Told {
    let code: String
    let message: String
    let fix: String

    init(_ code: String, _ message: String, _ fix: String) {
      self.code = code
      self.message = message
      self.fix = fix
    }
  }

  private func words(flow: Flow) -> Told {
    switch kind {
    case .askedWithoutAnswer(let path):
      Told(
        "H601", "\(path) is asked, and the walk has no answer for it.",
        "Add an answer for it, or one under \"usual:\".")
    case .answerNeverAsked(let path):
      Told(
        "H602", "there is an answer for \(path), and it is never asked.",
        "Take the answer out, or change the answers that should lead there.")
    case .refused(let path, let refusal):
      Told(
        "H603", "the answer to \(path) is refused: \(refusal.reason).",
        "Change the answer, or the rule in the flow.")
    case .notRefused(let path):
      Told(
        "H604", "the answer to \(path) must be refused, and it is taken.",
        "Add a rule to the step that refuses it, or take it out of \"refuses:\".")
    case .otherEnding(let reached):
      Told(
        "H607", "it ends at \(reached).",
        "Write \"ends: \(reached)\", or change the answers.")
    case .reviewDoesNotShow, .reviewShows, .noReview, .notSeen, .seen: review
    case .otherPagesAsked(let paths):
      Told(
        "H610",
        paths.isEmpty
          ? "the change asks nothing new." : "the change newly asks: \(paths.listed).",
        paths.isEmpty
          ? "Take \"asks:\" out, or change the flow." : "Write \"asks: [\(paths.listed)]\".")
    case .languageNotOffered(let language):
      Told(
        "H616", "the clinic does not offer \(language).",
        "Use an offered language, or add this one in the clinic's file.")
    case .noProgress(let path):
      Told(
        "H612", "the journey does not go on\(path.map { " after \($0)" } ?? "").",
        "Look at \"next:\" of that step in the flow.")
    case .answerDoesNotFit(let path):
      Told(
        "H613", "\(path) does not take an answer of this form.",
        "Write one value for a question, a list for ticks, and names with values for a shared flow."
      )
    case .changeImpossible(let step):
      Told(
        "H614", "\(step) cannot be changed so at the review.",
        "Change an answer that was given; remove and add only items that are there.")
    }
  }

  private var review: Told {
    switch kind {
    case .reviewDoesNotShow(let name):
      Told(
        "H608", "the review does not show \(name) like this.",
        "Change the value here, or add \(name) to the review in the flow.")
    case .reviewShows(let name):
      Told(
        "H609", "the review shows \(name).",
        "Take it out of \"review-leaves-out:\", or change the answers.")
    default:
      Told(
        "H608", "no review is met.", "Take the changes and what the review shows out.")
    }
  }
}

extension Refusal {
  /// Why, for an author, without repeating the answer.
  fileprivate var reason: String {
    switch self {
    case .rule(let name): "the rule \"\(name)\" is not met"
    case .dateUnclear: "it is not a date"
    case .noSuchDay: "the calendar has no such day"
    case .yearNeedsFourDigits: "the year needs four digits"
    case .numberUnclear: "it is not a number"
    case .phoneUnclear: "it is not a phone number"
    case .emailUnclear: "it is not an email address"
    case .chooseOne: "it is not one of the answers on this page"
    }
  }
}
