/// Something the world is asked to do.
///
/// The core only names it; the edge carries it out, before
/// the next page is drawn.
public enum Effect: Hashable, Sendable {
  /// Open a visit in the records; answered by `visitBegan`.
  case beginVisit(FlowID, LanguageTag, on: CivilDate)
  /// Write an answer to the journal, on disk.
  case record(VisitID, JournalEntry)
  /// Note that the code was on the screen, so that the visit may be offered behind it.
  case noteCodeShown(VisitID)
  /// Note the language the person goes on in.
  case noteLanguage(VisitID, LanguageTag)
  /// Note that a person is wanted.
  case callPerson(PersonCall)
  /// Close the registration; answered by `visitFinished`.
  case finishVisit(VisitID)
  /// Look for the visit behind a code; answered by `visitLookedUp`.
  case findVisit(ReturnCode)
  /// Look for the case behind a reference and a date of birth, as they were given; answered by
  /// `caseLookedUp`.
  case findCase(CaseReference?, birthDate: CivilDate?)
  /// Keep what a finished visit says about a request; answered by `caseKept`.
  case keepCase(VisitID, CaseDraft)
  /// Look a question up among the explanations; answered by `lookedUp`. It is written down nowhere.
  case lookUp(String, LanguageTag)
  /// The person has gone and may come back: leave the visit behind its code.
  case setAside(VisitID)
  /// Wipe every trace of the visit.
  case forget(VisitID)
  /// Wipe a visit that holds no answer; nothing is lost where that fails, and nobody waits for it.
  case drop(VisitID)
  /// Blank the screen and what the terminal remembers.
  case wipeScreen
  /// Compare a typed passphrase; answered by `passphraseChecked`.
  case checkPassphrase(String)
  /// End the program: somebody who works here asked for it.
  case endProgram
}

/// One line of a visit's journal.
public struct JournalEntry: Hashable, Sendable {
  /// The page that was answered.
  public var path: AnswerPath
  /// What was answered; nil where an earlier answer was withdrawn.
  public var answer: Answer?
  /// The language the page was read in.
  public var language: LanguageTag
  /// The flow's release.
  public var flowVersion: Int
  /// Which words were read: the digest of the page's section.
  public var wordsDigest: String
  /// The words themselves, kept with an agreement; nil for other answers.
  public var agreedWords: String?

  /// Makes an entry.
  public init(
    path: AnswerPath, answer: Answer?, language: LanguageTag, flowVersion: Int = 1,
    wordsDigest: String = "", agreedWords: String? = nil
  ) {
    self.path = path
    self.answer = answer
    self.language = language
    self.flowVersion = flowVersion
    self.wordsDigest = wordsDigest
    self.agreedWords = agreedWords
  }
}

/// A wish for a person.
public struct PersonCall: Hashable, Sendable {
  /// Why somebody is wanted.
  public enum Reason: Hashable, Sendable {
    /// The key for a person was pressed.
    case asked
    /// A page of the flow calls for a person, such as "help now".
    case page(StepID)
    /// A language that the kiosk does not speak.
    case interpreter(LanguageTag)
    /// The code for coming back was not found five times.
    case codeNotFound
    /// A case was not found five times.
    case caseNotFound
    /// Something that was typed gives concern; it says which kind, and none of the words.
    case concern(Concern)
  }

  /// The visit from which the call came; nil before one began.
  public var visit: VisitID?
  /// Why somebody is wanted.
  public var reason: Reason
  /// The language the person reads.
  public var language: LanguageTag

  /// Makes a call.
  public init(visit: VisitID?, reason: Reason, language: LanguageTag) {
    self.visit = visit
    self.reason = reason
    self.language = language
  }

  /// Whether whoever comes must speak to the person alone.
  public var mustBeAlone: Bool {
    if case .concern(let concern) = reason { concern.isPrivate } else { false }
  }
}
