extension FlowTranscriptTests {
  /// The fixture's flow, looked at by hand.
  static let expected = #"""
    <!-- handrail transcript: visit, en -->

    # visit: every page (English, en)

    These are the pages that people can meet at Riverside. Each stands here once, in the order in which they come.

    Behind each title stands the page's own name. Say it when you want something changed.

    Lines that start with > are not on the screen. They say when a page comes, and what comes next. Words between ‹ and › are filled in for each person.

    Version 2, 11 pages.

    ## About you `about`

    ### Who is this for? `who-for`

    > Every visit begins here.

    People choose one answer:

    - Me
    - A child

    Why we ask: We want to know.

    Help: Choose one.

    Short name at the review: For

    > “Talk to the desk.” comes next if the answer is “A child”.
    > “What is your name?” comes next in all other cases.

    ### Talk to the desk. `help`

    > After “Who is this for?”, people come here if the answer is “A child”.

    Call 911 \[now\].

    > When somebody comes to this page, we note that a person is wanted.

    > “What is your name?” comes next.

    ### What is your name? `name`

    > This page is part of every visit.
    > After “Talk to the desk.”, everybody comes here.
    > After “Who is this for?”, people come here in all other cases.

    People type a few words.

    Or they choose:

    - Rather not

    Help: Type it.

    If nothing is typed: Type a name.

    If more than 9 characters are typed: Shorter, please.

    Short name at the review: Name

    > If the answer to “Who is this for?” is “A child”, people read this in its place:

    #### What is the child's name?

    The rest of the page stays the same.

    > “When were you born?” comes next.

    ### When were you born? `born`

    > This page is part of every visit.
    > After “What is your name?”, everybody comes here.

    People type a date. They can leave it empty.

    Help: Type it.

    If the date is after the day of the visit: Check it.

    If the date is before 1 January 1900: Check the year.

    Short name at the review: Born

    > “Which plan?” comes next if the age is 17 or less and the answer to “Who is this for?” is “Me”.
    > “Do you have an address?” (home/fixed) comes next in all other cases.

    ### Do you have an address? `home/fixed`

    > After “When were you born?”, people come here in all other cases.

    People choose one answer:

    - Yes
    - No

    Or they choose:

    - Not sure

    Help: Choose one.

    Short name at the review: Address

    > “Which street?” comes next if the answer is “Yes”.
    > “Do you have an address?” (work/fixed) comes next in all other cases.

    ### Which street? `home/street`

    > After “Do you have an address?” (home/fixed), people come here if the answer is “Yes”.

    People type a few words. They can leave it empty.

    Help: Type it.

    Short name at the review: Street

    > “Do you have an address?” (work/fixed) comes next.

    ### Do you have an address? `work/fixed`

    > After “Which street?”, everybody comes here.
    > After “Do you have an address?” (home/fixed), people come here in all other cases.

    Here the same pages come as from the page home/fixed on. They are not written again.

    > “Is this right?” comes next if the answer to “Do you have an address?” (home/fixed) is “No” or “Not sure”.
    > “Which plan?” comes next in all other cases.

    ## Paying `paying`

    ### Which plan? `plans/plan`

    > After “When were you born?”, people come here if the age is 17 or less and the answer to “Who is this for?” is “Me”.
    > After “Do you have an address?” (work/fixed), people come here in all other cases.
    > After “Your plans”, people come here if the answer is “One more”.

    People choose one answer:

    - Harbour
    - Lakeside
    - Another

    Help: Choose one.

    Short name at the review: Plan

    > “Which number?” comes next if the answer is “Harbour” or “Another”.
    > “Your plans” comes next in all other cases.

    ### Which number? `plans/number`

    > After “Which plan?”, people come here if the answer is “Harbour” or “Another”.

    People type a number. They can leave it empty.

    Help: Type it.

    If the number is less than 1: One or more.

    If the number is more than 99: Less.

    Short name at the review: Number

    > “Your plans” comes next.

    ### Your plans `plans`

    > After “Which number?”, everybody comes here.
    > After “Which plan?”, people come here in all other cases.

    People see what they gave so far, and can change it or take it out. There can be up to 2.

    People choose one answer:

    - One more
    - That is all

    Help: Add or go on.

    Short name at the review: Plans

    > “Which plan?” comes next if the answer is “One more”.
    > “Is this right?” comes next in all other cases.

    ### Is this right? `review`

    > This page is part of every visit.
    > After “Do you have an address?” (work/fixed), people come here if the answer to “Do you have an address?” (home/fixed) is “No” or “Not sure”.
    > After “Your plans”, people come here in all other cases.

    Help: Look.

    > People see each answer that they gave, and can change it. The short names are “For”, “Name”, “Born”, “Home”, “Work”, “Plans”.

    > “Number ‹their number›” comes next.

    ## The end

    ### Number ‹their number› `registered`

    > After “Is this right?”, everybody comes here.
    > The visit ends here.

    Today is ‹today's date›.

    > If the answer to “Who is this for?” is “A child”, people read this in its place:

    #### Number ‹their number› for the child

    The rest of the page stays the same.

    > If that is not so, but the answer to “What is your name?” was given, people read this in its place:

    Bye, ‹their answer to “What is your name?”›.

    The rest of the page stays the same.

    """#
}
