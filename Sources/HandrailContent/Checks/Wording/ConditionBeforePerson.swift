/// Words name a condition in place of the person who has it, or leave people out.
enum ConditionBeforePerson: WordingFamily {
  static let code = "H543"
  static let family = "person-first"

  static let examples = [TinyContent.rehearsed("Ana is a diabetic.")]

  static let counterExamples = [TinyContent.rehearsed("Ana has diabetes.")]
}
