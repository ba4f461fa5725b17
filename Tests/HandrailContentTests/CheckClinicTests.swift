import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckClinicTests {
  @Test(arguments: mistakes)
  func `a mistake around the flows is told once with its fix`(_ example: CheckExample) {
    example.expectToldOnce()
  }

  @Test(arguments: counterExamples)
  func `what a clinic may leave open is no mistake`(_ example: CheckCounterExample) {
    example.expectNothingTold()
  }

  static let english = "flows/visit/en.md"

  static let mistakes: [CheckExample] = [
    CheckExample("H433", "unknown fact", at: "\(english):61", fix: "Did you mean {site.desk}?") {
      $0.section("costs") { $0.put("title", "Ask {site.dest}.") }
    },
    CheckExample(
      "H434", "a fact in one language", at: "site.yaml:1", fix: "Add a line \"es: …\" under it."
    ) { $0.site?.site.facts["desk"] = LocalText(["en": "the desk"]) },
    CheckExample(
      "H435", "unknown fact of the region", at: "\(english):62",
      fix: "Add crisis under \"facts:\" in regions/US.yaml."
    ) {
      $0.section("costs") { $0.words.body = [Template(parsing: "{region.crisis}")] }
    },
    CheckExample(
      "H436", "a fact that does not hold", at: "regions/US.yaml:1",
      fix: "Add the value that holds, with \"from:\" and its source."
    ) { $0.region?.region.facts["emergency"] = [.of("911", from: "2090-01-01")] },
    CheckExample(
      "H437", "a fact that ends", at: "regions/US.yaml:1",
      fix: "Add what holds after that day, or take \"until:\" out."
    ) {
      $0.region?.region.facts["emergency"] = [
        .of("911", from: "1968-02-16", until: "2030-01-01")
      ]
    },
    CheckExample(
      "H443", "no phrases", at: "interface/es.md:1",
      fix: "Write interface/es.md with a section for each phrase."
    ) { $0.words.removeAll { $0.file == "interface/es.md" } },
    CheckExample(
      "H445", "a phrase is missing", at: "interface/es.md:1", fix: "Add a section \"## go-on\"."
    ) { $0.file(.interface, "es") { $0.removeAll { $0.key.id == "go-on" } } },
    CheckExample(
      "H446", "a misspelt phrase", at: "interface/es.md:10", fix: "Did you mean \"go-on\"?"
    ) { $0.section("go-on", .interface, in: "es") { $0.key = WordsKey("go-onn") } },
    CheckExample(
      "H447", "an empty phrase", at: "interface/en.md:10", fix: "Write its words under the heading."
    ) { $0.section("go-on", .interface) { $0.words.title = nil } },
    CheckExample(
      "H447", "a value the program does not fill", at: "interface/en.md:10",
      fix: "Take out {count}."
    ) {
      $0.section("go-on", .interface) { $0.put("title", "Go on {count}") }
    },
    CheckExample(
      "H450", "an entry without words", at: "site.yaml:1",
      fix: "Add a line \"es: …\" under its \"words:\"."
    ) { $0.site?.site.lists["plans"]?[1].words = LocalText(["en": "Lakeside"]) },
    CheckExample(
      "H451", "no tag", at: "site.yaml:1",
      fix: "Write a tag such as en, es, en-US or zh-Hans (BCP 47)."
    ) { $0.site?.site.languages = ["en", "es", "en-us"] },
    CheckExample("H451", "twice", at: "site.yaml:1", fix: "Take one of the two out.") {
      $0.site?.site.languages = ["en", "es", "es"]
    },
    CheckExample(
      "H452", "few code words", at: "interface/code-words-es.txt:1",
      fix: "Write at least 300, one a line."
    ) { $0.codeWords["es"]?.removeLast() },
  ]

  static let counterExamples: [CheckCounterExample] = [
    CheckCounterExample("H434", "a fact that is the same everywhere") {
      $0.site?.site.facts["desk"] = LocalText(everywhere: "5")
    },
    CheckCounterExample("H437", "a fact that another one follows") {
      $0.region?.region.facts["emergency"] = [
        .of("911", from: "1968-02-16", until: "2030-01-01"), .of("112", from: "2030-01-02"),
      ]
    },
    CheckCounterExample("H436", "a fact that no page uses") {
      $0.region?.region.facts["old"] = [.of("1", from: "1900-01-01", until: "1950-01-01")]
    },
    CheckCounterExample("H447", "a value that may be left out") {
      $0.section("date-unclear", .interface) { $0.put("title", "For example {example}") }
      $0.section("date-unclear", .interface, in: "es") { $0.put("title", "es {example}") }
    },
    CheckCounterExample("H433", "content whose clinic could not be read") {
      $0.site = nil
      $0.region = nil
      $0.walks = []
      $0.words.removeAll { $0.owner != .interface }
      $0.flows = []
      $0.sharedFlows = []
    },
  ]

  @Test(arguments: ["en", "es", "zh-Hans", "zh-Hant-HK", "es-419", "ca-ES-valencia"])
  func `a usual tag is one`(_ tag: String) {
    #expect(LanguageTagCheck.isTag(tag))
  }

  @Test(arguments: ["", "e", "EN", "english", "en_US", "en-us", "en-", "zh-hans"])
  func `another text is no tag`(_ tag: String) {
    #expect(!LanguageTagCheck.isTag(tag))
  }

  @Test func `each code belongs to one check`() {
    let codes = allChecks.flatMap { $0.codes }
    #expect(Set(codes).count == codes.count)
  }
}
