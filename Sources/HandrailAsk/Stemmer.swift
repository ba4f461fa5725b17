import CStemmer
import HandrailCore

/// Takes words back to their stems with Snowball's rules for English and Spanish.
///
/// It is made anew for each question or text: libstemmer's own state is not for two threads.
public struct Stemmer: ~Copyable {
  private let stemmer: OpaquePointer?

  /// Makes a stemmer for a language; other languages than English and Spanish leave words as
  /// they are.
  public init(_ language: LanguageTag) {
    let name = language.rawValue.prefix(2) == "es" ? "spanish" : "english"
    stemmer = sb_stemmer_new(name, "UTF_8")
  }

  deinit {
    if let stemmer { sb_stemmer_delete(stemmer) }
  }

  /// The stem of a word in small letters.
  public func stem(_ word: String) -> String {
    guard let stemmer else { return word }
    let bytes = Array(word.utf8)
    guard let found = sb_stemmer_stem(stemmer, bytes, Int32(bytes.count)) else { return word }
    let length = Int(sb_stemmer_length(stemmer))
    return String(decoding: UnsafeBufferPointer(start: found, count: length), as: UTF8.self)
  }
}
