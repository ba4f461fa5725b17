/// Something that happened: a person's choice, the passing of time, or news from the world.
///
/// Choices are about the page that is shown; none of them names a page, so a late one cannot
/// reach the wrong one.
public enum Action: Hashable, Sendable {
  // The pages before a visit
  /// A language was chosen, on the welcome page or on any other.
  case languageChosen(LanguageTag)
  /// "My language is not here."
  case otherLanguagesAsked
  /// Somebody pointed at a language that the kiosk does not speak.
  case otherLanguagePointedAt(LanguageTag)
  /// A flow was chosen from the menu.
  case flowChosen(FlowID)
  /// "Something else", when one flow has ended.
  case menuAsked
  /// "I have a code."
  case comingBackAsked

  // A page of the visit, or of coming back
  /// Text was typed and Enter pressed.
  case textTyped(String)
  /// An option was chosen.
  case optionChosen(OptionID)
  /// Options were ticked and Enter pressed.
  case optionsTicked([OptionID])
  /// Another honest answer was chosen.
  case insteadChosen(OptionID)
  /// A page that asks nothing was left by Enter.
  case wentOn
  /// One more item was asked for on the summary of a repeat group.
  case itemAdded
  /// An item is to be removed.
  case itemRemoved(Int)
  /// An item is to be changed.
  case itemChangeAsked(Int)
  /// An answer is to be changed, from the review.
  case changeAsked(AnswerPath)
  /// The page before is wanted.
  case backAsked

  // Over the page
  case helpAsked
  case languageAsked
  case personAsked
  case leaveAsked
  /// The panel for text size and colours is wanted.
  case displayAsked
  /// Colours were chosen.
  case themeChosen(ThemeName)
  /// Usual or larger text was chosen.
  case textSizeChosen(isLarge: Bool)
  /// The list of all explanations is wanted.
  case topicsAsked
  /// A group of that list was chosen.
  case topicGroupChosen(ExplanationGroup)
  /// An explanation is wanted: from a list, from a marked word, or by way of a question that a part
  /// of it answers.
  case topicAsked(TopicID, part: ExplanationPart? = nil)
  /// An answer was given to the question that tries an explanation out.
  case teachBackAnswered(OptionID)
  /// A question in somebody's own words is to be asked.
  case askAsked
  /// It is to be asked in other words.
  case askedAgain
  /// What was found is not what was meant.
  case notMeant
  /// "I am all right" on the page about a concern, or "Go on" on the one about talking alone.
  case allRightChosen
  /// Somebody wants to talk to a person alone.
  case talkAloneAsked
  /// Somebody who works here wants to leave the kiosk.
  case staffAsked
  /// The panel on top was closed.
  case overlayClosed
  /// "Finish later", on the panel for leaving.
  case finishLaterChosen
  /// "Forget everything", on the panel for leaving.
  case forgetChosen

  // Time and the world
  /// Any key: somebody is there.
  case keyPressed
  /// Words were typed where none are asked for. They answer nothing, but they are looked over as
  /// all others are.
  case wordsAstray(String)
  /// The moment of `nextDeadline` may have come.
  case timePassed
  /// The records opened a visit.
  case visitBegan(VisitID, ReturnCode)
  /// The records looked for a code; nil where no visit waits behind it.
  case visitLookedUp(Visit?)
  /// The records closed the registration and gave it a number.
  case visitFinished(arrivalNumber: String)
  /// The records looked for a case, or could not tell one.
  case caseLookedUp(CaseFile)
  /// The records kept a case, and call it so.
  case caseKept(CaseReference)
  /// A text that was typed has been looked over for a reason to send for a person at once; nil
  /// where there is none.
  ///
  /// It follows each typed text, once that was taken, and words that answer nothing.
  case textLookedOver(Concern?)
  /// A question was looked up.
  case lookedUp(AskOutcome)
  /// The passphrase that was typed is the right one, or is not.
  case passphraseChecked(isRight: Bool)
  /// The records could not do what they were asked; the action before it did not happen.
  case savingFailed
  /// The content cannot be shown to patients. The reason is for staff.
  case contentRefused(reason: String)
  /// The content can be shown again.
  case contentAccepted
}
