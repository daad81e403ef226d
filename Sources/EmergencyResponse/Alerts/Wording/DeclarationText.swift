import Geo
import Wording

extension WarningText {
    init(english declaration: DeclaredRegime, since: AlertTime, until: AlertTime?) {
        let text = PlainText(language: .english)
        let list = declaration.list(in: .english)
        let (name, act) = (Phrasing(.english).heading(declaration.regime), declaration.act)
        let date = AlertTime(act.date, offsetMinutes: since.offsetMinutes)
        self.init(
            event: name,
            headline: Self.headline(name + ": " + list, orShort: "\(name): \(declaration.areas.count) areas"),
            description: Self.paragraphs([
                "\(name) is in force since \(text.time(since)): \(list).",
                "Declared at the \(declaration.level.rawValue) level by \(PlainText.oneLine(act.issuedBy)), act "
                    + "\(PlainText.oneLine(act.number)) of \(text.day(date)).",
                until.map { "It holds until \(text.time($0)) unless it is lifted or extended." }
                    ?? "It holds until it is lifted.",
            ]),
            instruction: Self.paragraphs([
                "Follow what the authorities announce about access to forests, roads and open fire.",
                "Light no fire outdoors, and report any fire at once.",
                "This message is not an order to leave.",
            ]), area: list)
    }

    init(russian declaration: DeclaredRegime, since: AlertTime, until: AlertTime?) {
        let text = PlainText(language: .russian)
        let list = declaration.list(in: .russian)
        let (name, act) = (Phrasing(.russian).heading(declaration.regime), declaration.act)
        let date = AlertTime(act.date, offsetMinutes: since.offsetMinutes)
        self.init(
            event: name,
            headline: Self.headline(name + ": " + list, orShort: "\(name), территорий: \(declaration.areas.count)"),
            description: Self.paragraphs([
                "\(name) действует с \(text.time(since)): \(list).",
                "Уровень реагирования: \(Phrasing(.russian).level(declaration.level)). Введён актом \(PlainText.oneLine(act.number)) от "
                    + "\(text.day(date)) (\(PlainText.oneLine(act.issuedBy))).",
                until.map { "Действует до \(text.time($0)), если не будет отменён или продлён." }
                    ?? "Действует до отмены.",
            ]),
            instruction: Self.paragraphs([
                "Следуйте объявлениям властей о посещении лесов, движении по дорогам и применении огня.",
                "Не разводите огонь на открытом воздухе и сразу сообщайте о любом пожаре.",
                "Это сообщение не является распоряжением об эвакуации.",
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
            let part = language == .english ? " (a part of it)" : " (часть территории)"
            return area.name(in: language) + (area.reference.extent == .part ? part : "")
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
