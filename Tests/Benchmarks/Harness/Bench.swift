import Foundation

/// Measures the release program beside a bare C program, and prints figures with their goals.
///
/// It is started in the package's folder by `make bench`. A missed goal does not fail it; only what
/// cannot be measured does.
@main
enum Bench {
  private static let program = ".build/release/handrail"
  private static let floor = ".build/bench/floor"
  private static let folder = ".build/bench"

  static func main() {
    do {
      try SelfTest(floor: floor).run()
      print("The harness measures known delays, sizes and memory as they are.\n")
      let report = try measure(rounds: 5)
      print(report.text)
      let score = report.score
      print("\nOf \(score.goals) goals \(score.missed) are missed. Times are in milliseconds,")
      print("medians beside 99th percentiles. The floor keeps and checks nothing.")
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  private static func measure(rounds: Int) throws -> Report {
    let state = "\(folder)/state"
    try? FileManager.default.removeItem(atPath: state)
    var report = Report()
    try addFirstPage(to: &report, state: state, rounds: rounds)
    try addTenPages(to: &report, state: state, rounds: rounds)
    try addLoad(to: &report)
    return report
  }

  private static func addFirstPage(
    to report: inout Report, state: String, rounds: Int
  ) throws {
    let pageFile = "\(folder)/welcome.txt"
    let whole = WholeContent(
      program: program, content: "Content", state: "\(state)/whole", floor: floor,
      pageFile: pageFile)
    let lines = try whole.firstPageLines()
    try lines.joined(separator: "\n").write(
      toFile: pageFile, atomically: false, encoding: .utf8)
    var (ours, bare) = (WholeContent.FirstPage(), WholeContent.FirstPage())
    var (key, pages, memory) = (Samples(), Samples(), Samples())
    for _ in 0..<(4 * rounds) {
      // A B B A: what changes on the machine meanwhile hits both alike.
      try whole.measureFirstPage(of: whole.kiosk, into: &ours)
      try whole.measureFirstPage(of: whole.floorPage, into: &bare)
      try whole.measureFirstPage(of: whole.floorPage, into: &bare)
      try whole.measureFirstPage(of: whole.kiosk, into: &ours)
      try whole.measureFirstKey(into: &key)
    }
    for _ in 0..<rounds { try whole.measurePages(into: &pages, memory: &memory) }
    report.add(.init(name: "Content/: first words", floor: bare.text, ours: ours.text))
    report.add(
      .init(
        name: "Content/: first page", floor: bare.whole, ours: ours.whole, goal: .timesFloor(1.7)))
    report.add(.init(name: "Content/: bytes of it", floor: bare.bytes, ours: ours.bytes))
    report.add(.init(name: "Content/: first key answered after", ours: key))
    report.add(.init(name: "Content/: answer to next page", ours: pages))
    report.add(
      .init(name: "Content/: memory (PSS) in MB", ours: memory, goal: .under(20)))
  }

  private static func addTenPages(to report: inout Report, state: String, rounds: Int) throws {
    let kiosk = TenPages.kiosk(
      program, content: "Tests/Benchmarks/ten-pages/Content", state: "\(state)/ten-pages")
    let bare = TenPages.floor(floor)
    var (ours, floor) = (TenPages.Figures(), TenPages.Figures())
    var (growing, steady) = (Samples(), Samples())
    for _ in 0..<rounds {
      try kiosk.run(into: &ours)
      try bare.run(into: &floor)
      try bare.run(into: &floor)
      try kiosk.run(into: &ours)
      growing.add(contentsOf: try DiskTime.measure(in: state, appending: true))
      steady.add(contentsOf: try DiskTime.measure(in: state, appending: false))
    }
    report.add(
      .init(name: "key to paint", floor: floor.key, ours: ours.key, goal: .timesFloor(1.2)))
    report.add(
      .init(
        name: "answer, synced, to next page", floor: floor.page, ours: ours.page,
        goal: .timesFloor(5)))
    report.add(.init(name: "the disk alone: 4 KiB more", floor: growing))
    report.add(.init(name: "the disk alone: 4 KiB again", floor: steady))
    report.add(
      .init(
        name: "bytes a page", floor: floor.pageBytes, ours: ours.pageBytes,
        goal: .timesFloor(1.5)))
    report.add(.init(name: "chunks a page", floor: floor.pageChunks, ours: ours.pageChunks))
    report.add(.init(name: "bytes a key", floor: floor.keyBytes, ours: ours.keyBytes))
    report.add(
      .init(name: "new size", floor: floor.resize, ours: ours.resize, goal: .timesFloor(2)))
    report.add(
      .init(name: "memory (PSS) in MB", floor: floor.memory, ours: ours.memory, goal: .under(20)))
  }

  private static func addLoad(to report: inout Report) throws {
    let time = LoadTime(content: "Content", folder: folder)
    let one = try time.measure(times: 1, runs: 20)
    report.add(.init(name: "read Content/", ours: one.load))
    report.add(.init(name: "read and check it", ours: one.checked))
    for (times, runs) in [(10, 5), (100, 3)] {
      let figures = try time.measure(times: times, runs: runs)
      let units = Double(figures.bytes) / Double(one.bytes)
      report.add(
        .init(
          name: "read \(units.figure) times as much", ours: figures.load,
          ratio: figures.load.median / one.load.median / units, goal: .perUnit(1.25)))
      report.add(
        .init(
          name: "read and check it", ours: figures.checked,
          ratio: figures.checked.median / one.checked.median / units, goal: .perUnit(1.25)))
    }
  }
}
