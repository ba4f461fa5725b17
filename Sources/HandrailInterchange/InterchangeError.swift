/// Why a file could not be read, or a request not be written.
///
/// Places are written as FHIRPath has them, such as
/// `Bundle.entry[2].resource.item[0].itemSequence`. No case holds a value of the file: it could be
/// a patient's word.
public enum InterchangeError: Error, Hashable, Sendable {
  /// The file has more bytes than `FHIRMessages.mostBytes`.
  case tooLarge
  /// There is nothing in the file.
  case empty
  /// The file is not in UTF-8 from its first bytes on; it may be in UTF-16.
  case notUTF8(TextPosition)
  /// The file is no JSON, or breaks off.
  case notJSON(JSONFault, TextPosition)
  /// Lists and objects lie too deep within each other.
  case tooDeep(TextPosition)
  /// The file has more values than any real one.
  case tooManyValues
  /// An object has a field twice; which one holds is not guessed.
  case repeatedField(String, TextPosition)
  /// It is JSON, but no FHIR resource.
  case noResource
  /// It is a FHIR resource that nothing is read from; nil where its type is no type of FHIR R4.
  case otherResource(String?)
  /// It is a Bundle without a resource that can be read.
  case nothingInBundle
  /// A field has another shape than FHIR gives it.
  case wrongType(place: String, expected: FieldShape)
  /// A field has the right shape and a value that cannot be.
  case badValue(place: String, expected: FieldShape)
  /// A field is missing that FHIR demands and nothing can be read without.
  case missing(place: String)
  /// A request cannot be written yet.
  case notReady(NotReady)
}

/// A place in a text.
public struct TextPosition: Hashable, Sendable {
  /// The line, from 1.
  public var line: Int
  /// The byte in the line, from 1.
  public var byte: Int

  /// Makes a position.
  public init(line: Int, byte: Int) {
    self.line = line
    self.byte = byte
  }
}

/// What is wrong where a text is no JSON.
public enum JSONFault: Hashable, Sendable, CaseIterable {
  case unexpectedSign
  case unfinished
  case somethingBehind
  case badNumber
  case badEscape
  case loneSurrogate
  case controlCharacter
  case badUTF8
}

/// What a field has to hold.
public enum FieldShape: Hashable, Sendable, CaseIterable {
  case object
  case listOfObjects
  case text
  case listOfTexts
  case flag
  case lineNumber
  case listOfLineNumbers
  case number
  case date
  case dateTime
  case period
  case status
  case use
}

/// What a request lacks.
public enum NotReady: Hashable, Sendable, CaseIterable {
  case noLine
  case lineNumbers
  case lineWithoutService
  case noPatientName
  case noPlanName
  case noClinicName
  case noTime
}
