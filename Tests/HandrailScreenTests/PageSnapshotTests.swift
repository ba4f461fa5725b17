import Foundation
import HandrailContent
import HandrailCore
import HandrailScreen
import HandrailTestSupport
import Testing

/// Every page a patient can meet, as text that can be read in a diff.
@Suite struct PageSnapshotTests {
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  @Test(arguments: RealPages.shared.names)
  func `a page looks as it did, in each language and at both sizes`(name: String) throws {
    let pages = RealPages.shared
    for language in pages.library.site.languages {
      let session = try #require(pages.session(showing: name, in: language))
      for size in Self.sizes {
        let screen = Screen(
          session: session, editors: Editors(for: session, in: pages.library),
          library: pages.library, size: size)
        let file = name.replacing("/", with: "-").replacing("#", with: "")
          .replacing(":", with: "-")
        expectSnapshot(
          screen.frame().snapshot, named: "\(file).\(language).\(size.columns)x\(size.rows)")
      }
    }
  }

  @Test func `each step of the flow and of its shared flows is among the pages`() {
    let pages = RealPages.shared
    let met = Set(
      pages.names.compactMap { name in
        AnswerPath(parsing: String(name.split(separator: ":").last ?? ""))?.lastStep
      })
    let flows = Array(pages.library.flows.values) + Array(pages.library.sharedFlows.values)
    for flow in flows {
      for step in flow.steps.values {
        if case .use = step.kind { continue }
        #expect(met.contains(step.id), "\(flow.id)/\(step.id) has no snapshot")
      }
    }
  }
}

/// The pages of the content that ships, each with a walk that leads to it.
struct RealPages {
  let library: Library
  let names: [String]
  private let walks: [String: Walk]

  static let shared = RealPages()
  /// The same flow in a clinic in Great Britain.
  static let british = RealPages(site: "site-GB.yaml")

  private init(site: String = "site.yaml") {
    let root = URL(fileURLWithPath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    let loaded = ContentDirectory(root.appendingPathComponent("Content").path).load(site: site)
    guard let library = loaded.library else {
      preconditionFailure("Content/ cannot be read: run handrail check")
    }
    self.library = library
    var walks: [String: Walk] = [:]
    var names: [String] = []
    for source in loaded.sources.walks {
      for walk in source.walks.map(\.walk) {
        let outcome = WalkPlayer.play(walk, flow: source.flow, library: library)
        let ending = outcome.ending.map { [$0.rawValue] } ?? []
        for page in outcome.stops.map(\.path.description) + ending {
          let name = Self.name(page, of: source.flow)
          guard walks[name] == nil else { continue }
          walks[name] = walk
          names.append(name)
        }
      }
    }
    self.walks = walks
    // A second plan asks what the first one asked.
    self.names =
      Gallery.shellPages + Gallery.concernPages
      + names.filter { !$0.contains("#2") && !$0.contains("#3") }
  }

  /// Pages of registration have their own names, others also that of their flow.
  private static func name(_ page: String, of flow: FlowID) -> String {
    flow == "registration" ? page : "\(flow):\(page)"
  }

  func session(showing name: String, in language: LanguageTag) -> Session? {
    let parts = name.split(separator: ":").map(String.init)
    let flow = parts.count == 2 ? FlowID(parts[0]) : "registration"
    return Gallery(library: library, flow: flow, walks: walks[name].map { [$0] } ?? [])
      .session(showing: parts.last ?? name, in: language)
  }
}
