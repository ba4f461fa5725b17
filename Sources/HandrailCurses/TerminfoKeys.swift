import HandrailScreen

/// Keys as a terminal's description names them: the bytes behind ESC, and the key.
///
/// They are two dozen at most and seldom looked up, so they are kept in a row: the first table of a
/// kind costs a program of this size a part of a millisecond, which a first page has not got.
public struct TerminfoKeys: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  private struct Entry: Hashable {
    var bytes: [UInt8]
    var key: HandrailScreen.Key
  }

  private var entries: [Entry] = []

  /// Makes a set of keys; of two with the same bytes the later one counts.
  public init(dictionaryLiteral elements: ([UInt8], HandrailScreen.Key)...) {
    for (bytes, key) in elements { self[bytes] = key }
  }

  /// The key behind some bytes; nil where there is none.
  public internal(set) subscript(bytes: [UInt8]) -> HandrailScreen.Key? {
    get { entries.first { $0.bytes == bytes }?.key }
    set {
      entries.removeAll { $0.bytes == bytes }
      if let newValue { entries.append(Entry(bytes: bytes, key: newValue)) }
    }
  }
}
