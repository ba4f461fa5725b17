import HandrailCore

extension Transcript {
  /// How a page is answered by a line; one types behind the last line of it.
  static func prompt(
    of page: Page, editor: PageEditor, numbers: [Int], _ words: LanguageWords
  ) -> [String] {
    func say(_ phrase: InterfacePhrase, _ values: [String: String] = [:]) -> [String] {
      let paragraphs = words.paragraphs(phrase.rawValue).map { $0.filled { values[$0] } }
      return paragraphs.isEmpty ? [phrase.rawValue] : paragraphs
    }
    if page.identity.hasWarning { return say(.lineAnyKey) }
    if let field = page.field {
      if field.isSecret { return say(.linePassphrase) }
      let instead =
        numbers.first.map { say(.lineWordsInstead, ["example": "/\($0)"]) } ?? []
      return instead + wordsPrompt(of: page, field, typed: editor.field?.text ?? "", say)
    }
    if page.hasTicks {
      let ticked = zip(numbers, page.buttons).compactMap { number, button in
        if case .tick(let option) = button.effect, editor.ticked.contains(option) {
          String(number)
        } else {
          nil
        }
      }
      return ticked.isEmpty
        ? say(.lineNumbers)
        : say(.lineNumbersOrKeep, ["numbers": ticked.joined(separator: " ")])
    }
    if page.isLastSight { return say(.lineNoted) }
    if page.buttons.isEmpty {
      guard let action = page.enterAction else {
        return say(page.isOverlay ? .closePanel : .lineCommand, signs(words))
      }
      return say(action == .overlayClosed ? .lineBack : .lineGoOn)
    }
    if let kept = page.defaultButton {
      let isBefore = page.buttons[kept].isChosen
      return say(
        isBefore ? .lineNumberOrKeep : .lineNumberOrFirst, ["number": String(numbers[kept])])
    }
    if page.asksForChoice || page.enterAction == nil { return say(.lineNumber) }
    guard page.enterAction == .overlayClosed else { return say(.lineNumberOrGoOn) }
    return say(page.identity.overlay?.isStayedOn == true ? .lineStay : .lineNumberOrBack)
  }

  private static func wordsPrompt(
    of page: Page, _ field: Page.Field, typed: String,
    _ say: (InterfacePhrase, [String: String]) -> [String]
  ) -> [String] {
    if case .ask? = page.identity.overlay { return say(.lineQuestion, [:]) }
    if let chosen = page.buttons.firstIndex(where: \.isChosen) {
      return say(.lineWordsOrKeepChosen, ["example": "/\(page.lineNumbers[chosen])"])
    }
    if !typed.isEmpty, !page.isRefused { return say(.lineWordsOrKeep, ["text": typed]) }
    return say(field.isRequired ? .lineWords : .lineWordsOrGoOn, [:])
  }

  private static func signs(_ words: LanguageWords) -> [String: String] {
    let signs = KeyMap.bindings.compactMap { binding in
      binding.line.map { sign in
        (
          KeyMap.placeholder(of: binding.command),
          words.phrase(InterfacePhrase.lineKey.rawValue, ["sign": sign])
        )
      }
    }
    return Dictionary(uniqueKeysWithValues: signs)
  }
}

extension Page {
  /// The button that Enter alone chooses: the answer from before, or the clinic's first language on
  /// the first page; nil where there is none.
  var defaultButton: Int? {
    if identity.place == .welcome, !isOverlay, let firstFocus {
      return buttons.firstIndex { $0.effect == firstFocus }
    }
    guard asksForChoice || field != nil else { return nil }
    return buttons.firstIndex { $0.isChosen }
  }
}

extension Session.Overlay {
  /// Whether closing the panel is an answer to what it asks: to stay as one is.
  fileprivate var isStayedOn: Bool {
    switch self {
    case .language, .otherLanguages, .leaving, .display: true
    default: false
    }
  }
}
