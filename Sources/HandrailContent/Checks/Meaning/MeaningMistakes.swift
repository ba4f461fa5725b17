/// H2: a flow was read, and something in it means nothing.
let meaningMistakes: [any Mistake.Type] = [
  UnknownAnswerInCondition.self, UnknownOptionInCondition.self, UnfitTest.self, UnknownPart.self,
  AnswerAskedLater.self, ImpossibleCondition.self,
  UnknownTarget.self, UnknownStart.self,
  UnknownSharedFlow.self, SharedFlowInItself.self, UnknownResult.self,
  NameSavedTwice.self, AnswerListedTwice.self, UnknownList.self, ChoiceWithoutAnswers.self,
  RuleMisfit.self, ImpossibleRules.self,
  LeftOutOfReview.self, UnknownNameInReview.self, SensitiveWithoutWayAround.self,
  AgreementWithoutNo.self, UnknownSection.self, UnusedSection.self, UnknownAnswerInDerived.self,
  PayerSaysOfNoChoice.self,
]
