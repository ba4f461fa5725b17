/// H46: an explanation is not what those who look for it need.
let explanationMistakes: [any Mistake.Type] = [
  ExplanationWithoutHeader.self, UnknownGroup.self, UnknownExplanationPart.self,
  MissingExplanationPart.self, UnknownTopic.self, TermOutOfPlace.self, AnswerWithoutReply.self,
  PlaceholderOfVisit.self, FewQuestions.self, QuestionInTwoExplanations.self,
  StaleTitle.self, NotReadAgain.self,
]
