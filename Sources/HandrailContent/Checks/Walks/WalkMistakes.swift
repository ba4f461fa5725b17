/// H6: a journey does not go as its author wrote.
///
/// `WalkCheck` plays the walks once and asks these kinds for their words.
let walkMistakes: [any Mistake.Type] = [
  PageWithoutAnswer.self, AnswerNeverAsked.self, RefusedAnswer.self, AcceptedAnswer.self,
  PageNotMet.self, PageMet.self, OtherEnding.self, ReviewWithoutAnswer.self, AnswerInReview.self,
  OtherPagesAsked.self, AnswerOfOtherForm.self, ImpossibleChange.self,
  UnknownNameInWalk.self, WalkForOtherClinic.self, StepWithoutWalk.self, EndingWithoutWalk.self,
  FlowWithoutWalks.self,
]
