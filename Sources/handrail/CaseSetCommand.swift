import ArgumentParser
import HandrailCore
import HandrailDesk
import HandrailKiosk

/// `handrail case set`: what happened to a case.
struct CaseSetCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "set",
    abstract: "Tell a case what happened, such as sent or denied.",
    discussion: """
      An event that is not allowed in the state of the case is refused; then it is said why, and \
      which events are allowed. Nothing is taken back: an event given by mistake is answered by \
      closing the case and opening it again, or by the event that is right.
      """)

  @Argument(help: "The case, such as PEAR-4821.")
  var reference: ReferenceArgument

  @Argument(help: "What happened.")
  var event: RequestEvent

  @Option(
    name: .long,
    help: ArgumentHelp("The day on which it happened; today without it.", valueName: "date"))
  var on: DayArgument?

  @Option(
    name: .long, help: ArgumentHelp("The date printed on the plan's notice.", valueName: "date"))
  var noticeDate: DayArgument?

  @Option(
    name: .long,
    help: ArgumentHelp("The last day to appeal that is printed on it.", valueName: "date"))
  var appealBy: DayArgument?

  @OptionGroup var stateOptions: StateOptions

  func run() throws {
    let request = try stateOptions.atDesk {
      try $0.set(
        event, of: reference.reference, on: on?.day, noticeDate: noticeDate?.day,
        appealBy: appealBy?.day, at: WallClock().now)
    }
    print("\(request.reference) is \(request.state.rawValue).")
  }
}
