import CustomDump
import HandrailContent
import Testing

/// A mistake put into sound content, and all that the checks say about it.
struct CheckExample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let code: String
  let place: String
  let fix: String
  let change: @Sendable (inout ContentSources) -> Void

  /// Makes an example; `place` is `FILE:LINE`.
  init(
    _ code: String, _ mistake: String, at place: String, fix: String,
    _ change: @escaping @Sendable (inout ContentSources) -> Void
  ) {
    testDescription = "\(code) \(mistake)"
    self.code = code
    self.place = place
    self.fix = fix
    self.change = change
  }

  /// Fails unless the checks tell the mistake once, at its place, and how to mend it.
  func expectToldOnce(sourceLocation: SourceLocation = #_sourceLocation) {
    let told = CheckFixture.findings(change).map {
      [$0.code, "\($0.place.file):\($0.place.line)", $0.fix]
    }
    expectNoDifference(told, [[code, place, fix]])
  }
}

/// Something that could be taken for a mistake, about which the checks say nothing.
struct CheckCounterExample: Sendable, CustomTestStringConvertible {
  let testDescription: String
  let change: @Sendable (inout ContentSources) -> Void

  /// Makes an example.
  init(
    _ codes: String, _ name: String, _ change: @escaping @Sendable (inout ContentSources) -> Void
  ) {
    testDescription = "\(codes) \(name)"
    self.change = change
  }

  /// Fails if the checks find anything.
  func expectNothingTold() {
    expectNoDifference(CheckFixture.findings(change).map(\.description), [])
  }
}
