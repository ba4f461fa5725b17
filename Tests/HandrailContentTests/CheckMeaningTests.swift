import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckMeaningTests {
  @Test func `sound content has no findings`() {
    CheckCounterExample("all", "sound") { _ in }.expectNothingTold()
  }

  @Test(arguments: mistakes)
  func `a mistake in what a flow means is told once with its fix`(_ example: CheckExample) {
    example.expectToldOnce()
  }

  @Test(arguments: counterExamples)
  func `what a flow may mean is no mistake`(_ example: CheckCounterExample) {
    example.expectNothingTold()
  }

  static let flowFile = CheckFixture.flowFile

  static let mistakes: [CheckExample] = [
    CheckExample(
      "H230", "unknown answer", at: "\(flowFile):44", fix: "Did you mean \"paying\"?"
    ) {
      $0.step("paying") { $0.next[0].condition = .of("payng", .isOption("none")) }
      $0.flows[0].namedConditions = [:]
    },
    CheckExample(
      "H230", "in a named condition, told once", at: "\(flowFile):5",
      fix: "Did you mean \"paying\"?"
    ) {
      $0.flows[0].flow.conditions["asks-more"] = .of("payng.asks", .isOption("yes"))
      $0.step("paying") { $0.next[0].condition = .of("payng.asks", .isOption("yes")) }
    },
    CheckExample(
      "H231", "unknown option", at: "\(flowFile):44",
      fix: "Change it to one of these, or add it to line 42 and to the words in en, es."
    ) {
      $0.step("paying") { $0.next[0].condition = .of("paying", .isOption("maybe")) }
      $0.flows[0].namedConditions = [:]
    },
    CheckExample(
      "H231", "unknown value of a fact", at: "\(flowFile):5",
      fix: "Change it to one of these, or give it to an entry in the clinic's file."
    ) {
      $0.flows[0].flow.conditions["asks-more"] = .of("paying.asks", .isOption("perhaps"))
    },
    CheckExample(
      "H232", "a text compared with a number", at: "\(flowFile):5", fix: "Use \"is answered\"."
    ) { $0.flows[0].flow.conditions["asks-more"] = .of("name", .atLeast(3)) },
    CheckExample(
      "H232", "an age compared with a word", at: "\(flowFile):6",
      fix: "Compare it with \"at least\" or \"at most\" and a number."
    ) {
      $0.flows[0].flow.derived["age"] = .ageInYears([ValueName("born")])
      $0.flows[0].flow.conditions["knows-a-name"] = .of("age", .isOption("old"))
    },
    CheckExample(
      "H233", "unknown part", at: "\(flowFile):5", fix: "Did you mean \"street\"?"
    ) { $0.flows[0].flow.conditions["asks-more"] = .of("home.steet", .isAnswered) },
    CheckExample(
      "H234", "asked later", at: "\(flowFile):14",
      fix: "Ask it before \"name\", or compare another answer."
    ) {
      $0.step("name") {
        $0.next = [
          Branch(when: .of("paying", .isOption("none")), go: "home"), Branch(go: "born"),
        ]
      }
    },
    CheckExample(
      "H245", "shared flow", at: "\(flowFile):30", fix: "Did you mean \"address\"?"
    ) { $0.step("home") { $0.kind = .use("adress", voice: nil) } },
    CheckExample(
      "H246", "recursion", at: "\(CheckFixture.sharedFile):20",
      fix: "Take one of these uses out: a shared flow cannot be part of itself."
    ) {
      $0.sharedStep("street") { $0.kind = .use("address", voice: nil) }
    },
    CheckExample(
      "H247", "result", at: "\(CheckFixture.sharedFile):1", fix: "Did you mean \"street\"?"
    ) { $0.sharedFlows[0].flow.results.append("streat") },
    CheckExample(
      "H250", "saved twice", at: "\(flowFile):20", fix: "Give one of them another name."
    ) {
      $0.step("born") { $0.save = "name" }
      $0.step("review") { $0.kind = .review(of: ["name", "home", "paying"]) }
    },
    CheckExample(
      "H251", "option twice", at: "\(flowFile):40",
      fix: "Take one of the two out, or give it another name."
    ) { $0.step("paying") { $0.instead.append("none") } },
    CheckExample("H252", "site list", at: "\(flowFile):42", fix: "Did you mean \"plans\"?") {
      $0.step("paying") { $0.kind = .oneOf([.siteList("plan"), .option("none")]) }
      $0.flows[0].flow.conditions["asks-more"] = .of("paying", .isOption("none"))
    },
    CheckExample(
      "H253", "no option", at: "\(CheckFixture.sharedFile):10",
      fix: "Write its answers after \"options:\", or fill the clinic's list."
    ) {
      $0.sharedStep("fixed") {
        $0.kind = .manyOf([])
        $0.next = [Branch(go: "street")]
      }
      $0.section("fixed", .flow("address")) { $0.words.options = [:] }
      $0.section("fixed", .flow("address"), in: "es") { $0.words.options = [:] }
    },
    CheckExample(
      "H255", "misfit", at: "\(flowFile):10", fix: "Take it out: it is for \"ask: date\"."
    ) {
      $0.step("name") { $0.rules[0] = .notAfter(.today) }
      for language in ["en", "es"] {
        $0.section("name", in: LanguageTag(language)) {
          $0.words.messages["not-after"] = $0.words.messages.removeValue(forKey: "required")
        }
      }
    },
    CheckExample(
      "H256", "impossible", at: "\(flowFile):20",
      fix: "Change one of the two so that some answer lies between them."
    ) {
      $0.step("born") {
        $0.kind = .ask(.number)
        $0.rules = [.from(5), .upTo(3)]
      }
      for language in ["en", "es"] {
        $0.section("born", in: LanguageTag(language)) {
          $0.words.messages = ["from": Template([]), "up-to": Template([])]
        }
      }
    },
    CheckExample("H260", "left out", at: "\(flowFile):70", fix: "Add born to \"of:\".") {
      $0.step("review") { $0.kind = .review(of: ["name", "home", "paying"]) }
    },
    CheckExample("H261", "invented", at: "\(flowFile):70", fix: "Did you mean \"born\"?") {
      $0.step("review") { $0.kind = .review(of: ["name", "borne", "home", "paying"]) }
    },
    CheckExample(
      "H262", "no way around", at: "\(flowFile):10",
      fix: "Add \"instead:\", for example \"instead: [rather-not-say]\", and its words."
    ) {
      $0.step("name") { $0.isSensitive = true }
      for language in ["en", "es"] {
        $0.section("name", in: LanguageTag(language)) { $0.words.why = Template([.text("So.")]) }
      }
    },
    CheckExample(
      "H263", "no choice", at: "\(flowFile):10",
      fix: "Make it \"ask: one-of\" with \"options: [yes, no]\", or take \"agreement:\" out."
    ) { $0.step("name") { $0.isAgreement = true } },
    CheckExample("H265", "section", at: "\(flowFile):10", fix: "Did you mean \"about\"?") {
      $0.step("name") { $0.section = "abot" }
    },
    CheckExample(
      "H266", "unused section", at: "\(flowFile):1",
      fix: "Take it out of \"sections:\", or write it at the steps that belong to it."
    ) {
      $0.flows[0].flow.sections.append("later")
      for language in ["en", "es"] {
        $0.file(.flow("visit"), LanguageTag(language)) {
          var section = $0[0]
          section.key = WordsKey("later")
          $0.append(section)
        }
      }
    },
    CheckExample("H270", "derived", at: "\(flowFile):1", fix: "Did you mean \"name\"?") {
      $0.flows[0].flow.derived["called"] = .firstOf([ValueName("name"), ValueName("nam")])
    },
  ]

  static let counterExamples: [CheckCounterExample] = [
    CheckCounterExample("H230-H233", "conditions on each kind of value") {
      $0.flows[0].flow.derived["age"] = .ageInYears([ValueName("born")])
      $0.flows[0].flow.conditions = [
        "a": .of("born", .isOption("not-known")), "b": .of("born", .isAnswered),
        "c": .of("age", .atLeast(18)), "d": .of("home.fixed", .isOneOf(["yes", "no"])),
        "e": .of("paying", .isNotOption("harbour")), "f": .of("home.street", .isAnswered),
      ]
    },
    CheckCounterExample("H234", "an answer that only some paths ask") {
      $0.step("born") {
        $0.next = [
          Branch(when: .of("name", .isAnswered), go: "home"), Branch(go: "paying"),
        ]
      }
      $0.step("code") {
        $0.next.insert(Branch(when: .of("home.fixed", .isOption("no")), go: "review"), at: 0)
      }
    },
    CheckCounterExample("H246", "two uses of one shared flow") {
      $0.flows[0].flow.steps["costs"]?.kind = .use("address", voice: nil)
      $0.walk { $0.answers["costs"] = .group(["fixed": .single("no")]) }
      for language in ["en", "es"] {
        $0.section("costs", in: LanguageTag(language)) { $0.words.title = nil }
        $0.section("costs", in: LanguageTag(language)) { $0.words.body = [] }
      }
    },
    CheckCounterExample("H256", "bounds that meet") {
      $0.step("born") {
        $0.rules = [.notAfter(.today), .notBefore(.date(WalkPlayer.usualMoment.civilDate))]
        $0.instead = ["not-known"]
      }
      $0.walk { $0.answers["born"] = .single("not-known") }
      for language in ["en", "es"] {
        $0.section("born", in: LanguageTag(language)) {
          $0.words.messages["not-before"] = Template([.text("Later.")])
        }
      }
    },
    CheckCounterExample("H260", "an answer that comes after the review") {
      $0.step("review") {
        $0.kind = .review(of: ["name", "home", "paying"])
        $0.next = [Branch(go: "born")]
      }
      $0.step("name") { $0.next = [Branch(go: "home")] }
      $0.step("born") { $0.next = [Branch(go: "registered")] }
    },
    CheckCounterExample("H263", "an agreement that is a choice") {
      $0.sharedStep("fixed") { $0.isAgreement = true }
    },
  ]
}
