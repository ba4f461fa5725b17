import HandrailCore
import HandrailScreen

@testable import HandrailContent

/// A section as the tables of these tests write it: parts with their words.
typealias WrittenSection = (heading: String, parts: KeyValuePairs<String, String>)

extension CheckFixture {
  static let visitWords: [WrittenSection] = [
    ("about", ["title": "About you"]),
    (
      "name",
      [
        "title": "What is your name?", "label": "Name", "help": "Type it.",
        "message/required": "Type it.", "message/at-most": "Shorter.",
      ]
    ),
    (
      "born",
      [
        "title": "When were you born?", "option/not-known": "I do not know", "label": "Born",
        "help": "Type it.", "message/not-after": "Check the year.",
      ]
    ),
    ("home", ["label": "Home"]),
    (
      "paying",
      [
        "title": "Who pays?", "option/none": "Nobody", "option/rather-not-say": "Rather not",
        "label": "Paying", "help": "Choose one.", "why": "To help you.",
      ]
    ),
    ("costs", ["title": "Ask {site.desk}.", "body/0": "Or call {region.emergency}."]),
    ("code", ["title": "Your code", "body/0": "{return_code}", "help": "Keep it."]),
    ("review", ["title": "Your answers", "help": "Look at them."]),
    ("registered", ["title": "Number {arrival_number}", "body/0": "{today} {site.desk}"]),
    (
      "registered / named", ["title": "{arrival_number}, {called}", "body/0": "Go to {site.desk}."]
    ),
  ]

  static let addressWords: [WrittenSection] = [
    (
      "fixed",
      [
        "title": "Do you have an address?", "option/yes": "Yes", "option/no": "No",
        "label": "Address", "help": "Choose one.",
      ]
    ),
    ("street", ["title": "Which street?", "label": "Street", "help": "Type it."]),
  ]

  static let interfaceWords: [WrittenSection] =
    InterfacePhrase.allCases.map {
      interfaceWords($0.rawValue, InterfacePhrase.values[$0.rawValue] ?? [])
    } + TranscriptPhrase.allCases.map { interfaceWords($0.rawValue, $0.values) }

  private static func interfaceWords(_ phrase: String, _ values: [String]) -> WrittenSection {
    let words = values.map { "{\($0)}" }.joined(separator: " ")
    return (phrase, ["title": "\(phrase) \(words)"])
  }

  /// The same sections in English and, with other letters, in Spanish.
  static func files(
    _ owner: WordsSource.Owner, _ folder: String, _ sections: [WrittenSection]
  ) -> [WordsSource] {
    var english = WordsSource(owner: owner, language: "en", file: "\(folder)/en.md")
    var spanish = WordsSource(owner: owner, language: "es", file: "\(folder)/es.md")
    for (index, written) in sections.enumerated() {
      let section = section(written, in: english.file, line: 10 * (index + 1))
      english.sections.append(section)
      var translated = self.section(written, in: spanish.file, line: 10 * (index + 1), "es ")
      translated.translatedHash = section.hash
      spanish.sections.append(translated)
    }
    return [english, spanish]
  }

  /// One section; `before` is put before each of its texts.
  static func section(
    _ written: WrittenSection, in file: String, line: Int = 1, _ before: String = ""
  ) -> WordsSection {
    let heading = written.heading.split(separator: " / ").map(String.init)
    let voice = heading.count > 1 ? VoiceID(heading[1]) : nil
    var section = WordsSection(
      key: WordsKey(heading[0], voice: voice), place: ContentPlace(file: file, line: line))
    for (offset, part) in written.parts.enumerated() {
      section.put(part.key, before + part.value)
      section.places[part.key] = ContentPlace(file: file, line: line + offset + 1)
    }
    section.words.digest = String(repeating: String(format(line)), count: 3)
    return section
  }

  private static func format(_ line: Int) -> String {
    let digits = "00" + String(line, radix: 16)
    return String(digits.suffix(3))
  }

  /// Gives each part of a flow a line: ten for a step.
  static func placed(_ flow: Flow, _ file: String) -> FlowSource {
    var source = FlowSource(flow: flow, file: file)
    source.places["start"] = ContentPlace(file: file, line: 3)
    for (index, name) in flow.conditions.keys.enumerated() {
      source.places["conditions/\(name)"] = ContentPlace(file: file, line: 5 + index)
    }
    for (index, step) in flow.steps.values.enumerated() {
      let line = 10 * (index + 1)
      source.places["steps/\(step.id)"] = ContentPlace(file: file, line: line)
      source.places["steps/\(step.id)/options/0"] = ContentPlace(file: file, line: line + 2)
      for (number, branch) in step.next.enumerated() {
        let key = "steps/\(step.id)/next/\(number)"
        source.places[key] = ContentPlace(file: file, line: line + 4 + number)
        let named = flow.conditions.first { $0.value == branch.condition }
        if let named { source.namedConditions["\(key)/when"] = named.key }
      }
    }
    return source
  }
}

extension WordsSection {
  /// Puts words into a part, named as the places of a section are.
  mutating func put(_ part: String, _ text: String) {
    let template = Template(parsing: text)
    let names = part.split(separator: "/").map(String.init)
    switch names[0] {
    case "title": words.title = template
    case "body": words.body.append(template)
    case "label": words.label = template
    case "help": words.help.append(template)
    case "why": words.why = template
    case "message": words.messages[names[1]] = template
    default:
      words.options[OptionID(names[1])] = template
      optionOrder.append(OptionID(names[1]))
    }
  }
}
