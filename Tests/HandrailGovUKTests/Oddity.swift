import Foundation
import HandrailCore
import HandrailTestSupport
import Testing

/// A small recording that is odd in one way.
struct Oddity: Sendable, CustomTestStringConvertible {
  /// What is odd.
  let testDescription: String
  private let flow: String
  private let cases: String
  /// What is met otherwise than recorded.
  let differences: [String]

  /// Makes a recording from its two files; only the nodes of the flow are given.
  init(_ what: String, _ nodes: String, _ cases: String, differences: [String] = []) {
    testDescription = what
    flow = nodes
    self.cases = cases
    self.differences = differences
  }

  /// Reads the two files.
  func recording() throws -> GovUKRecording {
    let first = flow.split(separator: "\"").dropFirst().first ?? ""
    let whole = "{\"id\": \"odd\", \"first\": \"\(first)\", \"nodes\": \(flow)}"
    return try GovUKRecording(name: "odd", flow: Data(whole.utf8), cases: Data(cases.utf8))
  }

  /// The day that no test has.
  static let noDay = Fixtures.today

  /// One node whose way on hangs on an earlier one that may be left out.
  static let guards = """
    {"skip?": {"yes": [{"goto": "b?"}], "no": [{"goto": "a?"}]},
     "a?": {"1": [{"goto": "b?"}], "2": [{"goto": "b?"}]},
     "b?": {"x": [{"when": {"a?": "2"}, "goto": "two"},
                  {"when": {"a?": null, "skip?": "yes"}, "goto": "none"}, {"goto": "one"}]}}
    """
  /// Its cases.
  static let guardCases = """
    {"steps": [["skip?", "no"], ["a?", "1"], ["b?", "x"]], "next": "one", "end": true}
    {"steps": [["skip?", "no"], ["a?", "2"], ["b?", "x"]], "next": "two", "end": true}
    {"steps": [["skip?", "yes"], ["b?", "x"]], "next": "none", "end": true}
    """

  /// Days of which the outer ones are refused.
  static let bounds = Oddity(
    "days out of bounds",
    """
    {"n?": {"2018-01-31": [{"goto": "n?"}], "2018-02-01": [{"goto": "end"}],
            "2018-02-02": [{"goto": "n?"}], "soon": [{"goto": "n?"}]}}
    """,
    """
    {"steps": [["n?", "2018-01-31"]], "next": "n?", "end": false, "invalid": true}
    {"steps": [["n?", "2018-02-01"]], "next": "end", "end": true, "invalid": false}
    {"steps": [["n?", "2018-02-02"]], "next": "n?", "end": false, "invalid": true}
    {"steps": [["n?", "soon"]], "next": "n?", "end": false, "invalid": true}
    """)

  /// A last day that is refused after one first day only.
  static let refusedAfter = Oddity(
    "a refusal after an earlier answer",
    """
    {"first?": {"2018-01-01": [{"goto": "last?"}], "2018-03-01": [{"goto": "last?"}]},
     "last?": {"2018-02-01": [{"when": {"first?": "2018-03-01"}, "goto": "last?"},
                              {"goto": "short"}],
               "2018-04-01": [{"when": {"first?": "2018-01-01"}, "goto": "long"},
                              {"goto": "short"}]}}
    """,
    """
    {"steps": [["first?", "2018-01-01"], ["last?", "2018-02-01"]], "next": "short", "end": true}
    {"steps": [["first?", "2018-03-01"], ["last?", "2018-02-01"]], "next": "last?", "invalid": true}
    {"steps": [["first?", "2018-01-01"], ["last?", "2018-04-01"]], "next": "long", "end": true}
    {"steps": [["first?", "2018-03-01"], ["last?", "2018-04-01"]], "next": "short", "end": true}
    """)

