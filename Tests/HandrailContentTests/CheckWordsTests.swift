import HandrailCore
import Testing

@testable import HandrailContent

@Suite struct CheckWordsTests {
  @Test(arguments: mistakes)
  func `a mistake in the words is told once with its fix`(_ example: CheckExample) {
    example.expectToldOnce()
  }

  @Test(arguments: counterExamples)
  func `what words may do is no mistake`(_ example: CheckCounterExample) {
    example.expectNothingTold()
  }

  static let english = "flows/visit/en.md"
  static let spanish = "flows/visit/es.md"

  static let mistakes: [CheckExample] = [
    CheckExample(
      "H401", "a page without words, told where it belongs", at: "\(english):20",
      fix: "Add a section \"## born\"."
    ) { $0.file { $0.removeAll { $0.key.id == "born" } } },
    CheckExample(
      "H401", "a voice that the translation lacks", at: "\(spanish):90",
      fix: "Add a section \"## registered / named\" that translates line 100 of \(english)."
    ) { $0.file(.flow("visit"), "es") { $0.removeAll { $0.key.voice != nil } } },
    CheckExample("H402", "doubled", at: "\(english):20", fix: "Take one of the two out.") {
      $0.file { $0.append($0[1]) }
    },
    CheckExample("H403", "a misspelt heading", at: "\(english):30", fix: "Did you mean \"born\"?") {
      $0.section("born") { $0.key = WordsKey("borne") }
    },
    CheckExample(
      "H404", "an unknown voice", at: "\(english):20", fix: "Did you mean \"named\"?"
    ) { $0.file { $0.append(CheckFixture.voiced($0[1], "namd")) } },
    CheckExample(
      "H405", "no title", at: "\(english):60",
      fix: "Write the question or the title as the first paragraph under the heading."
    ) {
      $0.section("costs") { $0.words.title = nil }
      $0.section("costs", in: "es") { $0.words.title = Template([.text("Pregunte.")]) }
    },
    CheckExample(
      "H406", "a long section name", at: "\(english):11", fix: "Shorten it to 20 or fewer."
    ) {
      $0.section("about") { $0.words.title = Template([.text("About you and your family")]) }
    },
    CheckExample(
      "H410", "options without words", at: "\(english):50",
      fix: "Add \"- none: …\" and \"- rather-not-say: …\"."
    ) { $0.section("paying") { $0.words.options = [:] } },
    CheckExample("H411", "a misspelt option", at: "\(english):50", fix: "Did you mean \"none\"?") {
      $0.section("paying") {
        $0.words.options["non"] = $0.words.options.removeValue(forKey: "none")
      }
    },
    CheckExample(
      "H411", "the words of a list of the clinic", at: "\(english):50",
      fix: "Take it out: the words of the clinic's lists stand in site.yaml."
    ) { $0.section("paying") { $0.put("option/harbour", "Harbour") } },
    CheckExample("H412", "an option twice", at: "\(english):52", fix: "Take one of the two out.") {
      $0.section("paying") { $0.put("option/none", "Nobody") }
    },
    CheckExample(
      "H413", "no label", at: "\(english):40", fix: "Add \"> label: …\" with one to three words."
    ) { $0.section("home") { $0.words.label = nil } },
    CheckExample("H414", "a wide label", at: "\(english):41", fix: "Shorten it to 22 or fewer.") {
      $0.section("home") { $0.put("label", "名前名前名前名前名前名前") }
    },
    CheckExample(
      "H415", "no help", at: "\(english):70",
      fix: "Add \"> help: …\" that says what the page is and how to answer."
    ) { $0.section("code") { $0.words.help = [] } },
    CheckExample(
      "H416", "no why", at: "\(spanish):50",
      fix: "Add \"> why: …\" with one or two short sentences."
    ) { $0.section("paying", in: "es") { $0.words.why = nil } },
    CheckExample(
      "H417", "no message", at: "\(english):20",
      fix: "Add \"! required: …\" that says what to do."
    ) { $0.section("name") { $0.words.messages["required"] = nil } },
    CheckExample(
      "H418", "a message for no rule", at: "\(english):20",
      fix: "Take the message out, or add the rule in flows/visit/flow.yaml."
    ) { $0.section("name") { $0.put("message/not-before", "Later.") } },
    CheckExample("H418", "a misspelt rule", at: "\(english):20", fix: "Did you mean \"required\"?")
    {
      $0.section("name") {
        $0.words.messages["requird"] = $0.words.messages.removeValue(forKey: "required")
      }
    },
    CheckExample("H430", "unknown placeholder", at: "\(spanish):61", fix: "Did you mean {today}?") {
      $0.section("costs", in: "es") { $0.put("title", "es {todayy} {site.desk}") }
    },
    CheckExample(
      "H431", "the code on another page", at: "\(english):61",
      fix: "Use it only on the page that shows the code."
    ) { $0.section("costs") { $0.put("title", "Ask {site.desk} {return_code}.") } },
    CheckExample(
      "H431", "the number before the receipt", at: "\(english):61",
      fix: "Use it only on the receipt."
    ) { $0.section("costs") { $0.put("title", "Ask {site.desk} {arrival_number}.") } },
    CheckExample(
      "H431", "an answer that may be missing", at: "\(english):61",
      fix: "Use it only in a section with a voice whose condition says \"born is answered\", "
        + "or take it out."
    ) { $0.section("costs") { $0.put("title", "Ask {site.desk} {born}.") } },
    CheckExample(
      "H432", "lost", at: "\(spanish):60", fix: "Put in {site.desk}."
    ) { $0.section("costs", in: "es") { $0.put("title", "Pregunte.") } },
    CheckExample(
      "H432", "another one", at: "\(spanish):60", fix: "Put in {site.desk} and take out {today}."
    ) { $0.section("costs", in: "es") { $0.put("title", "Pregunte {today}.") } },
    CheckExample(
      "H440", "still English", at: "\(spanish):21", fix: "Translate it."
    ) { $0.section("name", in: "es") { $0.put("title", "What is your name?") } },
    CheckExample(
      "H441", "stale", at: "\(spanish):100",
      fix: "Compare the two, mend this section, then write \"## registered / named (en abcabc)\"."
    ) {
      $0.section("registered", voice: "named") { $0.words.digest = "abcabcabcabc" }
    },
    CheckExample(
      "H442", "no hash", at: "\(spanish):20", fix: "Write the heading as \"## name (en 014014)\"."
    ) { $0.section("name", in: "es") { $0.translatedHash = nil } },
    CheckExample(
      "H442", "no hash in regional words", at: "flows/visit/en-US.md:20",
      fix: "Write the heading as \"## name (en 014014)\"."
    ) { $0.addRegionalWords { $0.translatedHash = nil } },
  ]

