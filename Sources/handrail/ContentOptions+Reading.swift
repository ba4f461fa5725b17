import ArgumentParser
import HandrailContent
import HandrailCore

extension ContentOptions {
  /// Content that can be read, whatever its checks would say.
  /// - Throws: `ExitCode(1)` after the findings went to standard error.
  func readable() throws -> (loaded: LoadedContent, library: Library) {
    let loaded = directory.load(site: site)
    guard let library = loaded.library else {
      for finding in loaded.findings { tell("\(finding)") }
      throw ExitCode(1)
    }
    return (loaded, library)
  }
}

extension ContentSources {
  /// The flow of a name, shared ones included.
  /// - Throws: `ValidationError` with the nearest name.
  func flow(named name: String) throws -> FlowSource {
    let all = flows + sharedFlows
    guard let source = all.first(where: { $0.flow.id.rawValue == name }) else {
      let known = all.map(\.flow.id.rawValue)
      throw ValidationError(
        "There is no flow named \(name). \(NearestName.fix(for: name, among: known))")
    }
    return source
  }
}
