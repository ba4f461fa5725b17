import CustomDump
import HandrailCore
import Testing

@testable import HandrailScreen

struct ScreenSizeTests {
  private static let keys: [Key] = [
    .tab, .down, .up, .pageDown, .backTab, .character("2"), .character("x"), .left,
  ]

  @Test(arguments: Rehearsal.pages, 1...2 as ClosedRange<UInt64>)
  func `a screen that was resized equals one drawn for that size`(page: String, seed: UInt64) {
    var chance = Seeded(seed)
    var rehearsal = Rehearsal(at: page)
    if chance.pick([true, false]) { rehearsal.press(chance.pick([.function(1), .function(3)])) }
    for _ in 0..<5 { rehearsal.press(chance.pick(Self.keys)) }
    let final = chance.pick(testSizes)
    rehearsal.size = final
    let fresh = rehearsal.frame
    var sizes = (0..<6).map { _ in
      Size(
        columns: Int.random(in: 40...200, using: &chance),
        rows: Int.random(in: 12...60, using: &chance))
    }
    sizes += [Size(columns: 1, rows: 1), Size(columns: 0, rows: 0), Size(columns: 39, rows: 11)]
    for size in sizes {
      rehearsal.size = size
      #expect(rehearsal.take(.resized) == nil)
      #expect(rehearsal.frame.size == size)
    }
    rehearsal.size = final
    #expect(rehearsal.frame == fresh)
  }

  @Test(arguments: Rehearsal.pages)
  func `the page stands whole at each size from the smallest up`(page: String) {
    var rehearsal = Rehearsal(at: page)
    for columns in [40, 59, 60, 69, 70, 80, 133, 200] {
      for rows in [12, 13, 17, 18, 24, 60] {
        rehearsal.size = Size(columns: columns, rows: rows)
        let view = rehearsal.view
        let frame = rehearsal.frame
        let lines = frame.lines
        #expect(frame.contains(row: frame.cursor.row, column: frame.cursor.column))
        for (item, column) in view.footerColumns {
          #expect(lines[rows - 1].contains("\(item.key) \(item.words)"))
          #expect(column + item.columns <= columns)
        }
        for row in 0..<view.layout.contentRows where row < view.layout.lines.count {
          for run in view.layout.lines[row + view.editor.firstLine].runs where run.text != "" {
            #expect(lines[row + view.layout.contentTop].contains(TypedText.trimmed(run.text)))
          }
        }
        #expect(view.layout.contentRows >= 5)
      }
    }
  }

  @Test(arguments: [(39, 12), (40, 11), (20, 5), (10, 2), (2, 1), (200, 11)])
  func `a screen that is too small says so and takes no key`(columns: Int, rows: Int) {
    var rehearsal = Rehearsal(at: "insured", columns: columns, rows: rows)
    let wanted = "Make this window larger."
    let text = rehearsal.lines.joined().filter { $0 != " " }
    #expect(wanted.filter { $0 != " " }.hasPrefix(text))
    #expect(!text.isEmpty)
    if columns >= 20 { expectNoDifference(text, wanted.filter { $0 != " " }) }
    let editors = rehearsal.editors
    for key in [Key.enter, .character("2"), .escape, .function(10)] {
      #expect(rehearsal.press(key) == nil)
    }
    #expect(rehearsal.take(.click(Position(row: 0, column: 0))) == nil)
    expectNoDifference(rehearsal.editors, editors)
  }

  @Test func `no size traps`() {
    for page in Rehearsal.pages {
      for columns in [0, 1, 2, 5] {
        for rows in [0, 1, 3] {
          var rehearsal = Rehearsal(at: page, columns: columns, rows: rows)
          let frame = rehearsal.frame
          #expect(frame.lines.count == rows)
          rehearsal.press(.tab, .enter)
          for event in [TerminalEvent.resized, .paste("Ana"), .timePassed] { rehearsal.take(event) }
          _ = frame.snapshot + frame.svg(theme: .coloured) + frame.ansi(theme: .coloured)
        }
      }
    }
  }

