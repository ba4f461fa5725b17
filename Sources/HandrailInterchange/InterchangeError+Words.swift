extension InterchangeError: CustomStringConvertible {
  /// What is wrong, for staff.
  public var description: String {
    switch self {
    case .tooLarge:
      "The file has more than \(FHIRMessages.mostBytes / 1_000_000) MB. No such file is read; "
        + "please ask for a smaller one."
    case .empty: "The file is empty."
    case .notUTF8(let position):
      "\(position): The file is not in UTF-8, as FHIR files are. It may be in UTF-16."
    case .notJSON(let fault, let position): "\(position): \(fault.description)"
    case .tooDeep(let position):
      "\(position): Lists and objects lie more than \(JSONParser.deepest) deep in each other."
    case .tooManyValues:
      "The file has more than \(JSONParser.mostValues) values. No such file is read."
    case .repeatedField(let field, let position):
      "\(position): The field \(field) stands twice in one object. Which one holds is not guessed."
    case .noResource: "This is JSON, but no FHIR resource: it has no resourceType."
    case .otherResource(let type?):
      "This is a FHIR \(type). Only \(Self.readable) can be read."
    case .otherResource(nil):
      "The resourceType is none of FHIR R4. Only \(Self.readable) can be read."
    case .nothingInBundle: "There is no ClaimResponse, Task or CommunicationRequest in this Bundle."
    case .wrongType(let place, let expected):
      "\(place) has another shape than FHIR gives it: it must be \(expected.description)."
    case .badValue(let place, let expected):
      "\(place) has a value that cannot be: it must be \(expected.description)."
    case .missing(let place): "\(place) is missing."
    case .notReady(let what): "The request cannot be written yet: \(what.description)."
    }
  }

  private static let readable =
    "a ClaimResponse, a Task, a CommunicationRequest or a Bundle that has one"
}

extension TextPosition: CustomStringConvertible {
  /// The place, such as `Line 3, byte 14`.
  public var description: String { "Line \(line), byte \(byte)" }
}

extension JSONFault: CustomStringConvertible {
  /// What is wrong, for staff.
  public var description: String {
    switch self {
    case .unexpectedSign: "This is no JSON: another sign should stand here."
    case .unfinished: "The file breaks off here; its end is missing."
    case .somethingBehind: "The file should end here, but something follows."
    case .badNumber: "This is no JSON: a number has a form that JSON does not have."
    case .badEscape: "This is no JSON: a backslash is followed by something unknown."
    case .loneSurrogate: "A text has half of a character only (a surrogate without its partner)."
    case .controlCharacter: "A text has a control character in it, which FHIR does not allow."
    case .badUTF8: "A text is not in UTF-8."
    }
  }
}

extension FieldShape: CustomStringConvertible {
  /// What the field has to be, for staff.
  public var description: String {
    switch self {
    case .object: "an object"
    case .listOfObjects: "a list of objects"
    case .text: "a text"
    case .listOfTexts: "a list of texts"
    case .flag: "true or false"
    case .lineNumber: "a whole number from 1 to 2147483647"
    case .listOfLineNumbers: "a list of whole numbers from 1 to 2147483647"
    case .number: "a number"
    case .date: "a day that the calendar has, such as 2026-02-28"
    case .dateTime: "a day, or a day and time with its time zone, such as 2026-02-28T09:30:00-05:00"
    case .period: "a period that does not end before it begins"
    case .status: "a status that this kind of resource has"
    case .use: "claim, preauthorization or predetermination"
    }
  }
}

extension NotReady: CustomStringConvertible {
  /// What is missing, for staff.
  public var description: String {
    switch self {
    case .noLine: "it asks for nothing"
    case .lineNumbers: "its lines must have different numbers from 1 on"
    case .lineWithoutService: "a line does not say what is asked for"
    case .noPatientName: "the patient has no name"
    case .noPlanName: "the plan has no name"
    case .noClinicName: "the clinic has no name"
    case .noTime: "the time is out of all reason"
    }
  }
}
