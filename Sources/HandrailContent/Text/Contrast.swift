import Foundation
import HandrailScreen

/// How well letters stand out from their paper.
///
/// Relative luminance and contrast ratio as in W3C, Web Content Accessibility Guidelines (WCAG)
/// 2.2, terms "relative luminance" and "contrast ratio"; 4.5:1 is success criterion 1.4.3 (read on
/// 26 November 2026).
enum Contrast {
  /// The least that text must have.
  static let least = 4.5

  /// The contrast of a style on the terminal that shows it worst, from 1 to 21; nil where both
  /// colours are the terminal's own.
  static func ratio(of style: Style) -> Double? {
    guard let letters = style.foreground.index, let paper = style.background.index else {
      return nil
    }
    return palettes.map { palette in
      let shades = palette.shades(letters, isBold: style.isBold)
      return shades.map { ratio($0, palette.normal[paper]) }.min() ?? 1
    }.min()
  }

  /// The ratio between two colours, whichever is the lighter.
  static func ratio(_ one: RGB, _ other: RGB) -> Double {
    let (light, dark) = (
      max(luminance(one), luminance(other)), min(luminance(one), luminance(other))
    )
    return (light + 0.05) / (dark + 0.05)
  }

  /// Red, green and blue, each 0 to 255.
  typealias RGB = (red: Int, green: Int, blue: Int)

  private static func luminance(_ colour: RGB) -> Double {
    0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue)
  }

  private static func linear(_ channel: Int) -> Double {
    let share = Double(channel) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The eight colours of a kind of terminal, and what bold makes of them.
  private struct Palette {
    var normal: [RGB]
    var bright: [RGB]
    /// Whether bold letters are always bright; elsewhere they may be either.
    var boldIsBright: Bool

    func shades(_ index: Int, isBold: Bool) -> [RGB] {
      guard isBold else { return [normal[index]] }
      return boldIsBright ? [bright[index]] : [normal[index], bright[index]]
    }
  }

  // In the order of the colours: black, red, green, yellow, blue, magenta, cyan, white.
  private static let palettes = [linuxConsole, xterm]

  /// The table that the kernel's console starts with (`default_red` and its like in vt.c).
  private static let linuxConsole = Palette(
    normal: [
      (0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170),
      (0, 170, 170), (170, 170, 170),
    ],
    bright: [
      (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85), (85, 85, 255), (255, 85, 255),
      (85, 255, 255), (255, 255, 255),
    ],
    boldIsBright: true)

  /// The table of xterm (its resources color0 to color15).
  private static let xterm = Palette(
    normal: [
      (0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205),
      (0, 205, 205), (229, 229, 229),
    ],
    bright: [
      (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0), (92, 92, 255), (255, 0, 255),
      (0, 255, 255), (255, 255, 255),
    ],
    boldIsBright: false)
}
