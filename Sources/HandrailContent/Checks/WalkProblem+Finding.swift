import HandrailCore

extension WalkProblem {
  /// The problem as an author reads it, at the part of the walk that it belongs to.
  public func finding(
    in walk: Walk, places: [String: ContentPlace], of source: WalksSource, flow: Flow
  ) -> ContentFinding {
    let place = places.place(of: part, in: source)
    return switch kind {
    case .askedWithoutAnswer(let path): PageWithoutAnswer.finding(path, in: walk, at: place)
    case .answerNeverAsked(let path): AnswerNeverAsked.finding(path, in: walk, at: place)
    case .refused(let path, let why): RefusedAnswer.finding(path, why, in: walk, at: place)
    case .notRefused(let path): AcceptedAnswer.finding(path, in: walk, at: place)
    case .notSeen(let path): PageNotMet.finding(path, in: walk, at: place)
    case .seen(let path): PageMet.finding(path, in: walk, at: place)
    case .otherEnding(let ending): OtherEnding.finding(reached: ending, in: walk, at: place)
    case .reviewDoesNotShow(let name): ReviewWithoutAnswer.finding(name, in: walk, at: place)
    case .noReview: ReviewWithoutAnswer.finding(noReviewIn: walk, at: place)
    case .reviewShows(let name): AnswerInReview.finding(name, in: walk, at: place)
    case .otherPagesAsked(let paths): OtherPagesAsked.finding(paths, in: walk, at: place)
    case .noProgress(let path): JourneyThatStops.finding(after: path, in: walk, at: place)
    case .answerDoesNotFit(let path): AnswerOfOtherForm.finding(path, in: walk, at: place)
    case .changeImpossible(let step): ImpossibleChange.finding(step, in: walk, at: place)
    case .languageNotOffered: WalkForOtherClinic.finding(walk, at: place)
    }
  }
}

extension [String: ContentPlace] {
  /// The place of a part of a walk, or of the nearest part around it.
  func place(of part: String, in source: WalksSource) -> ContentPlace {
    nearest(part) ?? self["walk"] ?? ContentPlace(file: source.file)
  }
}
