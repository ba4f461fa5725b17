import HandrailCore

extension Transcript {
  /// How a page is answered by a line.
  static func prompt(
    of page: Page, editor: PageEditor, numbers: [Int], _ words: LanguageWords
  ) -> [String] {
    func phrase(_ phrase: InterfacePhrase, _ values: [String: String] = [:]) -> String {
      words.phrase(phrase.rawValue, values)
    }
    if page.identity.hasWarning { return [phrase(.lineAnyKey)] }
    if let field = page.field {
      let instead = numbers.first.map { phrase(.lineWordsInstead, ["example": "/\($0)"]) }
      let typed = editor.field?.text ?? ""
      let keeps = !typed.isEmpty && !field.isSecret
      return [instead, keeps ? phrase(.lineWordsOrKeep, ["text": typed]) : phrase(.lineWords)]
        .compactMap(\.self)
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
        ? [phrase(.lineNumbers)]
        : [phrase(.lineNumbersOrKeep, ["numbers": ticked.joined(separator: " ")])]
    }
    if page.buttons.isEmpty {
      return [phrase(page.enterAction == nil ? .lineCommand : .lineGoOn)]
    }
    if let kept = page.defaultButton {
      return [phrase(.lineNumberOrKeep, ["number": String(numbers[kept])])]
    }
    return [phrase(page.asksForChoice || page.enterAction == nil ? .lineNumber : .lineNumberOrGoOn)]
  }
}

extension Page {
  /// The button that Enter alone chooses: the answer from before; nil where there is none.
  var defaultButton: Int? {
    guard asksForChoice else { return nil }
    return buttons.firstIndex { $0.isChosen }
  }
}
