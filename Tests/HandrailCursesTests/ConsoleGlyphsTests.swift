import Foundation
import HandrailScreen
import Testing

@testable import HandrailCurses

/// What the Linux console's font can show of the words and glyphs of this project.
@Suite struct ConsoleGlyphsTests {
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private let kernel = ConsoleGlyphs.codePage437
  private let bare = ConsoleGlyphs(scalars: [])

  @Test(arguments: Array("ñáéíóúüÑÉÜ¿¡ç─↑↓«»·".unicodeScalars))
  func `what the font has stays as it is`(scalar: Unicode.Scalar) {
    #expect(kernel.form(of: scalar) == scalar)
  }

  @Test(
    arguments: zip("ÁÍÓÚÀÊãõłĄąŻżếộữĐđ".unicodeScalars, "AIOUAEaolAaZzêouDd".unicodeScalars))
  func `a letter that the font lacks is shown with fewer marks`(
    letter: Unicode.Scalar, shown: Unicode.Scalar
  ) {
    #expect(kernel.form(of: letter) == shown)
  }

  @Test func `a font that has a character is asked for that very one`() {
    let rich = ConsoleGlyphs(scalars: ["✓", "›", "Á", "…"])
    for scalar in rich.scalars { #expect(rich.form(of: scalar) == scalar) }
    #expect(kernel.form(of: "✓") == "√")
    #expect(bare.form(of: "✓") == "x")
  }

  @Test(arguments: ["简体中文", "العربية", "한국어", "Русский", "👍"])
  func `a script that the font lacks cannot be shown`(text: String) {
    #expect(!GlyphDoor(console: kernel) { _ in 1 }.canShow(text))
    #expect(GlyphDoor(console: nil) { _ in 1 }.canShow(text))
  }

  @Test(arguments: ["Español", "Tiếng Việt", "Kreyòl ayisyen", "Français", "Português", "Polski"])
  func `a language in Latin letters can be shown`(text: String) {
    #expect(GlyphDoor(console: kernel) { _ in 1 }.canShow(text))
  }

  @Test func `every word of the content has a form on the console`() throws {
    // Not what authors let invented people type, nor the rules that no screen shows, nor the languages in scripts of their own.
    let files = try Self.files(below: "Content", ["md", "yaml", "txt"]).filter {
      !["other-languages.md", "walks.yaml"].contains($0.lastPathComponent)
        && $0.deletingLastPathComponent().lastPathComponent != "wording"
    }
    #expect(files.count > 20)
    for file in files { try expectForms(in: String(contentsOf: file, encoding: .utf8), of: file) }
  }

  @Test func `every glyph that a view draws has a form even in a font with ASCII alone`() throws {
    let files = try Self.files(below: "Sources/HandrailScreen", ["swift"])
    var drawn: Set<Unicode.Scalar> = []
    for file in files {
      let code = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
        !$0.drop(while: { $0 == " " }).hasPrefix("//")
      }
      for line in code { drawn.formUnion(line.unicodeScalars.filter { !$0.isASCII }) }
    }
    #expect(drawn.isSuperset(of: ["›", "─", "✓", "↑", "↓", "…"]))
    for scalar in drawn {
      #expect(kernel.form(of: scalar) != nil, "U+\(String(scalar.value, radix: 16))")
      #expect(bare.form(of: scalar) != nil, "U+\(String(scalar.value, radix: 16))")
    }
  }

  private func expectForms(in text: String, of file: URL) throws {
    let missing = Set(text.precomposedStringWithCanonicalMapping.unicodeScalars).filter {
      $0.value >= 0x20 && kernel.form(of: $0) == nil
    }
    let names = missing.map { "\($0) U+\(String($0.value, radix: 16))" }.joined(separator: ", ")
    #expect(missing.isEmpty, "\(file.lastPathComponent) has \(names)")
  }

  private static func files(below folder: String, _ extensions: Set<String>) throws -> [URL] {
    let base = root.appendingPathComponent(folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String }
    return (names ?? []).sorted().filter { name in
      extensions.contains((name as NSString).pathExtension)
    }.map { base.appendingPathComponent($0) }
  }
}
