import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

/// The sizes tests draw at: the usual one, the smallest, a large one and a wide one.
let testSizes = [(80, 24), (40, 12), (120, 40), (200, 60), (60, 18), (200, 12), (40, 60)]
  .map { Size(columns: $0.0, rows: $0.1) }

struct PageLayoutTests {
  private static let everyBlock = Fixture.page([
    .title("What would help you most today, and what should we know before we see you?"),
    .paragraph("We ask each person who comes here. 我们会问每一个来这里的人，请您慢慢回答。"),
    .paragraph("Nobody is sent away."), .prominent("river apple lamp"),
    .heading("About you"), .quiet("For example, 14 3 1962."),
    .field(Page.Field(kind: .text, text: "Ana  Torres", limit: 60)),
    .button(
      Page.Button(
        .action(.optionChosen("a")), "Yes, and I can tell you more about it now", number: 1)),
    .button(Page.Button(.tick("b"), "Somebody who reads the longer forms to me", number: 2)),
    .row(
      label: "Whom we may call", value: "Maximiliano de la Fuente y Hernández, my brother",
      buttons: [Page.Button(.action(.changeAsked(AnswerPath("a"))), "Change")]),
    .row(
      label: "2.", value: "Lakeside Mutual of the Northern Counties",
      buttons: [
        Page.Button(.action(.itemChangeAsked(2)), "Change"),
        Page.Button(.action(.itemRemoved(2)), "Remove"),
      ]),
    .quiet("Why we ask: so that we can find you."),
  ])

  @Test(arguments: testSizes)
  func `every text of a page is on the screen once it is scrolled through`(size: Size) {
    var view = Fixture.view(Self.everyBlock, columns: size.columns, rows: size.rows)
    var seen: [Int: String] = [:]
    for _ in 0..<100 {
      let lines = view.frame().lines
      for row in 0..<view.layout.contentRows {
        let line = row + view.editor.firstLine
        guard view.layout.lines.indices.contains(line) else { continue }
        let text = lines[view.layout.contentTop + row]
        for run in view.layout.lines[line].runs {
          #expect(text.contains(TypedText.trimmed(run.text)))
        }
        seen[line] = text
      }
      let next = view.respond(to: .key(.pageDown)).editor
      if next.firstLine == view.editor.firstLine { break }
      view = Fixture.view(
        Self.everyBlock, columns: size.columns, rows: size.rows, editor: next)
    }
    expectNoDifference(seen.keys.sorted(), Array(view.layout.lines.indices))
    let all = seen.sorted { $0.key < $1.key }.flatMap { $0.value.split(separator: " ") }
    for word in Self.everyBlock.words where !word.contains("我") {
      #expect(all.contains(word[...]), "\(word)")
    }
  }

  @Test(arguments: testSizes)
  func `nothing is wider than the screen, and text has at most 64 columns`(size: Size) {
    let layout = Fixture.view(Self.everyBlock, columns: size.columns, rows: size.rows).layout
    for run in layout.lines.flatMap(\.runs) {
      let end = run.column + CharacterWidth.columns(of: run.text)
      #expect(run.column >= layout.margin)
      #expect(end <= min(size.columns, layout.margin + 64))
    }
  }

  @Test(arguments: testSizes)
  func `no two pieces of a line touch`(size: Size) {
    let layout = Fixture.view(Self.everyBlock, columns: size.columns, rows: size.rows).layout
    for line in layout.lines {
      let runs = line.runs.sorted { $0.column < $1.column }
      for (left, right) in zip(runs, runs.dropFirst()) {
        #expect(left.column + CharacterWidth.columns(of: left.text) <= right.column)
      }
    }
  }

  @Test func `the page begins where the question stood on the page before`() {
    let short = Fixture.view(Fixture.page([.title("One?")]))
    let long = Fixture.view(Self.everyBlock)
    #expect(short.layout.contentTop == 4)
    #expect(long.layout.contentTop == 4)
    expectNoDifference(short.frame().lines[4], "    One?")
    let narrow = Fixture.view(Fixture.page([.title("One?")]), columns: 40, rows: 12)
    #expect(narrow.layout.contentTop == 1)
  }

  @Test func `on a wide screen the page stays together`() {
    let lines = Fixture.view(Self.everyBlock, columns: 200, rows: 24).frame().lines
    #expect(lines[0].hasSuffix("English"))
    for line in lines.dropLast() { #expect(CharacterWidth.columns(of: line) <= 76) }
    #expect(lines[21].hasSuffix("more below ↓"))
  }

  @Test func `paragraphs are parted by an empty line on every screen`() {
    let page = Fixture.page([.paragraph("One."), .paragraph("Two.")])
    for size in [(80, 24), (40, 12)] {
      let view = Fixture.view(page, columns: size.0, rows: size.1)
      let top = view.layout.contentTop
      let lines = view.frame().lines[top...(top + 2)].map(TypedText.trimmed)
      expectNoDifference(lines, ["One.", "", "Two."])
    }
  }

  @Test func `a place to type is drawn with a line under it`() {
    let page = Fixture.page([
      .title("Name?"), .field(Page.Field(kind: .text, text: "", limit: 20)),
    ])
    for (columns, rows, row) in [(80, 24, 6), (40, 12, 2)] {
      let lines = Fixture.view(page, columns: columns, rows: rows).frame().lines
      expectNoDifference(TypedText.trimmed(lines[row]), "›")
      expectNoDifference(
        TypedText.trimmed(lines[row + 1]), String(repeating: "─", count: 32))
    }
  }

  @Test func `the answer given before is marked, however long its words are`() {
    for length in 50...70 {
      let page = Fixture.page([
        .button(
          Page.Button(
            .action(.optionChosen("a")), String(repeating: "x", count: length), number: 1,
            isChosen: true))
      ])
      let view = Fixture.view(page)
      let marks = view.layout.lines.flatMap(\.runs).filter { $0.text == "✓" }
      #expect(marks.count == 1)
      #expect(marks.allSatisfy { $0.column < 4 + 64 })
    }
  }
}

extension Page {
  /// Every word the page's blocks say.
  fileprivate var words: [String] {
    blocks.flatMap { block -> [String] in
      switch block {
      case .title(let text), .paragraph(let text), .prominent(let text), .heading(let text),
        .quiet(let text):
        [text]
      case .field(let field): [field.text]
      case .button(let button): [button.words]
      case .row(let label, let value, let buttons): [label, value] + buttons.map(\.words)
      }
    }.flatMap { $0.split(separator: " ").map(String.init) }
  }
}
