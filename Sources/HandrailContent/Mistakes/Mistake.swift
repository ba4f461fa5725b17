import HandrailCore

/// One kind of mistake that an author can make, known by one code.
///
/// Everything about a kind stands in its own file in `Checks/`, in the folder of its family. To add
/// one:
///
/// 1. Write `enum NameOfTheMistake: Mistake` with a free code of the family. The type's name, read
///    as words, is the kind's name in reports.
/// 2. Write functions that make its findings with `told`. Readers and checks call them: no other
///    file holds a word of what an author reads. The fix must differ from every other kind's.
/// 3. Where sound reading can find it, write `findings(in:library:)`. A mistake that a reader meets
///    needs none: the reader reports the finding.
/// 4. Give `examples` and `counterExamples`: changes of `TinyContent`. They are its tests.
/// 5. Give `seeds`: changes of lines that stand in a real Content/, each with the place at which it
///    must be told. Leave out a place where the change would not be this mistake.
/// 6. Add it to its family's list, such as `meaningMistakes`. One that shows only when all states
///    are walked has no `findings` of its own: `Exploration` tells it.
protocol Mistake: ContentCheck {
  /// The code, which never changes its meaning.
  static var code: String { get }

  /// How grave it is; an error unless a kind says otherwise.
  static var severity: ContentFinding.Severity { get }

  /// The smallest changes that are this mistake: one, or one for each wording of the finding.
  static var examples: [MistakeExample] { get }

  /// Changes that could be taken for it and are none.
  static var counterExamples: [MistakeExample] { get }

  /// Every place of sound content where the mistake can be made, with the changed lines.
  static func seeds(in bed: SeedBed) -> [Seed]
}

extension Mistake {
  static var severity: ContentFinding.Severity { .error }

  static var codes: [String] { [code] }

  /// Nothing: a reader tells the mistake, so that content in which it stands is never checked.
  static func findings(in sources: ContentSources, library: Library) -> [ContentFinding] { [] }

  /// The kind's name in words, from the name of its type: `unknown target`.
  static var name: String {
    String(describing: Self.self).reduce(into: "") { words, letter in
      if letter.isUppercase, !words.isEmpty { words += " " }
      words += letter.lowercased()
    }
  }

  /// A finding of this kind.
  static func told(at place: ContentPlace, _ message: String, fix: String) -> ContentFinding {
    ContentFinding(code, at: place, message, fix: fix, severity: severity)
  }

  /// A finding about a name that is not known, with the known name that was most likely meant.
  static func told(
    at place: ContentPlace, _ message: String, fix: String, written: String,
    known: some Collection<String>
  ) -> ContentFinding {
    ContentFinding(
      code, at: place, message, fix: "\(NearestName.fix(for: written, among: known)) \(fix)",
      near: NearestName.suggestion(for: written, among: known), severity: severity)
  }
}

/// Every kind of mistake that has a file of its own, family by family.
let allMistakes: [any Mistake.Type] =
  readingMistakes + meaningMistakes + wholeFlowMistakes + wordsMistakes + explanationMistakes
  + pageMistakes + walkMistakes + wordingMistakes + exploredMistakes + redFlagMistakes
