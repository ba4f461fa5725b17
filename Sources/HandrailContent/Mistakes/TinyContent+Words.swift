extension TinyContent {
  static let englishText = """
    ## about-you

    About you

    ## money

    Money

    ## name

    What is your name?

    > label: Name

    > help: Type your name.

    > why: So we can call you.

    ! required: Type a name.

    ! at-most: Type a shorter name.

    ## born

    When were you born?

    - not-known: I do not know

    > label: Born

    > help: Type the day.

    > why: Some care goes by age.

    ! not-after: Check the year.

    ## home

    > label: Home

    ## wants

    What do you need?

    - large-print: Large print

    - hearing: Help with hearing

    - nothing-today: Nothing today

    > label: Needs

    > help: Choose all that help you.

    > why: So we can be ready.

    ## paying

    Who pays?

    - none: Nobody

    - rather-not-say: I would rather not say

    > label: Paying

    > help: Choose one.

    > why: We want to help you.

    ## cards

    Your cards

    - add: Add a card

    - go-on: That is all

    > label: Cards

    > help: Add a card, or go on.

    ## costs

    Ask at {site.desk}.

    You can ask at any time.

    Or call {region.emergency}.

    ## code

    Your code

    {return_code}

    > help: Keep the code.

    ## agree

    May we treat you?

    - yes: Yes

    - no: No

    > label: Treatment

    > help: Choose one.

    > why: You decide.

    ## review

    Are these right?

    > help: Look at each one.

    ## in-the-menu

    Sign in

    ## registered

    Your number is {arrival_number}.

    Today is {today}.

    Then go to {site.desk}.

    ## registered / named

    Good day, {called}.

    Your number is {arrival_number}.

    Then go to {site.desk}.

    """

  static let americanText = """
    ## costs

    Go to {site.desk}.

    Or call {region.emergency}.

    """

  static let spanishText = """
    ## about-you

    Usted

    ## money

    Dinero

    ## name

    ¿Cómo se llama usted?

    > label: Nombre

    > help: Escriba su nombre.

    ! required: Escriba un nombre.

    ! at-most: Escriba un nombre más corto.

    ## born

    ¿Cuándo nació usted?

    - not-known: No lo sé

    > label: Nacimiento

    > help: Escriba el día.

    ! not-after: Revise el año.

    ## home

    > label: Casa

    ## wants

    ¿Qué necesita usted?

    - large-print: Letra grande

    - hearing: Ayuda para oír

    - nothing-today: Nada hoy

    > label: Ayuda

    > help: Elija todo lo que le ayuda.

    ## paying

    ¿Quién paga?

    - none: Nadie

    - rather-not-say: Prefiero no decirlo

    > label: Pago

    > help: Elija una respuesta.

    > why: Queremos ayudarle.

    ## cards

    Sus tarjetas

    - add: Otra tarjeta

    - go-on: Son todas

    > label: Tarjetas

    > help: Ponga una tarjeta, o siga.

    ## costs

    Pregunte en {site.desk}.

    Puede preguntar siempre.

    O llame al {region.emergency}.

    ## code

    Su código

    {return_code}

    > help: Guarde el código.

    ## agree

    ¿Podemos atenderle?

    - yes: Sí

    - no: No

    > label: Atención

    > help: Elija una respuesta.

    ## review

    ¿Está todo bien?

    > help: Mire cada una.

    ## in-the-menu

    Registrarse

    ## registered

    Su número es {arrival_number}.

    Hoy es {today}.

    Después vaya a {site.desk}.

    ## registered / named

    Buenos días, {called}.

    Su número es {arrival_number}.

    Después vaya a {site.desk}.

    """

  static let addressEnglish = """
    ## fixed

    Do you have an address?

    - yes: Yes

    - no: No

    > label: Address

    > help: Choose one.

    > why: Some people have none.

    ## street

    Which street?

    > label: Street

    > help: Type the street.

    > why: To write to you.

    """

  static let addressSpanishText = """
    ## fixed

    ¿Tiene usted una dirección?

    - yes: Sí

    - no: No

    > label: Dirección

    > help: Elija una respuesta.

    ## street

    ¿Qué calle?

    > label: Calle

    > help: Escriba la calle.

    """

  static let cardEnglish = """
    ## number

    Which number is on it?

    > label: Number

    > help: Type the number.

    > why: To find your plan.

    """

  static let cardSpanishText = """
    ## number

    ¿Qué número tiene?

    > label: Número

    > help: Escriba el número.

    """
}
