import HandrailCore
import HandrailScreen

/// Looks at every page of every state of a flow, in each language and size.
///
/// A page is a value: one that was looked at is not looked at again, whatever state shows it.
struct PageProof {
  /// The sizes in which every page must be whole.
  static let sizes = [Size(columns: 80, rows: 24), Size(columns: 40, rows: 12)]

  /// A page that is not whole.
  struct Fault: Hashable {
    let fault: PageFit.Fault
    /// The first line of the panel over the page that is meant; nil for the page itself.
    let panel: String?
    let language: LanguageTag
    let size: Size
  }

  private let library: Library
  private let language: LanguageTag
  private var seen: Set<Page> = []
  /// How many pages were asked for.
  private(set) var pageCount = 0
  /// How many of them differed from all before.
  var distinctCount: Int { seen.count }
  /// How many screens were drawn.
  private(set) var screenCount = 0

  init(_ library: Library, in language: LanguageTag) {
    self.library = library
    self.language = language
  }

  /// What is wrong with the page that a session shows, and with the help over it.
  mutating func faults(of session: Session, at moment: Moment) -> [Fault] {
    var session = session
    if language != session.language {
      let notice = session.notice
      session.reduce(.languageAsked, at: moment, in: library)
      session.reduce(.languageChosen(language), at: moment, in: library)
      assert(session.notice == notice, "a panel changed the message below")
    }
    let isOfVisit =
      session.currentStop(in: library) != nil && session.overlays.isEmpty
      && session.warningSince == nil
    let faults = self.faults(of: Page(of: session, in: library), isOfVisit: isOfVisit)
    guard session.overlays.isEmpty else { return faults }
    session.reduce(.helpAsked, at: moment, in: library)
    return faults + self.faults(of: Page(of: session, in: library))
  }

  private mutating func faults(of page: Page, isOfVisit: Bool = false) -> [Fault] {
    pageCount += Self.sizes.count
    guard seen.insert(page).inserted else { return [] }
    let words = library.words(in: language)
    return Self.sizes.flatMap { size -> [Fault] in
      let fit = PageFit(page, words: words, size: size, isOfVisit: isOfVisit)
      screenCount += fit.screenCount
      return fit.faults.map {
        Fault(fault: $0, panel: page.isOverlay ? page.title : nil, language: language, size: size)
      }
    }
  }
}

/// What of a session can be read, in every form it is given out in.
enum SessionOutputs {
  /// The texts of a session's page, and of help over it, on a screen and in lines.
  @Sendable static func texts(of session: Session, _ library: Library) -> [String] {
    var helped = session
    helped.reduce(.helpAsked, at: session.lastKey, in: library)
    return [session, helped].flatMap { session in
      Page(of: session, in: library).allTexts
        + Page(of: session, in: library, medium: .lines).allTexts
    }
  }
}

extension Page {
  /// The first line of the page.
  fileprivate var title: String? {
    for case .title(let title) in blocks { return title }
    return nil
  }

  /// Everything that stands on the page, in no order.
  fileprivate var allTexts: [String] {
    var texts =
      [clinic, languageName]
      + [section, progress, banner, titleBelow, message]
      .compactMap(\.self)
    for block in blocks {
      switch block {
      case .title(let text), .paragraph(let text), .prominent(let text), .heading(let text),
        .quiet(let text):
        texts.append(text)
      case .field(let field): texts.append(field.text)
      case .button(let button): texts.append(button.words)
      case .row(let label, let value, let buttons):
        texts += [label, value] + buttons.map(\.words)
      }
    }
    return texts
  }
}
