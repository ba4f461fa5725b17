import HandrailAsk
import HandrailCore
import Testing

@Suite struct RedFlagRulesTests {
  private func concern(_ text: String, _ language: LanguageTag = "en") -> Concern? {
    RedFlagSupport.flags.concern(in: text, language: language)
  }

  @Test(arguments: [
    ("I can't breathe and my chest hurts", Concern.medical),
    ("I want to kill myself", .suicide),
    ("my husband hits me when he drinks", .abuse),
    ("he has a gun in the waiting room", .violence),
    ("my boss took my passport and I am not allowed to leave", .trafficking),
    ("I am having a panic attack and I can't stop crying", .distress),
  ])
  func `what is said plainly calls for its kind`(text: String, kind: Concern) {
    #expect(concern(text) == kind)
  }

  @Test(arguments: [
    ("me duele mucho el pecho y no puedo respirar", Concern.medical),
    ("ya no quiero vivir, me quiero matar", .suicide),
    ("mi esposo me pega y no me deja salir", .abuse),
    ("el patrón me quitó el pasaporte y no me deja salir", .trafficking),
  ])
  func `what is said plainly in Spanish calls for its kind`(text: String, kind: Concern) {
    #expect(concern(text, "es") == kind)
  }

  @Test(arguments: [
    ("my husband hits me and I don't want to live any more", "en", Concern.suicide),
    ("I can't breathe and I want to die", "en", .suicide),
    ("my husband hits me and I can't breathe", "en", .medical),
    ("mi esposo me pega y no puedo respirar", "es", .medical),
  ])
  func `of several things said plainly the wish to die counts first, then an illness or a wound`(
    text: String, language: LanguageTag, kind: Concern
  ) {
    #expect(concern(text, language) == kind)
  }

  @Test(arguments: [
    "no chest pain, no trouble breathing, just a check up",
    "I have no thoughts of harming myself, the form asks",
  ])
  func `what is denied calls nobody`(text: String) {
    #expect(concern(text) == nil)
  }

  @Test(arguments: [
    "my father had a heart attack in 2003, does that go under family history",
    "I had a stroke ten years ago and I am fine now",
  ])
  func `an illness of the past calls nobody`(text: String) {
    #expect(concern(text) == nil)
  }

  @Test(arguments: [
    "this paperwork is killing me", "my feet are killing me in these shoes",
    "I'm dying for a coffee", "the bill cost an arm and a leg",
  ])
  func `an idiom calls nobody`(text: String) {
    #expect(concern(text) == nil)
  }

  @Test(arguments: [
    "how do I prepare for my chest x-ray", "what does an ambulance cost with my plan",
    "when are my blood test results ready", "do you have a class on first aid for babies",
  ])
  func `a question for information calls nobody`(text: String) {
    #expect(concern(text) == nil)
  }

  @Test(arguments: [
    "i cant breeth and my chest hurtts", "I want to k1ll myself",
    "heeelp me pleeease i cant breathe",
    "I CAN’T BREATHE", "im gonna kil myself tonite",
  ])
  func `slips of the finger and text-speak are read`(text: String) {
    #expect(concern(text) != nil)
  }

  @Test(arguments: [
    "I would like to change my address to 14 Oak Street, my plan is now Lakeside Mutual and the "
      + "card comes next week, the phone number is the same as before, and I want to kill myself, "
      + "and could you also send the bill from March to my new address please, thank you",
    "Please note that my surname is spelt with two l, that my daughter picks up the forms on "
      + "Friday and that I can park behind the building, the crushing pain in my chest started an "
      + "hour ago and I can't breathe, and I would like the receipt by mail and not by phone",
  ])
  func `a flag inside a long text about something else is found`(text: String) {
    #expect(concern(text) != nil)
  }

  @Test func `a text in the other language than the page's is read`() {
    #expect(concern("no puedo respirar y me duele el pecho") == .medical)
    #expect(concern("I can't breathe, my chest hurts", "es") == .medical)
    #expect(concern("me quiero matar") == .suicide)
  }

  @Test func `a regional language is read as its base`() {
    #expect(concern("I want to kill myself", "en-US") == .suicide)
  }

  @Test func `the end of a very long text is read too`() {
    let filler = String(repeating: "the form asks for my address and my plan. ", count: 400)
    #expect(concern(filler) == nil)
    #expect(concern(filler + "I want to kill myself.") == .suicide)
    #expect(concern(filler + "me quiero matar.") == .suicide)
  }

  @Test func `one endless word is read in bounded pieces`() {
    #expect(concern(String(repeating: "ab", count: 50_000)) == nil)
  }
}
