import CustomDump
import Foundation
import HandrailCore
import HandrailKiosk
import HandrailScreen
import HandrailTestSupport
import Synchronization
import Testing

@testable import HandrailStore

/// What is typed is looked over at the edge, and questions are looked up there.
@Suite struct UnderstandingTests {
  /// A stand whose program knows one alarming word, and notes what it was given.
  private final class Listener: Sendable {
    let heard = Mutex<[String]>([])

    var words: [String] { heard.withLock { $0 } }

    func understanding(_ outcome: AskOutcome = .unknown) -> Understanding {
      Understanding(
        concern: { text, language in
          self.heard.withLock { $0.append("looks over \(text) (\(language))") }
          return text.contains("chest") ? .medical : nil
        },
        outcome: { question, language in
          self.heard.withLock { $0.append("looks up \(question) (\(language))") }
          return outcome
        })
    }
  }

  private func stand(_ listener: Listener, _ outcome: AskOutcome = .unknown) throws -> Stand {
    let stand = try Stand()
    var library = Stand.library
    library.explanations = Fixtures.explanations
    stand.content = library
    stand.understanding = listener.understanding(outcome)
    return stand
  }

  private func concerns(_ stand: Stand) throws -> [Concern] {
    try stand.records().calls().compactMap {
      if case .concern(let concern) = $0.call.reason { concern } else { nil }
    }
  }

  /// Every page on which words are typed: the way there, what is typed, and the page afterwards.
  @Test(arguments: [
    ("<enter>1<enter>", "my chest", "birth-date"),
    ("<enter>1<enter>Ana<enter>", "my chest", "birth-date"),
    ("<enter>1<enter>Ana<enter>3 14 1962<enter><enter>1<enter>", "my chest", "town"),
    ("4<enter>", "my chest", "come-back-code-title"),
    ("4<enter>", "my chest hurts", "come-back-date-title"),
    ("<enter><f1><tab><enter>", "my chest", "ask-title"),
  ])
  func `words that give concern bring up its page wherever they are typed`(
    way: String, typed: String, after: String
  ) throws {
    let stand = try stand(Listener())
    stand.run(
      "\(way)\(typed)<enter>",
      .act {
        #expect(stand.terminal.page == "concern-medical-title")
        expectNoDifference(try concerns(stand), [.medical])
      }, "2<enter>")
    #expect(stand.terminal.page == after)
  }

