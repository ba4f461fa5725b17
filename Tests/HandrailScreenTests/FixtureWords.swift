/// The program's own words in two languages, as short as tests can do with.
enum FixtureWords {
  /// English, one text a phrase; an empty line parts paragraphs.
  static let english: [String: String] = [
    "go-on": "Go on",
    "back": "Back",
    "help": "Help",
    "person": "A person",
    "language": "Language",
    "leave": "Leave",
    "tick": "Tick",
    "more-keys": "More keys",
    "go-on-short": "Go on",
    "back-short": "Back",
    "display": "Text and colours",
    "display-short": "Text",
    "help-short": "Help",
    "person-short": "Person",
    "language-short": "Lang.",
    "leave-short": "Leave",
    "tick-short": "Tick",
    "more-keys-short": "More",
    "key-enter": "Enter",
    "key-escape": "Esc",
    "key-tab": "Tab",
    "key-space": "Space",
    "part-of": "Part {number} of {count}",
    "more-below": "more below",
    "more-above": "more above",
    "why-we-ask": "Why we ask: {why}",
    "date-read-back": "That is {date}.",
    "date-example-day-first": "Day, month, year. For example, 14 3 1962.",
    "date-example-month-first": "Month, day, year. For example, 3 14 1962.",
    "date-example-year-first": "Year, month, day. For example, 1962 3 14.",
    "tick-hint": "Tick all that fit with Space or a number. Then press Enter.",
    "nothing-given": "Not given",
    "nothing-ticked": "Nothing ticked",
    "change": "Change",
    "remove": "Remove",
    "signature-date": "Today is {today}.",
    "rehearsal-banner": "Rehearsal. Nothing is kept.",
    "welcome-title": "Welcome to {site.name}",
    "welcome-body":
      "Here you can tell us that you have come. We ask a few things, one page at a time. "
      + "It takes about 10 to 15 minutes.\n\nNothing here is a test. You can stop at any "
      + "time. If you would rather talk to a person, go to {site.desk}.",
    "welcome-come-back": "I have a code from before",
    "welcome-other-language": "My language is not here",
    "welcome-help":
      "This is where your visit starts. Choose a language, and then go on. If you "
      + "stopped before and have a code, choose \"I have a code from before\".\n\nYou do "
      + "not need to use this screen. A person at {site.desk} can ask you the same things.",
    "other-language-title": "Point to your language.",
    "other-language-body": "Show this page to a person at {site.desk}. An interpreter is free.",
    "other-language-noted-title": "Show this page at the desk.",
    "other-language-noted-body":
      "We noted that you speak {language}. Go to {site.desk} and show this page. An "
      + "interpreter is free.",
    "come-back-code-title": "What is your code?",
    "come-back-code-body":
      "It is the code that this screen gave you before. Big or small letters are both "
      + "fine.",
    "come-back-code-help":
      "Type the code you wrote down. If you do not have it, go back and start again. A "
      + "person at {site.desk} can also help you.",
    "come-back-date-title": "What date of birth did you give?",
    "come-back-date-body":
      "Type the same date as before. If you came for someone else, it is their date of "
      + "birth.",
    "come-back-no-date": "I did not give one",
    "come-back-date-help":
      "We ask this so that nobody else can open your answers. If you gave no date, "
      + "choose \"I did not give one\".",
    "come-back-not-found":
      "We could not open answers with this code and date. Check both and try again, or "
      + "start again from the first page.",
    "come-back-needs-words": "A code has 3 words. Type all 3, with a space between them.",
    "come-back-person-title": "A person can help you with this.",
    "come-back-person-body":
      "It is common to mix up a code. Go to {site.desk}, and a person there can register "
      + "you. You can also start again on the first page.",
    "help-title": "Help",
    "help-keys": "Keys on this page",
    "help-code": "Your code for coming back: {return_code}",
    "close-panel": "Press Esc to go back to your page.",
    "help-key-enter": "Enter goes on to the next page.",
    "help-key-escape": "Esc goes back one page. Your answers stay.",
    "help-key-arrows": "The arrows move up and down.",
    "help-key-space": "Space ticks an answer, or takes the tick away.",
    "help-key-person": "F2 tells you how to reach a person.",
    "help-key-language": "F3 changes the language. Your answers stay.",
    "help-key-leave": "F10 hides this page, and lets you stop or finish later.",
    "language-title": "Choose a language",
    "language-name": "English",
    "language-other": "My language is not here",
    "leave-title": "Do you want to stop?",
    "leave-body":
      "You can stop now and finish later. Or you can leave, and we forget all that you "
      + "typed here.",
    "leave-stay": "Stay on this page",
    "leave-later": "Finish later",
    "leave-forget": "Leave and forget everything",
    "leave-code": "Your code for coming back: {return_code}",
    "kept-title": "Your answers are kept.",
    "kept-body":
      "Your code for coming back is {return_code}. Write it down if you like. Type it on "
      + "the first page when you want to go on.\n\nYou can also go to {site.desk}.",
    "kept-rehearsal-body":
      "This was a rehearsal, so nothing was kept. In a real visit, your code would bring "
      + "the answers back.",
    "forgotten-title": "Your answers are gone.",
    "forgotten-body":
      "All that you typed here has been wiped. Nobody can see it on this screen.\n\nYou "
      + "can start again at any time. You can also go to {site.desk}.",
    "person-title": "You can talk to a person.",
    "person-body":
      "Go to {site.desk}. Your answers stay on this page while you are away.\n\nOther "
      + "people may see this screen. If you would rather hide it, choose Leave first, and "
      + "then \"Finish later\".",
    "person-noted": "We noted that you asked.",
    "idle-title": "Are you still there?",
    "idle-body":
      "This page will close in {seconds} seconds, so that nobody else sees it. Press any "
      + "key to stay.",
    "too-small": "Make this window larger.",
    "out-of-order-title": "This screen is not working now.",
    "out-of-order-body": "A person at {site.desk} can register you. You have done nothing wrong.",
    "receipt-closes": "This page closes by itself.",
    "receipt-done": "I am done",
    "receipt-change": "Change an answer",
    "not-saved":
      "We could not save that just now. Nothing you told us is lost. Someone can help: "
      + "press F2.",
    "choose-one": "Choose one of the answers, with the arrows or a number.",
    "tick-or-choose-other": "Tick what fits, or choose one of the other answers.",
    "too-long": "That is longer than fits here. Use up to {limit} characters.",
    "date-unclear": "Type the date in numbers, with spaces between them. Like this: {example}",
    "date-no-such-day":
      "That month does not have that day. Check the day and the month. Like this: "
      + "{example}",
    "date-needs-year": "Type all 4 numbers of the year. Like this: {example}",
    "number-unclear": "Type a number, such as 47.",
    "phone-unclear": "Type the phone number with numbers, such as 555-0142.",
    "email-unclear": "Type the whole email address, such as ana@example.com.",
    "removed": "Removed. Your other answers are still here.",
    "line-number": "Type a number:",
    "line-number-or-go-on": "Type a number, or go on:",
    "line-number-or-keep": "Type a number, or keep {number}:",
    "line-numbers": "Type numbers:",
    "line-numbers-or-keep": "Type numbers, or keep {numbers}:",
    "line-words": "Type your answer:",
    "line-words-or-keep": "Type your answer, or keep {text}:",
    "line-words-or-keep-chosen": "Type words, or keep {example}:",
    "line-words-or-go-on": "Type your answer, or go on:",
    "line-did-you-mean": "{number} or {example}?",
    "line-back": "Back to your page:",
    "line-stay": "Stay:",
    "line-noted": "Note it:",
    "line-nothing-to-choose": "Nothing to choose.",
    "line-alone": "{number} goes alone.",
    "line-key": "{sign} and Enter",
    "line-words-instead": "For a number type {example}.",
    "line-go-on": "Go on:",
    "line-command": "Type a sign:",
    "line-any-key": "Stay:",
    "line-no-such-number": "That number is not here.",
    "line-no-such-answer": "Type a number, or {key_help}.",
    "line-chosen": "your answer",
    "date-in-words": "{day} {month} {year}",
  ]

