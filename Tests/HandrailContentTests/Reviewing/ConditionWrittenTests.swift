import HandrailCore
import Testing

@testable import HandrailContent

/// Conditions as their authors write them.
@Suite struct ConditionWrittenTests {
  @Test(arguments: [
    "a is b", "a is not b", "a is one of [b, c]", "a includes b", "a is answered", "a at least 18",
    "a at most 17", "a before 2008-01-31", "a after 2008-01-31", "a.b is c and d at most 3",
  ])
  func `a condition is written as it was read`(text: String) throws {
    #expect(try ConditionReader.condition(text).written == text)
  }

  @Test func `each condition of the shipped flows is read back as it is written`() throws {
    let content = try ReviewFixture.shipped()
    for source in content.sources.allFlows {
      let flow = source.flow
      let branches = flow.steps.values.flatMap { $0.next.compactMap(\.condition) }
      for condition in Array(flow.conditions.values) + Array(flow.voices.values) + branches {
        #expect(try ConditionReader.condition(condition.written) == condition)
      }
    }
  }
}
