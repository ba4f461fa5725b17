import ArgumentParser
import HandrailCore
import HandrailDesk
import HandrailKiosk

/// `handrail case list`: the worklist.
struct CaseListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List cases, the one whose clock runs out first at the top.",
    discussion: """
      Each case has two lines: its reference, when its clock runs out, whose turn it is and its \
      state; and whom and what it is about. Cases whose clock nobody knows come after those whose \
      clock is known; those that wait for nobody come last. Closed cases are listed only by \
      --only closed.
      """)

  @Option(name: .long, help: "List only cases in this state.")
  var only: RequestState?

  @Option(name: .long, help: ArgumentHelp("List so many at most.", valueName: "count"))
  var limit = 50

  @Option(name: .long, help: "How cases are written: text, or json for other programs.")
  var format = CaseFormat.text

  @OptionGroup var stateOptions: StateOptions
  @OptionGroup var contentOptions: ContentOptions

  func validate() throws {
    guard (1...1_000_000).contains(limit) else {
      throw ValidationError("--limit takes a number from 1 to 1000000.")
    }
  }

  func run() throws {
    let clocks = contentOptions.clocks
    let list = try stateOptions.atDesk { desk in
      try CaseList(
        desk.store, only: only, limit: limit, clocks: clocks, at: WallClock().now)
    }
    print(try format == .json ? list.json : CaseText.list(list))
  }
}
