import CustomDump
import HandrailTestSupport
import Testing

@testable import HandrailCore

/// The proofs hold for the program as it is, and each of them notices the fault it is there for.
@Suite struct ProofTests {
  private static let explorer = FlowExplorer(Fixtures.flow, library: Fixtures.library)
  private static let library = Fixtures.library

  private func problems(of reducer: @escaping Reducer) -> [FlowProblem] {
    let proof = StateProof(Self.explorer, reducer: reducer)
    return Self.explorer.states.indices.flatMap { proof.problems(in: $0, isThorough: true) }
  }

  @Test func `every state holds what must hold`() {
    expectNoDifference(problems(of: Session.reducer), [])
    let proof = StateProof(Self.explorer)
    expectNoDifference(proof.statesWithoutAnEnding(), [])
    for number in Self.explorer.states.indices where Self.explorer.page(of: number) == nil {
      expectNoDifference(proof.wholeWayBack(from: number), [])
    }
  }

  /// A fault in the session, and how the proof tells it.
  struct Fault: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let isTold: @Sendable (FlowProblem.Kind) -> Bool
    let reducer: Reducer
  }

  static let faults: [Fault] = [
    Fault(
      testDescription: "Back forgets the answer", isTold: { $0 == .backLosesThePage },
      reducer: {
        var effects: [Effect] = []
        if $1 == .backAsked, let last = $0.visit?.journey(in: $3)?.stops.last {
          effects = $0.reduce($1, at: $2, in: $3)
          $0.visit?.answers[last.path] = nil
        } else {
          effects = $0.reduce($1, at: $2, in: $3)
        }
        return effects
      }),
    Fault(
      testDescription: "Back does nothing", isTold: { $0 == .backLosesThePage },
      reducer: {
        $1 == .backAsked ? [] : $0.reduce($1, at: $2, in: $3)
      }),
    Fault(
      testDescription: "help is no panel", isTold: { $0 == .commandMissing("help") },
      reducer: {
        $1 == .helpAsked ? [] : $0.reduce($1, at: $2, in: $3)
      }),
    Fault(
      testDescription: "a person changes the language",
      isTold: { if case .panelChangesSomething = $0 { true } else { false } },
      reducer: {
        let effects = $0.reduce($1, at: $2, in: $3)
        if $1 == .personAsked { $0.language = "es" }
        return effects
      }),
    Fault(
      testDescription: "closing one panel closes two",
      isTold: { if case .panelChangesSomething = $0 { true } else { false } },
      reducer: {
        let effects = $0.reduce($1, at: $2, in: $3)
        if $1 == .languageAsked { $0.overlays = [.language] }
        return effects
      }),
    Fault(
      testDescription: "the time-out wipes nothing", isTold: { $0 == .idleDoesNotWipe },
      reducer: {
        $0.reduce($1, at: $2, in: $3).filter { $0 != .wipeScreen }
      }),
    Fault(
      testDescription: "the time-out leaves the answers", isTold: { $0 == .idleDoesNotWipe },
      reducer: {
        let visit = $0.visit
        let effects = $0.reduce($1, at: $2, in: $3)
        if $1 == .timePassed, $0.place == .welcome { $0.visit = visit }
        return effects
      }),
    Fault(
      testDescription: "a key does not end the warning", isTold: { $0 == .idleDoesNotWipe },
      reducer: {
        let warning = $0.warningSince
        let effects = $0.reduce($1, at: $2, in: $3)
        if $1 == .keyPressed { $0.warningSince = warning }
        return effects
      }),
    Fault(
      testDescription: "leaving keeps the visit", isTold: { $0 == .commandMissing("leaving") },
      reducer: {
        $1 == .forgetChosen ? [] : $0.reduce($1, at: $2, in: $3)
      }),
  ]

  @Test(arguments: faults)
  func `a fault of the session is told, with a way to it`(_ fault: Fault) throws {
    let told = problems(of: fault.reducer).filter { fault.isTold($0.kind) }
    #expect(!told.isEmpty)
    #expect(told.dropFirst().allSatisfy { !$0.witness.isEmpty })
  }

  // MARK: The shell

  private func shell(_ reducer: @escaping Reducer = Session.reducer) -> ShellProof.Outcome {
    ShellProof(
      over: Self.explorer.states[3].session, library: Self.library, at: Fixtures.moment, depth: 2,
      reducer: reducer
    ).walk()
  }

  @Test func `the shell over a page is walked to its end without a fault`() {
    let outcome = shell()
    expectNoDifference(outcome.faults, [])
    #expect(outcome.stateCount > 100)
  }

  @Test func `a call that help cancels, and a page that is lost, are told`() {
    let lost = shell {
      let effects = $0.reduce($1, at: $2, in: $3)
      if $1 == .overlayClosed {
        $0.visit?.look = .again(at: AnswerPath(), within: AnswerPath(), returningTo: nil)
      }
      return effects
    }
    #expect(lost.faults.contains { $0.what == "closing the panels does not lead back" })
    let twice = shell {
      let effects = $0.reduce($1, at: $2, in: $3)
      return $1 == .personAsked ? effects + effects : effects
    }
    #expect(twice.faults.contains { $0.what.hasPrefix("a person is called") })
    let unwiped = shell { $0.reduce($1, at: $2, in: $3).filter { $0 != .wipeScreen } }
    #expect(unwiped.faults.contains { $0.what == "the time-out does not wipe" })
  }

  // MARK: Changes

  private func changes(
    _ reducer: @escaping Reducer = Session.reducer,
    outputs: @escaping ChangeExplorer.Outputs = { _, _ in [] }
  ) -> (count: Int, problems: [FlowProblem]) {
    let changer = ChangeExplorer(Self.explorer, seed: 7, outputs: outputs, reducer: reducer)
    let outcomes = changer.cases.map { changer.explore($0) }
    return (outcomes.reduce(0) { $0 + $1.changes }, outcomes.flatMap(\.problems))
  }

  @Test func `every change at the review asks what became necessary and nothing else`() {
    let (count, problems) = changes()
    expectNoDifference(problems, [])
    #expect(count > 50)
  }

  @Test func `a change that asks an answered page again is told`() {
    let (_, problems) = changes {
      let effects = $0.reduce($1, at: $2, in: $3)
      if case .optionChosen = $1, $0.visit?.look == .onward,
        let name = $0.visit?.answers[AnswerPath("name")], name.answer.isGiven,
        $0.visit?.answers[AnswerPath("agree")] != nil
      {
        $0.visit?.answers[AnswerPath("name")] = nil
      }
      return effects
    }
    #expect(problems.contains { if case .changeAsksOtherPages = $0.kind { true } else { false } })
  }

  @Test func `an answer off the path that is shown is told`() {
    let (_, problems) = changes(outputs: { session, library in
      guard let visit = session.visit else { return [] }
      // A page that shows the street whether or not somebody still has one.
      guard case .text(let street)? = visit.answers[AnswerPath("home").appending("street")]?.answer
      else { return [] }
      return ["Your street: \(street)"]
    })
    #expect(
      problems.contains {
        $0.kind == .offPathAnswerSeen(AnswerPath("home").appending("street"), output: "page")
      })
  }
}
