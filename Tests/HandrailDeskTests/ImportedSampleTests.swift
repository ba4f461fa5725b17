import Foundation
import HandrailCore
import HandrailDesk
import Testing

/// Where published files lie: in `fhir` under HANDRAIL_TESTDATA, or beside the package.
private enum PublishedFiles {
  static let folder: String = {
    let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let data = ProcessInfo.processInfo.environment["HANDRAIL_TESTDATA"] ?? ""
    let base = data.isEmpty ? "../shared/testdata" : data
    return URL(fileURLWithPath: base, relativeTo: package).standardizedFileURL.path + "/fhir"
  }()
  static let exist = FileManager.default.fileExists(atPath: folder)
}

/// Published files, imported as they are: answers, questions, requests, and much that is neither.
@Suite(.enabled(if: PublishedFiles.exist, "there are no published samples"))
struct ImportedSampleTests {
  @Test func `every published file is taken whole or refused whole`() throws {
    let names = FileManager.default.enumerator(atPath: PublishedFiles.folder)?.allObjects ?? []
    let files = names.compactMap { $0 as? String }.filter { $0.hasSuffix(".json") }.sorted()
    #expect(files.count > 100)
    let stand = try Stand()
    let ana = try stand.open(Stand.ana(), after: [.sent])
    var taken = 0
    for file in files {
      let url = URL(fileURLWithPath: "\(PublishedFiles.folder)/\(file)")
      let bytes = Array(try Data(contentsOf: url))
      for named in [nil, ana.reference] {
        let before = try stand.dump()
        let refusal = problem { () throws(DeskError) in try stand.take(bytes, onto: named) }
        if refusal == nil { taken += 1 } else { #expect(try stand.dump() == before, "\(file)") }
      }
    }
    #expect(taken > 5)
    let list = try stand.store.worklist(limit: 1_000)
    #expect(list.damagedCount == 0)
    #expect(list.cases.allSatisfy { $0.state != .needed })
  }
}
