import Foundation

/// Measures the release program beside a bare C program, and prints figures with their goals.
///
/// It is started in the package's folder by `make bench`. A missed goal does not fail it; only what
/// cannot be measured does. With the word `cases` or `ask` it measures those alone.
@main
enum Bench {
  private static let program = ".build/release/handrail"
  private static let floor = ".build/bench/floor"
  private static let folder = ".build/bench"

  static func main() {
    let arguments = CommandLine.arguments
    do {
      if arguments.count == 4, let kind = CaseTime.Kind(rawValue: arguments[1]),
        let size = Int(arguments[2])
      {
        return try CaseTime.measureHere(kind, size: size, folder: arguments[3])
      }
      if arguments.dropFirst() == ["ask"] { return try AskTime(content: "Content").run() }
      if arguments.dropFirst() == ["cases"] { return try CaseTime.run(folder: folder) }
      try SelfTest(floor: floor).run()
      print("The harness measures known delays, sizes and memory as they are.\n")
      let report = try measure(rounds: 5)
      print(report.text)
      try printProofs()
      print("")
      try CaseTime.run(folder: folder)
      let score = report.score
      print(
        """

        \(score.missed) of \(score.goals) goals are missed. Times are in milliseconds, medians \
        with their 99th percentiles.
        The floor is a bare C program; it checks nothing and keeps nothing.
        """)
    } catch {
      print("\(error)")
      exit(1)
    }
  }

  /// Proves the flows of the content, and longer and longer ones; only proving is timed.
  private static func printProofs() throws {
    let time = ProofTime(content: "Content")
    print("\nEvery state of every flow, proved:")
    for line in ProofTime.lines(try time.proveContent()) { print("  \(line)") }
    let generated = try time.proveGenerated(steps: [20, 40, 80])
    for line in ProofTime.lines(generated) { print("  \(line)") }
  }

  private static func measure(rounds: Int) throws -> Report {
    let state = "\(folder)/state"
    try? FileManager.default.removeItem(atPath: state)
    var report = Report()
    print("Measuring the first page of Content/ ...")
    try addFirstPage(to: &report, state: state, rounds: rounds)
    print("Measuring the ten pages ...")
    try addTenPages(to: &report, state: state, rounds: rounds)
    print("Measuring how content is read ...\n")
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
    var firstOfAll = WholeContent.FirstPage()
    var (key, pages, memory) = (Samples(), Samples(), Samples())
    // A kiosk is started again and again; what it keeps from the start before is there.
    var aside = (Samples(), Samples())
    try whole.measurePages(into: &aside.0, memory: &aside.1)
    for number in 0..<(4 * rounds) {
      // A B B A: what changes on the machine meanwhile hits both alike.
      try whole.measureFirstPage(of: whole.kiosk, into: &ours)
      try whole.measureFirstPage(of: whole.floorPage, into: &bare)
      try whole.measureFirstPage(of: whole.floorPage, into: &bare)
      try whole.measureFirstPage(of: whole.kiosk, into: &ours)
      try whole.measureFirstKey(into: &key)
      let new = whole.kiosk(state: "\(state)/new-\(number)")
      try whole.measureFirstPage(of: new, into: &firstOfAll)
    }
    for _ in 0..<rounds { try whole.measurePages(into: &pages, memory: &memory) }
    report.add(.init(name: "Content/: first words", floor: bare.text, ours: ours.text))
    report.add(
      .init(
        name: "Content/: first page", floor: bare.whole, ours: ours.whole, goal: .timesFloor(1.7)))
    report.add(.init(name: "Content/: the same, first start of all", ours: firstOfAll.whole))
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
    let sizes = try [1, 10, 100].map { try time.size(times: $0) }
    var figures = sizes.map { _ in LoadTime.Figures() }
    for round in 1...3 {
      for index in sizes.indices {
        for _ in 0..<(index == 0 ? 5 : 1) { try time.read(sizes[0], into: &figures[0]) }
        // The largest takes long to check: once is enough.
        if index > 0 {
          try time.read(sizes[index], checks: index < 2 || round == 3, into: &figures[index])
        }
      }
    }
    for size in sizes.dropFirst() { try FileManager.default.removeItem(atPath: size.path) }
    for (size, figure) in zip(sizes, figures) {
      func add(_ name: String, _ kind: KeyPath<LoadTime.Figures, Samples>, units: Double) {
        let samples = figure[keyPath: kind]
        let perUnit = samples.median / figures[0][keyPath: kind].median / units
        report.add(
          .init(
            name: name, ours: samples, ratio: units > 1 ? perUnit : nil,
            goal: units > 1 ? .perUnit(1.25) : nil))
      }
      let units = Double(size.bytes) / Double(sizes[0].bytes)
      add("read Content/ \(units.figure) times, processor time", \.load, units: units)
      // Nearly all of a check is the playing of walks, and each flow has its own.
      let flows = Double(size.flows) / Double(sizes[0].flows)
      add("read and check \(flows.figure) flows, processor time", \.check, units: flows)
    }
  }
}
