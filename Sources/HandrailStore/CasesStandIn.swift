import HandrailCore

extension VisitStore {
  /// Stands in until cases can be kept.
  public func keep(
    _ draft: CaseDraft, visit: VisitID?, codeWords: [String], at moment: Moment,
    using generator: inout some RandomNumberGenerator
  ) throws(StoreError) -> CaseReference { throw .unknownVisit }
  /// Stands in until cases can be kept.
  public func findCase(
    reference: CaseReference, birthDate: CivilDate
  ) throws(StoreError) -> CaseFile { throw .unknownVisit }
}
