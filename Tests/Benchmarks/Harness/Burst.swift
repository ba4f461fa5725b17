/// What a program painted in one go: everything up to a pause.
struct Burst {
  /// What came, with the moment at which each piece was read.
  private(set) var chunks: [(bytes: [UInt8], stamp: Int64)] = []

  /// Adds a piece.
  mutating func add(_ chunk: (bytes: [UInt8], stamp: Int64)) {
    chunks.append(chunk)
  }

  /// When the last byte was read; nil when nothing came.
  var last: Int64? { chunks.last?.stamp }
  /// How much was written.
  var byteCount: Int { chunks.reduce(0) { $0 + $1.bytes.count } }
  /// Everything that was written.
  var bytes: [UInt8] { chunks.flatMap(\.bytes) }

  /// When the first piece came that holds something to read.
  var firstText: Int64? {
    chunks.first { chunk in
      var screen = ScreenModel(columns: 200, rows: 60)
      screen.take(chunk.bytes)
      return screen.hasText
    }?.stamp
  }
}
