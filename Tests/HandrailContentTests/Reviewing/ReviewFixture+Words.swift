extension ReviewFixture {
  /// The words of the pages.
  static let words = [
    "flows/visit/en.md": """
    ## about

    About you

    ## paying

    Paying

    ## who-for

    Who is this for?

    - me: Me
    - child: A child

    > label: For

    > help: Choose one.

    > why: We want to know.

    ## help

    Talk to {site.desk}.

    Call 911 [now].

    ## name

    What is your *name*?

    - no-name: Rather not

    > label: Name

    > help: Type it.

    ! required: Type a name.

    ! at-most: Shorter, please.

    ## name / for-another

    What is the child's name?

    - no-name: Rather not

    > label: Name

    > help: Type it.

    ! required: Type a name.

    ! at-most: Shorter, please.

    ## born

    When were you born?

    > label: Born

    > help: Type it.

    ! not-after: Check it.

    ! not-before: Check the year.

    ## home

    > label: Home

    ## work

    > label: Work

    ## plans

    Your plans

    - add: One more
    - go-on: That is all

    > label: Plans

    > help: Add or go on.

    ## review

    Is this right?

    > help: Look.

    ## registered

    Number {arrival_number}

    Today is {today}.

    ## registered / for-another

    Number {arrival_number} for the child

    Today is {today}.

    ## registered / with-a-name

    Number {arrival_number}

    Bye, {called}.
    """,
    "shared/address/en.md": """
    ## fixed

    Do you have an address?

    - yes: Yes
    - no: No
    - not-sure: Not sure

    > label: Address

    > help: Choose one.

    ## street

    Which street?

    > label: Street

    > help: Type it.
    """,
    "shared/plan/en.md": """
    ## plan

    Which plan?

    - other: Another

    > label: Plan

    > help: Choose one.

    ## number

    Which number?

    > label: Number

    > help: Type it.

    ! from: One or more.

    ! up-to: Less.
    """,
  ]
}
