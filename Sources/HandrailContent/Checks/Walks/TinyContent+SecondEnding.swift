extension TinyContent {
  /// Changes that give the flow an ending for those who do not agree, which has no review before
  /// it.
  static let secondEnding = [
    MistakeExample(
      flow, "    next: review\n\n" + review + "endings:\n",
      becomes: "    next:\n      - when: agree is no\n        go: unsigned\n"
        + "      - otherwise: review\n\n" + review
        + "endings:\n  unsigned:\n    receipt: arrival\n"),
    MistakeExample(
      words, "## registered\n", becomes: "## unsigned\n\n\(goodbye)\n\n## registered\n"),
    MistakeExample(
      spanish, heading("registered"),
      becomes: "## unsigned (en \(ContentDigest.hex(goodbye.utf8).prefix(6)))\n\nHable con "
        + "nosotros.\n\nEs el número {arrival_number}.\n\nVaya a {site.desk}.\n\n"
        + heading("registered")),
  ]

  private static let goodbye =
    "Please talk to us.\n\nYou are number {arrival_number}.\n\nGo to {site.desk}."

  private static let review = """
      review:
        section: money
        show: review
        of: [name, born, home, wants, paying, cards, agree]
        next: registered


    """
}
