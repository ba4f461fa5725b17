import CustomDump
import HandrailCore
import Testing

@testable import HandrailContent

/// The pictures of flows, in each form.
@Suite struct FlowPictureTests {
  @Test func `a flow is drawn as Mermaid`() throws {
    expectNoDifference(
      ReviewFixture.lines(try ReviewFixture.content().picture().mermaid),
      ReviewFixture.lines(Self.mermaid))
  }

  @Test func `a flow is drawn as DOT`() throws {
    expectNoDifference(
      ReviewFixture.lines(try ReviewFixture.content().picture().dot), ReviewFixture.lines(Self.dot))
  }

  @Test func `a flow is drawn as text`() throws {
    expectNoDifference(
      ReviewFixture.lines(try ReviewFixture.content().picture().text),
      ReviewFixture.lines(Self.text))
  }

  @Test func `a shared flow is drawn by itself, and is done at its end`() throws {
    expectNoDifference(
      ReviewFixture.lines(try ReviewFixture.content().picture(of: "address").text),
      ReviewFixture.lines(
        """
        address
          start
            -> fixed
          fixed
            -> street when fixed is yes
            -> done otherwise
          street
            -> done
          done

        """))
  }

  @Test func `words that a form could read are written so that it does not`() {
    let odd = "a \"b\" <c> & `d` #1 [e] \\ f\ng"
    let picture = FlowPicture(
      name: "odd",
      items: [
        .node(
          FlowPicture.Node(
            id: .step(AnswerPath("end")), words: odd, look: .question,
            arrows: [
              FlowPicture.Arrow(
                when: BranchWords(says: odd), target: "end", arrival: .step(AnswerPath("end")))
            ]))
      ])
    let mermaid = "a #quot;b#quot; #lt;c#gt; #amp; #96;d#96; #35;1 [e] \\ f g"
    expectNoDifference(
      ReviewFixture.lines(picture.mermaid),
      [
        "flowchart TD", "  step_end[\"\(mermaid)\"]", "  step_end -->|\"\(mermaid)\"| step_end", "",
      ])
    let dot = "a \\\"b\\\" <c> & `d` #1 [e] \\\\ f g"
    expectNoDifference(
      ReviewFixture.lines(picture.dot),
      [
        "digraph \"odd\" {", "  node [shape=box];", "  step_end [label=\"\(dot)\"];",
        "  step_end -> step_end [label=\"\(dot)\"];", "}", "",
      ])
  }

  @Test func `no two things have one name, whatever their own names are`() {
    let paths = [
      "a-b", "a_b", "a/b", "a", "ab", "a-/b", "a/-b", "a--b", "aub", "aib", "a.b", "aUb",
    ]
    let ids = paths.flatMap { path -> [FlowPicture.ID] in
      let path = AnswerPath(path.split(separator: "/").map { .step(StepID(String($0))) })
      return [.step(path), .end(path), .lost(path), .box(path)]
    }
    #expect(Set(ids.map(\.name)).count == ids.count)
  }

  @Test func `a target that nothing has is shown as lost`() throws {
    let broken = try ReviewFixture.content(
      "flows/visit/flow.yaml", "next: born", to: "next: borne")
    let text = try broken.picture().text
    #expect(text.contains("    name\n      -> borne\n"))
    #expect(text.hasSuffix("  borne (there is no such step)\n"))
    #expect(try broken.picture().mermaid.contains("  lost_borne[/\"borne\"/]\n"))
  }

  @Test func `a shared flow that is not there, or is inside itself, is a closed box`() throws {
    let missing = try ReviewFixture.content(
      "flows/visit/flow.yaml", "repeat: plan", to: "repeat: plann")
    #expect(
      try missing.picture().mermaid.contains(
        "    step_plans[[\"plans: repeat plann, at most 2\"]]\n"))
    let circle = try ReviewFixture.content(
      "shared/plan/flow.yaml", "ask: number\n    save: number\n    rules: [from 1, up-to 99]",
      to: "use: plan\n    save: number")
    #expect(
      try circle.picture().mermaid.contains("      step_plans_I_number[[\"number: use plan\"]]\n"))
  }

  @Test(arguments: ["site.yaml", "site-GB.yaml"])
  func `each step, ending and branch of the shipped flows is drawn once`(site: String) throws {
    let content = try ReviewFixture.shipped(site: site)
    for source in content.sources.allFlows {
      let flow = source.flow
      let picture = try content.picture(of: flow.id)
      let drawn = picture.nodes.map(\.id.name) + boxes(picture.items)
      #expect(Set(drawn).count == drawn.count)
      let mermaid = ReviewFixture.lines(picture.mermaid)
      let dot = ReviewFixture.lines(picture.dot)
      for step in flow.steps.values {
        let path = AnswerPath(step.id)
        let id = step.kind.usedFlow == nil ? FlowPicture.ID.step(path) : .box(path)
        #expect(drawn.count { $0 == id.name } == 1)
        #expect(mermaid.count { $0.contains("\(id.name)[") || $0.contains("\(id.name)(") } <= 1)
        let exit = picture.nodes.first { node in
          node.id == .step(path) || node.id == .end(path.appending(Flow.done))
        }
        let arrows = (exit?.arrows ?? []).filter { $0.when.name != "add" }
        #expect(arrows.map(\.target) == step.next.map(\.target.rawValue))
        for arrow in arrows {
          let name = exit?.id.name ?? ""
          #expect(dot.contains { $0.hasPrefix("  \(name) -> \(arrow.arrival.name)") })
          #expect(
            mermaid.contains {
              $0.hasPrefix("  \(name) -->") && $0.hasSuffix(" \(arrow.arrival.name)")
            })
        }
      }
      for ending in flow.endings.keys {
        #expect(drawn.count { $0 == FlowPicture.ID.end(AnswerPath(ending)).name } == 1)
      }
      let all = picture.nodes.flatMap(\.arrows).count
      #expect(mermaid.count { $0.contains("-->") } == all)
      #expect(dot.count { $0.contains(" -> ") } == all)
      #expect(ReviewFixture.lines(picture.text).count { $0.contains("-> ") } == all)
    }
  }

  @Test func `each Mermaid line of the shipped flows has a form that Mermaid knows`() throws {
    let content = try ReviewFixture.shipped()
    for source in content.sources.allFlows {
      let mermaid = try content.picture(of: source.flow.id).mermaid
      let problems = MermaidGrammar.problems(in: mermaid)
      expectNoDifference(problems, [])
    }
    #expect(
      MermaidGrammar.problems(in: "flowchart TD\n  a[\"b\"\n  a --> c\n  subgraph d[\"e\"]\n")
        == ["a[\"b\"", "no node c", "no node a", "subgraph without end"])
  }

  private func boxes(_ items: [FlowPicture.Item]) -> [String] {
    items.flatMap { item -> [String] in
      guard case .box(let box) = item else { return [] }
      return [box.id.name] + boxes(box.items)
    }
  }
}