  /// Spanish; what is left out shows its name, which is what tests look for.
  static let spanish: [String: String] = [
    "go-on": "Seguir",
    "back": "Volver",
    "help": "Ayuda",
    "person": "Persona",
    "language": "Idioma",
    "leave": "Salir",
    "tick": "Marcar",
    "more-keys": "Más teclas",
    "go-on-short": "Seguir",
    "back-short": "Volver",
    "help-short": "Ayuda",
    "person-short": "Hablar",
    "language-short": "Idioma",
    "leave-short": "Salir",
    "tick-short": "Marcar",
    "more-keys-short": "Más",
    "key-enter": "Enter",
    "key-escape": "Esc",
    "key-tab": "Tab",
    "key-space": "Espacio",
    "part-of": "Parte {number} de {count}",
    "more-below": "más abajo",
    "more-above": "más arriba",
    "why-we-ask": "Por qué preguntamos: {why}",
    "date-read-back": "Es el {date}.",
    "date-example-day-first": "Día, mes, año. Por ejemplo, 14 3 1962.",
    "date-example-month-first": "Mes, día, año. Por ejemplo, 3 14 1962.",
    "date-example-year-first": "Año, mes, día. Por ejemplo, 1962 3 14.",
    "nothing-given": "Sin respuesta",
    "nothing-ticked": "Nada marcado",
    "change": "Cambiar",
    "remove": "Quitar",
    "signature-date": "Hoy es {today}.",
    "rehearsal-banner": "Ensayo. No se guarda nada.",
    "welcome-title": "Le damos la bienvenida a {site.name}",
    "welcome-come-back": "Tengo un código de antes",
    "welcome-other-language": "Mi idioma no está aquí",
    "other-language-title": "Señale su idioma.",
    "other-language-noted-title": "Muestre esta página en la recepción.",
    "come-back-code-title": "¿Cuál es su código?",
    "come-back-date-title": "¿Qué fecha de nacimiento puso?",
    "come-back-no-date": "No puse ninguna",
    "come-back-person-title": "Una persona puede ayudarle con esto.",
    "help-title": "Ayuda",
    "help-keys": "Teclas en esta página",
    "help-code": "Su código para volver: {return_code}",
    "close-panel": "Oprima Esc para volver a su página.",
    "help-key-enter": "Enter sigue a la otra página.",
    "help-key-escape": "Esc vuelve una página atrás. Sus respuestas se quedan.",
    "help-key-arrows": "Las flechas suben y bajan.",
    "help-key-person": "F2 dice cómo hablar con una persona.",
    "help-key-language": "F3 cambia el idioma. Sus respuestas se quedan.",
    "language-title": "Elija un idioma",
    "language-name": "Español",
    "language-other": "Mi idioma no está aquí",
    "leave-title": "¿Quiere parar?",
    "leave-stay": "Quedarme en esta página",
    "leave-later": "Terminar después",
    "leave-forget": "Salir y borrar todo",
    "leave-code": "Su código para volver: {return_code}",
    "kept-title": "Sus respuestas están guardadas.",
    "forgotten-title": "Sus respuestas ya no están.",
    "person-title": "Puede hablar con una persona.",
    "person-noted": "Anotamos que pidió hablar con alguien.",
    "idle-title": "¿Sigue usted ahí?",
    "too-small": "Agrande esta ventana.",
    "out-of-order-title": "Esta pantalla no funciona ahora.",
    "receipt-closes": "Esta página se cierra sola.",
    "receipt-done": "Ya terminé",
    "receipt-change": "Cambiar una respuesta",
    "tick-or-choose-other": "Marque lo que quiera, o elija otra de las respuestas.",
    "date-needs-year": "Escriba los 4 números del año. Así: {example}",
    "number-unclear": "Escriba un número, como 47.",
    "phone-unclear": "Escriba el teléfono en números, como 555-0142.",
    "email-unclear": "Escriba todo el correo, como ana@example.com.",
    "removed": "Listo, se quitó. Sus otras respuestas siguen aquí.",
    "date-in-words": "{day} de {month} de {year}",
  ]

  /// The months in English, from January.
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
}
