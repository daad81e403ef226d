extension Sentence {
    /// "In total", "nationwide": no one area of an earlier sentence is meant.
    var speaksOfAll: Bool { Self.totals.occurs(in: tokens) }

    static let totals = PhraseList(.sentences, "totals")

    /// A semicolon stands between.
    func isBlocked(from start: Int, to end: Int) -> Bool {
        start < end && tokens[start..<end].contains { $0.text == ";" }
    }
}