  /// All that must be replayed as recorded.
  static let all = [
    bounds, refusedAfter, Oddity("a node that may have been left out", guards, guardCases),
    Oddity(
      "an answer that is not on the node", #"{"n?": {"3": [{"goto": "end"}]}}"#,
      """
      {"steps": [["n?", "yes"]], "next": "n?", "end": false, "invalid": true}
      {"steps": [["n?", "4"]], "next": "n?", "end": false, "invalid": true}
      """),
    Oddity(
      "no answer is taken, or has a way on", #"{"n?": {"a": [{"goto": "n?"}], "b": []}}"#,
      """
      {"steps": [["n?", "a"]], "next": "n?", "end": false, "invalid": true}
      {"steps": [["n?", "b"]], "next": "n?", "end": false, "invalid": true}
      """),
    Oddity(
      "a refusal between answers that are taken",
      #"{"n?": {"1": [{"goto": "end"}], "2": [{"goto": "n?"}], "3": [{"goto": "end"}]}}"#,
      """
      {"steps": [["n?", "1"]], "next": "end", "end": true}
      {"steps": [["n?", "2"]], "next": "n?", "end": false, "invalid": true}
      {"steps": [["n?", "3"]], "next": "end", "end": true}
      """),
    Oddity(
      "names that nobody expects", #"{"a/#1.b: {c}": {"": [{"goto": "done"}], "Ä \" ✓": []}}"#,
      """
      {"steps": [["a/#1.b: {c}", ""]], "next": "done", "end": true, "invalid": false}
      {"steps": [["a/#1.b: {c}", "Ä \\" ✓"]], "next": "a/#1.b: {c}", "invalid": true}
      """),
    Oddity(
      "ways that hang on nodes that are not there, and no way otherwise",
      """
      {"n?": {"a": [{"when": {"x?": "1"}, "goto": "never"}, {"when": {"x?": null}, "goto": "m?"}],
              "b": [{"when": {"x?": "1"}, "goto": "never"}]},
       "m?": {}}
      """,
      """
      {"steps": [["n?", "a"]], "next": "m?", "end": true}
      {"steps": [["n?", "b"]], "next": "n?", "end": false, "invalid": true}
      """),
    Oddity(
      "answers that are no texts",
      #"{"n?": {"true": [{"goto": "m?"}], "a,b": [{"goto": "m?"}]}, "m?": {"5": [{"goto": "e"}]}}"#,
      """
      {"steps": [["n?", true], ["m?", 5]], "next": "e", "end": true}
      {"steps": [["n?", ["a", "b"]], ["m?", 5.5]], "next": "m?", "invalid": true}
      {"steps": [], "next": "n?", "end": false}
      """),
    Oddity(
      "several ticks, some of which include others",
      """
      {"n?": {"a": [{"goto": "m?"}], "a,b": [{"goto": "two"}], "a,b,c": [{"goto": "m?"}]},
       "m?": {"1": [{"when": {"n?": "a"}, "goto": "low"}, {"goto": "high"}]}}
      """,
      """
      {"steps": [["n?", "a"], ["m?", "1"]], "next": "low", "end": true}
      {"steps": [["n?", "a,b"]], "next": "two", "end": true}
      {"steps": [["n?", "a,b,c"], ["m?", "1"]], "next": "high", "end": true}
      """),
    Oddity(
      "ticks that are refused after an answer, though some of them are taken",
      """
      {"f?": {"1": [{"goto": "n?"}], "2": [{"goto": "n?"}]},
       "n?": {"a": [{"goto": "one"}], "b,c": [{"goto": "two"}],
              "a,b,c": [{"when": {"f?": "2"}, "goto": "n?"}, {"goto": "three"}]}}
      """,
      """
      {"steps": [["f?", "1"], ["n?", "a,b,c"]], "next": "three", "end": true}
      {"steps": [["f?", "2"], ["n?", "a,b,c"]], "next": "n?", "end": false, "invalid": true}
      {"steps": [["f?", "2"], ["n?", "b,c"]], "next": "two", "end": true}
      """),
    Oddity(
      "a circle that comes back to a page",
      #"{"n?": {"on": [{"goto": "m?"}]}, "m?": {"back": [{"goto": "n?"}], "on": [{"goto": "e"}]}}"#,
      """
      {"steps": [["n?", "on"], ["m?", "back"]], "next": "n?", "end": false}
      {"steps": [["n?", "on"], ["m?", "on"]], "next": "e", "end": true}
      """),
  ]

  /// Cases that do not fit their flow, and what is said about them.
  static let mistakes = [
    Oddity(
      "another page was recorded",
      #"{"n?": {"a": [{"goto": "m?"}]}, "m?": {"b": [{"goto": "e"}]}}"#,
      """

      {"steps": [["n?", "a"]], "next": "e", "end": true, "invalid": false}
      {"steps": [["m?", "b"]], "next": "e", "end": true, "invalid": false}
      {"steps": [["n?", "a"], ["x?", "b"]], "next": "e", "end": true, "invalid": false}
      {"steps": [["n?", "a"]], "next": "m?", "end": false, "invalid": true}
      {"steps": [["n?", "c"], ["m?", "b"]], "next": "e", "end": true, "invalid": false}
      {"steps": [["n?", "a"], ["m?", "b"]], "next": "e", "end": false, "invalid": false}
      {"steps": [["n?", "a"], ["m?", "b"], ["e", "b"]], "next": "e", "end": true, "invalid": false}
      {"steps": [["n?", "a"], ["m?", "b"], ["e", "b"]], "next": "e", "end": true, "invalid": true}
      """,
      differences: [
        "2: expected the ending \"e\", met the page \"m?\"",
        "3: expected the page \"m?\" as number 1, met the page \"n?\"",
        "4: expected the page \"x?\" as number 2, met the page \"m?\"",
        "5: expected the page \"m?\" again, after a refusal, met the page \"m?\"",
        "6: expected that \"n?\" takes answer 1, met a refusal",
        "7: expected the page \"e\", met the ending \"e\"",
        "8: expected the ending \"e\", met the ending \"e\" again, after a refusal",
      ])
  ]
}
