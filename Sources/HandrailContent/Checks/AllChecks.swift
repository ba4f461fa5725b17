/// The checks of what a flow means.
let meaningChecks: [any ContentCheck.Type] =
  [
    ConditionSubjectCheck.self, ConditionOrderCheck.self, SharedFlowCheck.self, SaveNameCheck.self,
    OptionCheck.self, RuleCheck.self, ReviewCheck.self, SensitiveCheck.self, AgreementCheck.self,
    SectionCheck.self, DerivedCheck.self,
  ] + meaningMistakes

/// The checks of a flow as a whole.
let wholeFlowChecks: [any ContentCheck.Type] = [FlowEndsCheck.self] + wholeFlowMistakes

/// The checks of the words in each language.
let wordsChecks: [any ContentCheck.Type] =
  [
    WordsHeadingCheck.self, WordsTitleCheck.self, OptionWordsCheck.self,
    LabelCheck.self, HelpCheck.self, WhyCheck.self, RuleMessageCheck.self, PlaceholderCheck.self,
    SiteFactCheck.self, RegionFactCheck.self,
    InterfacePhraseCheck.self, SiteListWordsCheck.self, LanguageTagCheck.self,
    CodeWordsCheck.self,
  ] + wordsMistakes

/// The checks of how pages look.
let pageChecks: [any ContentCheck.Type] = [ThemeWordsCheck.self] + pageMistakes

/// The checks of how texts speak; without the rules of wording they find nothing.
let wordingChecks: [any ContentCheck.Type] = [WordingChecks.self, WordingRulesCheck.self]

/// Every check, in the order of their codes.
let allChecks: [any ContentCheck.Type] =
  meaningChecks + wholeFlowChecks + wordsChecks + pageChecks + wordingChecks + [WalkCheck.self]
