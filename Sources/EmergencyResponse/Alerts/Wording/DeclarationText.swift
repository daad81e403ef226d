import Geo
import Wording

extension WarningText {
    init(_ declaration: DeclaredRegime, since: AlertTime, until: AlertTime?, in language: Language) {
        let (text, list) = (PlainText(language: language), declaration.list(in: language))
        let (name, act) = (Phrasing(language).heading(declaration.regime), declaration.act)
        let date = text.day(AlertTime(act.date, offsetMinutes: since.offsetMinutes))
        let (issuer, number) = (PlainText.oneLine(act.issuedBy), PlainText.oneLine(act.number))
        let level = Phrasing(language).level(declaration.level)
        self.init(
            event: name,
            headline: Self.headline(
                name + ": " + list, orShort: language("\(name): \(declaration.areas.count) areas")),
            description: Self.paragraphs([
                language("\(name) is in force since \(text.time(since)): \(list)."),
                language("Declared at the \(level) level by \(issuer), act \(number) of \(date)."),
                until.map { language("It holds until \(text.time($0)) unless it is lifted or extended.") }
                    ?? language("It holds until it is lifted."),
            ]),
            instruction: Self.paragraphs([
                language("Follow what the authorities announce about access to forests, roads and open fire."),
                language("Light no fire outdoors, and report any fire at once."),
                language("This message is not an order to leave."),
            ]), area: list)
    }

    /// Headlines of up to 160 letters are shown whole by receivers.
    private static func headline(_ full: String, orShort short: String) -> String {
        full.count <= 160 ? full : short
    }
}

extension DeclaredRegime {
    /// Its areas, those of which only a part is meant marked as such.
    func list(in language: Language) -> String {
        areas.map { area in
            area.name(in: language) + (area.reference.extent == .part ? language(" (a part of it)") : "")
        }.joined(separator: ", ")
    }
}

extension Phrasing {
    /// A regime as the beginning of a sentence: `State of emergency`.
    func heading(_ regime: Regime) -> String {
        let words = self.regime(regime)
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