  @Test func `a window that was small for a moment shows the page from its top again`() {
    var rehearsal = Rehearsal(at: "privacy", columns: 80, rows: 24)
    let before = rehearsal.frame
    rehearsal.size = Size(columns: 1, rows: 1)
    rehearsal.press(.tab, .enter, .pageDown)
    rehearsal.size = Size(columns: 80, rows: 24)
    #expect(rehearsal.frame == before)
  }
}

struct MessageTests {
  private static let texts = [
    "Choose one of the answers.",
    "Type the date in numbers, with spaces between them. Like this: Day, month, year. For example, 14 3 1962.",
    String(repeating: "A message that goes on and on. ", count: 40),
  ]

  @Test(arguments: texts, testSizes)
  func `the message is shown with its mark and covers nothing`(text: String, size: Size) throws {
    let page = Fixture.page(
      [.title("Question?")] + (1...30).map { .paragraph("Line \($0)") }, message: text)
    let view = Fixture.view(page, columns: size.columns, rows: size.rows)
    let lines = view.frame().lines
    let first = try #require(lines.firstIndex { TypedText.trimmed($0).hasPrefix("! ") })
    #expect(first > view.layout.contentTop + view.layout.contentRows)
    #expect(lines[first - 1].hasSuffix("more below ↓"))
    #expect(view.layout.contentRows >= 3)
    #expect(lines[size.rows - 1].contains("Enter Go on"))
    let footerTop = size.rows - (view.layout.isCompact ? 1 : 3)
    let shown = lines[first..<footerTop].flatMap { $0.split(separator: " ") }.dropFirst()
    let wanted = text.split(separator: " ")
    if shown.last?.hasSuffix("…") == true {
      #expect(wanted.starts(with: shown.dropLast()))
      #expect(text == Self.texts[2])
    } else {
      expectNoDifference(Array(shown), wanted)
    }
  }

  @Test func `a message leaves what has the focus in sight`() {
    var rehearsal = Rehearsal(at: "insured", columns: 40, rows: 12)
    rehearsal.press(.character("4"))
    rehearsal.tell(.wentOn)
    #expect(rehearsal.shows("! Choose one"))
    #expect(rehearsal.shows("› 4  I would rather talk"))
    #expect(rehearsal.shows("not type it here"))
  }
}

struct HeaderTests {
  @Test func `the place, the language, the section and the progress have their corners`() {
    let lines = Rehearsal(at: "insured").lines
    expectNoDifference(
      [lines[0], lines[2]],
      [
        "    Riverside Community Clinic           Text and colours  F4    English  F3",
        "    Paying for care                                              Part 2 of 2",
      ])
    expectNoDifference(
      Rehearsal(at: "insured", columns: 40, rows: 12).lines[0],
      " Paying for care            Part 2 of 2")
    expectNoDifference(
      Rehearsal(columns: 40, rows: 12).lines[0], " Riverside Community Clinic     English")
  }

  @Test(arguments: testSizes)
  func `a rehearsal says on every page and panel that nothing is kept`(size: Size) {
    for page in Rehearsal.pages {
      var rehearsal = Rehearsal(
        at: page, columns: size.columns, rows: size.rows, patient: "ana")
      let frame = rehearsal.frame
      expectNoDifference(TypedText.trimmed(frame.lines[0]), "Rehearsal. Nothing is kept.")
      #expect((0..<size.columns).allSatisfy { frame[row: 0, column: $0].role == .banner })
      rehearsal.press(.function(1))
      expectNoDifference(TypedText.trimmed(rehearsal.lines[0]), "Rehearsal. Nothing is kept.")
    }
    #expect(!Rehearsal(at: "name").shows("Rehearsal"))
  }

  @Test func `long names are cut and never run into each other`() {
    var page = Fixture.page([.title("Question?")])
    page.section = String(repeating: "Section ", count: 20)
    page.progress = String(repeating: "Part ", count: 30)
    for (columns, rows, row) in [(40, 12, 0), (80, 24, 2)] {
      let line = Fixture.view(page, columns: columns, rows: rows).frame().lines[row]
      #expect(line.hasSuffix("…"))
      #expect(line.contains("Part Part"))
      #expect(!line.contains("Section"))
    }
  }
}
