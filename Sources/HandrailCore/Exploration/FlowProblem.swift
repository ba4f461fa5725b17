/// Something about a flow that must not be, with the shortest way to it.
public struct FlowProblem: Hashable, Sendable {
  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// Nobody ever meets the step.
    case stepNotReached
    /// Nobody ever comes to the ending.
    case endingNotReached
    /// The answer can be chosen on no page.
    case choiceNotTaken(OptionID)
    /// The condition of a way on holds whenever it is asked.
    case conditionAlwaysTrue(Int)
    /// The condition of a way on holds never when it is asked.
    case conditionNeverTrue(Int)
    /// The voice never speaks.
    case voiceNeverSpeaks(VoiceID)
    /// The voice speaks on every page.
    case voiceAlwaysSpeaks(VoiceID)
    /// An answer that must be taken is not.
    case answerRefused(sample: String)
    /// An answer that must be refused is taken, or refused for another reason.
    case refusalMissing(sample: String)
    /// No ending can be reached from here.
    case noWayToAnEnding
    /// The page cannot be shown.
    case noPage
    /// Back shows another page than the one before, or its answer is gone.
    case backLosesThePage
    /// From the page before, the same answer leads elsewhere.
    case backAndOnDiffers
    /// Help, a person, another language or leaving is not one key away.
    case commandMissing(String)
    /// A panel that was opened and closed changed the page, the answers or what was called.
    case panelChangesSomething(String)
    /// The idle time-out does not end at a wiped welcome page.
    case idleDoesNotWipe
    /// After a change the journey asks other pages than those that became necessary.
    case changeAsksOtherPages(sample: String)
    /// After a change the journey is not the one that the same answers lead along from the start.
    case changeDiffersFromFresh(sample: String)
    /// An answer that lies off the path is shown, sent or stored as current.
    case offPathAnswerSeen(AnswerPath, output: String)
    /// The page of this size, in this language, is not whole.
    case pageNotWhole(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The step it is about.
  public let step: StepReference
  /// The shortest way to it: each page with what is answered there; empty where there is none.
  public let witness: [String]

  /// Makes a problem.
  public init(_ kind: Kind, at step: StepReference, witness: [String] = []) {
    self.kind = kind
    self.step = step
    self.witness = witness
  }
}

extension FlowProblem: CustomStringConvertible {
  /// The problem as one line, with the way to it.
  public var description: String {
    let way = witness.isEmpty ? "" : " The way there: \(witness.joined(separator: " > "))."
    return "\(step): \(kind).\(way)"
  }
}
