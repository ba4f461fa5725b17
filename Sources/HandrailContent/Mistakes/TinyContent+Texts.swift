extension TinyContent {
  static let siteText = """
    site: Riverside
    region: US
    languages: [en-US, es]
    facts:
      desk:
        en: the desk
        es: la recepción
    lists:
      plans:
        - id: harbour
          words: Harbour
          attributes: {asks: yes}
        - id: lakeside
          words: Lakeside

    """

  static let regionText = """
    region: US
    date-order: month-day-year
    facts:
      emergency:
        - value: 911
          from: 1968-02-16
          source: A source
    clocks:
      standard-decision:
        - days: 7
          binds: [employer]
          from: 2026-01-01
          source: A rule
      expedited-decision:
        - hours: 72
          binds: [chip]
          from: 2026-02-01
          source: Another rule

    """

  static let payerText = """
    id: harbour
    name: Harbour
    kind: employer
    services:
      imaging: usually-yes

    """

  static let themeText = """
    theme: standard
    words:
      en: Usual colours
      es: Colores normales
    roles:
      title: {bold: yes}
      focus: {reversed: yes}
      notice: {letters: black, paper: cyan}

    """

  static let flowText = """
    flow: visit
    version: 1
    start: name
    sections: [about-you, money]

    voices:
      named: knows-a-name

    derived:
      called: first-of name
      needed: payer-says of paying, agree

    conditions:
      knows-a-name: called is answered
      asks-more: paying.asks is yes

    steps:
      name:
        section: about-you
        ask: text
        save: name
        rules: [required, at-most 60 characters]
        next: born

      born:
        section: about-you
        ask: date
        save: born
        rules: [not-after today]
        instead: [not-known]
        next: home

      home:
        section: about-you
        use: address
        save: home
        next: wants

      wants:
        section: about-you
        ask: many-of
        options: [large-print, hearing]
        save: wants
        instead: [nothing-today]
        next: paying

      paying:
        section: money
        ask: one-of
        options: [site.plans, none]
        save: paying
        sensitive: yes
        instead: [rather-not-say]
        next:
          - when: asks-more
            go: cards
          - when: paying is none
            go: costs
          - otherwise: code

      cards:
        section: money
        repeat: card
        save: cards
        at-most: 2
        next: code

      costs:
        section: money
        show: message
        call: person
        next: code

      code:
        section: money
        show: return-code
        next: agree

      agree:
        section: money
        ask: one-of
        options: [yes, no]
        save: agree
        agreement: yes
        next: review

      review:
        section: money
        show: review
        of: [name, born, home, wants, paying, cards, agree]
        next: registered

    endings:
      registered:
        receipt: arrival

    """

  static let addressText = """
    shared: address
    version: 1
    start: fixed
    results: [fixed, street]

    steps:
      fixed:
        ask: one-of
        options: [yes, no]
        save: fixed
        next:
          - when: fixed is yes
            go: street
          - otherwise: done

      street:
        ask: text
        save: street
        next: done

    """

  static let cardText = """
    shared: card
    version: 1
    start: number
    results: [name]

    derived:
      name: first-of number

    steps:
      number:
        ask: text
        save: number
        next: done

    """

  static let walksText = """
    - usual:
        name: Ana
        born: 1962-03-14
        home: {fixed: no}
        wants: nothing-today
        agree: yes

    - walk: A plan that asks for a card
      answers:
        paying: harbour
        cards: [{number: 12}]
      sees: [name, code]
      does-not-see: [costs]
      ends: registered

    - walk: Nobody pays
      answers:
        home: {fixed: yes, street: Hill}
        paying: none
      sees: [costs]
      ends: registered

    """
}