  static let counterExamples: [CheckCounterExample] = [
    CheckCounterExample("H401-H442", "a draft language that is not offered") {
      var draft = WordsSource(owner: .flow("visit"), language: "fr", file: "flows/visit/fr.md")
      draft.sections = [WordsSection(key: WordsKey("nonsense"), place: ContentPlace(file: "fr"))]
      $0.words.append(draft)
    },
    CheckCounterExample("H401", "regional words that say only what differs") {
      $0.addRegionalWords { _ in }
    },
    CheckCounterExample("H404", "a voice that the use of a shared flow asks for") {
      $0.step("home") { $0.kind = .use("address", voice: "contact") }
      for language in ["en", "es"] {
        $0.file(.flow("address"), LanguageTag(language)) {
          $0.append(CheckFixture.voiced($0[1], "contact"))
        }
      }
    },
    CheckCounterExample("H431", "an answer that is surely given") {
      $0.both("costs", "title", "Ask {site.desk}, {name} or {called}, {today}.")
    },
    CheckCounterExample("H414", "a label of 22 columns") {
      $0.section("home") { $0.put("label", "1234567890123456789012") }
    },
    CheckCounterExample("H440", "a short title that is the same by chance") {
      $0.section("code", in: "es") { $0.put("title", "Your code") }
    },
  ]
}

extension CheckFixture {
  /// A section in another voice.
  static func voiced(_ section: WordsSection, _ voice: VoiceID) -> WordsSection {
    var section = section
    section.key.voice = voice
    return section
  }
}

extension ContentSources {
  /// Puts words into a part of a section in both languages; only English is put where it is read
  /// Puts words into a part of a section in both languages.
  mutating func both(_ id: String, _ part: String, _ text: String) {
    section(id) { $0.put(part, text) }
    section(id, in: "es") { $0.put(part, "es " + text) }
  }

  /// Offers American English with one section of its own.
  mutating func addRegionalWords(_ change: (inout WordsSection) -> Void) {
    var regional = WordsSource(
      owner: .flow("visit"), language: "en-US", file: "flows/visit/en-US.md")
    var section = CheckFixture.section(
      CheckFixture.visitWords[1], in: regional.file, line: 20)
    section.translatedHash = section.hash
    change(&section)
    regional.sections = [section]
    words.append(regional)
    site?.site.languages = ["en-US", "es"]
  }
}
