import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

struct ReadingConditionTests {
  static let conditions: [(String, [Condition.Comparison])] = [
    ("has_insurance is yes", [.init(subject: ValueName("has_insurance"), test: .isOption("yes"))]),
    ("a is not no", [.init(subject: ValueName("a"), test: .isNotOption("no"))]),
    ("a is one of [b, c-d]", [.init(subject: ValueName("a"), test: .isOneOf(["b", "c-d"]))]),
    ("a includes b", [.init(subject: ValueName("a"), test: .includes("b"))]),
    ("a is answered", [.init(subject: ValueName("a"), test: .isAnswered)]),
    ("age at least 18", [.init(subject: ValueName("age"), test: .atLeast(18))]),
    ("age is at most 17", [.init(subject: ValueName("age"), test: .atMost(17))]),
    (
      "plan.asks_sex is yes",
      [.init(subject: ValueName("plan", part: "asks_sex"), test: .isOption("yes"))]
    ),
    (
      "a  is b and  c is one of [d,e] and f is answered",
      [
        .init(subject: ValueName("a"), test: .isOption("b")),
        .init(subject: ValueName("c"), test: .isOneOf(["d", "e"])),
        .init(subject: ValueName("f"), test: .isAnswered),
      ]
    ),
  ]

  @Test(arguments: conditions)
  func `a condition is read`(text: String, comparisons: [Condition.Comparison]) throws {
    expectNoDifference(try ConditionReader.condition(text), Condition(comparisons))
  }

  @Test func `dates are compared by before and after`() throws {
    let day = try #require(CivilDate(iso: "2008-01-31"))
    expectNoDifference(
      try ConditionReader.condition("born before 2008-01-31 and born is after 2008-01-31"),
      Condition([
        .init(subject: ValueName("born"), test: .before(day)),
        .init(subject: ValueName("born"), test: .after(day)),
      ]))
  }

  @Test(arguments: [
    ("", "answer is value"), ("a", "includes"), ("a si yes", "is"), ("a is", "is yes"),
    ("a is not answered", "is answered"), ("a is yes or b is no", "is one of"),
    ("a is one of b", "[a, b]"), ("a is one of [b", "[a, b]"), ("a is one of []", "[a, b]"),
    ("a is one of [b,]", "[a, b]"), ("a at least ten", "18"), ("a at 10", "at least"),
    ("a before 31.1.2008", "2008-01-31"), ("a before 2008-02-30", "2008-01-31"),
    ("a is yes and", "answer is value"), ("a is yes b is no", "and"), ("a.b.c is yes", "save"),
    ("A is yes", "save"), ("a is yes and and b is no", "save"), ("a includes", "includes yes"),
    ("(a is yes)", "save"), ("a == yes", "is"), ("a is b c", "and"),
  ])
  func `a malformed condition is told with what to write`(text: String, fix: String) {
    #expect {
      try ConditionReader.condition(text)
    } throws: { error in
      (error as? MalformedCondition.Reason)?.fix.contains(fix) == true
    }
  }

  @Test(arguments: [
    ("required", Rule.required), ("at-most 60 characters", .atMost(characters: 60)),
    ("not-after today", .notAfter(.today)), ("not-before today", .notBefore(.today)),
    ("from 0", .from(0)), ("up-to 125", .upTo(125)),
  ])
  func `a rule is read`(text: String, rule: Rule) {
    #expect(RuleReader.rule(text) == rule)
  }

  @Test(arguments: [
    ("requierd", "required"), ("at-most 60", "at-most 60 characters"), ("at-most", "characters"),
    ("not-after tomorrow", "today"), ("from zero", "from 0"), ("at-most 0 characters", "60"),
    ("up-to", "up-to 125"),
  ])
  func `a malformed rule is told with what to write`(text: String, fix: String) {
    #expect(RuleReader.rule(text) == nil)
    #expect(UnknownRule.finding(text, at: ContentPlace(file: "f.yaml")).fix.contains(fix))
  }

  @Test(arguments: [
    (
      "age-in-years of born, age_given",
      Derivation.ageInYears([ValueName("born"), ValueName("age_given")])
    ),
    ("first-of a, b.c", .firstOf([ValueName("a"), ValueName("b", part: "c")])),
    (
      "payer-says of plan, care.service",
      .payerSays([ValueName("plan"), ValueName("care", part: "service")])
    ),
  ])
  func `a derivation is read`(text: String, derivation: Derivation) {
    #expect(RuleReader.derivation(text) == derivation)
  }

  @Test(arguments: [
    "", "first-of", "first-of a b", "age-in-years born", "sum of a", "first-of a,",
    "payer-says of a", "payer-says of a, b, c", "payer-says a, b",
  ])
  func `a malformed derivation is refused`(text: String) {
    #expect(RuleReader.derivation(text) == nil)
  }
}
