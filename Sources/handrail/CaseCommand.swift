import ArgumentParser

/// `handrail case`: requests for prior authorisation, as staff work on them.
struct CaseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "case",
    abstract: "Work on requests for prior authorisation.",
    discussion: """
      A case is one request to a health plan. Patients open cases at the kiosk; what plans answer \
      is imported from FHIR files. A case changes only by events that are allowed in its state, \
      and keeps who told each event, when, and from what.

      Files and output hold what patients said: keep them where only staff can read them.
      """,
    subcommands: [
      CaseListCommand.self, CaseShowCommand.self, CaseImportCommand.self, CaseNoteCommand.self,
      CaseSetCommand.self, CaseExportCommand.self,
    ])
}
