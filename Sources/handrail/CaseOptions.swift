import ArgumentParser
import Foundation
import HandrailContent
import HandrailCore
import HandrailDesk
import HandrailStore

extension StateOptions {
  /// Does something at the desk; its errors go to standard error.
  /// - Throws: `ExitCode(1)` after it was told why.
  func atDesk<Value>(_ work: (CaseDesk) throws -> Value) throws -> Value {
    do {
      let store = try VisitStore(directory: folder)
      return try work(CaseDesk(store: store, account: Account.name))
    } catch let error as StoreError {
      tell("\(error)")
    } catch let error as DeskError {
      // The place of a mistake is told in the file's own words.
      tell(CleanText.lines("\(error)"))
    }
    throw ExitCode(1)
  }
}

extension ContentOptions {
  /// The clinic and its region, without any flow; nil where they cannot be read.
  var clinic: Library? { directory.loadWelcome(site: site).library }

  /// The region's rules on time, as the clock on this machine's wall reads them.
  var clocks: CaseClocks {
    CaseClocks(rules: clinic?.region.clocks) { milliseconds in
      var seconds = time_t(milliseconds / 1000)
      var local = tm()
      localtime_r(&seconds, &local)
      return local.tm_gmtoff
    }
  }

  /// The words that references are made of, in the clinic's first language that has some; empty
  /// where the content cannot be read.
  var referenceWords: [String] {
    guard let library = directory.load(site: site).library else { return [] }
    let bases = library.site.languages.map { $0.rawValue.prefix { $0 != "-" } }
    return bases.lazy.compactMap { library.codeWords[LanguageTag(String($0))] }.first ?? []
  }
}

/// Text, or JSON for other programs.
enum CaseFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case json
}

/// A reference on the command line, in any way in which people type it.
struct ReferenceArgument: ExpressibleByArgument {
  /// The case meant.
  let reference: CaseReference

  init?(argument: String) {
    guard let reference = CaseReference(parsing: argument) else { return nil }
    self.reference = reference
  }
}

/// A day on the command line, such as `2026-11-20`.
struct DayArgument: ExpressibleByArgument {
  /// The day meant.
  let day: CivilDate

  init?(argument: String) {
    guard let day = CivilDate(iso: argument) else { return nil }
    self.day = day
  }
}

extension RequestState: ExpressibleByArgument {}
extension RequestEvent: ExpressibleByArgument {}
extension LetterPage.Paper: ExpressibleByArgument {}