  @Test func `a date that was taken for one alarms nobody, and words in its place do`() throws {
    let listener = Listener()
    let stand = try stand(listener)
    stand.run(
      .toName, "Ana<enter>", "help my chest<enter>",
      .act { #expect(stand.terminal.page == "concern-medical-title") }, "2<enter>",
      .act { #expect(stand.terminal.page == "birth-date") },
      .act { listener.heard.withLock { $0 = [] } },
      "\(String(repeating: "<back>", count: "help my chest".count))3 14 1962<enter>")
    #expect(stand.terminal.page == "code")
    expectNoDifference(listener.words, [])
  }

  @Test func `what gives concern is written down as any other answer`() throws {
    let stand = try stand(Listener())
    stand.run(.toName, "Ana chest<enter>")
    let visit = try #require(try stand.records().visit(VisitID(1))).visit
    expectNoDifference(visit.answers[AnswerPath("name")]?.answer, .text("Ana chest"))
  }

  @Test func `somebody is noticed though the answer cannot be written`() throws {
    let stand = try stand(Listener())
    stand.run(
      .toName, .act { try stand.tamper("PRAGMA query_only = ON") }, "Ana chest<enter>",
      .act {
        #expect(stand.terminal.page == "concern-medical-title")
        try stand.tamper("PRAGMA query_only = OFF")
      }, "2<enter>",
      .act {
        #expect(stand.terminal.page == "name")
        #expect(stand.terminal.shows("Ana chest"))
        #expect(stand.terminal.shows("not-saved"))
      })
  }

  @Test func `a question that alarms is looked up only when it is asked again after "all right"`()
    throws
  {
    let listener = Listener()
    let stand = try stand(listener)
    stand.run(
      .toName, "<f1><tab><enter>my chest<enter>",
      "2<enter>",
      .act {
        expectNoDifference(listener.words, ["looks over my chest (en)"])
        #expect(stand.terminal.shows("my chest"))
      }, "<enter>")
    expectNoDifference(
      listener.words,
      ["looks over my chest (en)", "looks over my chest (en)", "looks up my chest (en)"])
  }

  @Test func `an answer opens, and closing everything leads back to the typed text`() throws {
    let stand = try stand(Listener(), .answer([FoundExplanation("copay", part: .why)]))
    stand.run(
      .toName, "Ze<f1><tab><enter>why pay<enter>",
      .act { #expect(stand.terminal.page == "Copay (en)") }, "<esc><esc><esc>",
      .act {
        #expect(stand.terminal.page == "name")
        #expect(stand.terminal.shows("Ze"))
      })
  }

  @Test func `the passphrase of people who work here is looked over by nobody`() throws {
    let listener = Listener()
    let stand = try stand(listener)
    stand.options.passphrase = Kiosk.Passphrase(isSet: { true }, isRight: { $0 == "chest" })
    stand.run(
      .event(.key(.control("o"))), .event(.key(.control("u"))), .event(.key(.control("t"))),
      "wrong chest<enter>", .act { #expect(stand.terminal.page == "staff-title") }, "chest<enter>")
    expectNoDifference(listener.words, [])
  }

  @Test func `nothing of a question is in the records or in any file beside them`() throws {
    let stand = try stand(Listener())
    stand.run(
      .toName, "<f1><tab><enter>zzqx chest<enter>2<enter><esc><esc>Ana<enter>", .pass(.seconds(400))
    )
    #expect(try concerns(stand) == [.medical])
    for name in try stand.folder.names {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: stand.folder.path + "/" + name))
      #expect(bytes.range(of: Data("zzqx".utf8)) == nil, "\(name) holds the question")
    }
  }

  @Test func `in a rehearsal the page comes up and nobody outside hears of it`() throws {
    let stand = try stand(Listener())
    stand.isInMemory = true
    stand.options.rehearsalPatient = "ana"
    stand.run(.toName, "chest<enter>")
    #expect(stand.terminal.page == "concern-medical-title")
    #expect(try stand.folder.names.isEmpty)
  }

  @Test(arguments: ["1<enter>", "1<enter>1<enter>?<enter>"])
  func `in lines words are looked over where none are asked for`(way: String) throws {
    let listener = Listener()
    let stand = try stand(listener)
    stand.lines = ScriptedLines(stand.terminal)
    stand.run(
      "\(way)nothing here<enter>",
      .act {
        #expect(stand.lines?.printed.contains("line-no-such-answer") == true)
        stand.lines?.clear()
      }, "my chest<enter>",
      .act {
        #expect(stand.lines?.printed.contains("concern-medical-title") == true)
        #expect(stand.lines?.printed.contains("line-no-such-answer") == false)
      })
    expectNoDifference(try concerns(stand), [.medical])
  }

  @Test func `in lines a question is asked and answered as on the screen`() throws {
    let stand = try stand(Listener(), .answer([FoundExplanation("copay", part: .why)]))
    stand.lines = ScriptedLines(stand.terminal)
    stand.run(
      "1<enter>1<enter>?<enter>1<enter>",
      .act { #expect(stand.lines?.printed.contains("line-question") == true) }, "why pay<enter>",
      .act {
        #expect(stand.lines?.printed.contains("Copay (en)") == true)
        stand.lines?.clear()
      }, "<enter><<enter><<enter>Ana<enter>")
    expectNoDifference(try stand.journal(), ["who-for", "name"])
  }
}
