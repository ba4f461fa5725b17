/// H1: what keeps a file from being read as it was meant, by what is looked at first.
let readingMistakes: [any Mistake.Type] =
  fileMistakes + yamlMistakes + markdownMistakes + partMistakes

/// What stands in a file's folder and bytes.
private let fileMistakes: [any Mistake.Type] = [
  OtherEncoding.self, ByteOrderMark.self, TabCharacter.self, CarriageReturn.self,
  InvisibleCharacter.self, HugeFile.self, UnreadableFile.self, MissingFile.self, StrayFile.self,
  UnusableCodeWord.self,
]

/// How the lines of a YAML file are written.
private let yamlMistakes: [any Mistake.Type] = [
  UnreadableForm.self, DoubledKey.self, AnchorOrTag.self, DocumentMarker.self, LostText.self,
  TextOverLines.self, TooDeep.self, UnclosedQuotationMark.self, BracketWithoutPartner.self,
  ColonInText.self, MissingColon.self, TextBehindBracket.self, EmptyFile.self,
]

/// How the lines of a words file are written.
private let markdownMistakes: [any Mistake.Type] = [
  OtherMarkdown.self, MalformedHeading.self, MissingBlankLine.self, OpenComment.self,
  NumberTurnedIntoList.self, WordsBeforeHeading.self, UnnamedBullet.self, UnknownQuote.self,
  PartTwice.self, PartNeverShown.self, LooseBrace.self, OtherBullet.self, OtherHeadingLevel.self,
  UnderlinedText.self, UnnamedMessage.self, LanguageWithoutRequest.self, SecondParagraph.self,
  LineNeverShown.self, BrokenLine.self, MarkupTag.self, EmptyQuote.self,
]

/// What stands behind the keys of a YAML file; H2 codes are among them where a reader tells them.
private let partMistakes: [any Mistake.Type] = [
  UnknownKey.self, WordsInPlaceOfName.self, NotKeysAndValues.self, NotAList.self, NotOneText.self,
  MalformedName.self, EmptyValue.self, MalformedLanguageTag.self, MalformedPagePath.self,
  UnknownKind.self, UnknownRule.self, MalformedCondition.self, MissingOtherwise.self,
  MissingKey.self, MalformedDerivation.self, OtherNameThanFolder.self, KeyOutOfPlace.self,
  UnknownConditionName.self, NumberOutOfRange.self, MixedList.self, NeitherYesNorNo.self,
  UnknownRole.self, UnknownColour.self, TwoKindsInOneStep.self, MisplacedOtherwise.self,
  UsualAnswersBelow.self, ChangeOfNoKind.self, NotADay.self, FactEndsBeforeItStarts.self,
  UnknownClock.self, UnknownPlanKind.self, ClockWithoutLength.self, ClocksDiffer.self,
  UnknownPayerAnswer.self,
]
