import Assessment
import FireEvents
import Geo
import Wording

extension WarningText {
    init(russian facts: FireFacts) {
        let text = PlainText(language: .russian)
        let town = text.name(facts.nearest.place)
        self.init(
            event: "Природный пожар вблизи населённого пункта",
            headline: (facts.threat.isDoubtful ? "Тепло, возможно промышленный источник, " : "Природный пожар ")
                + Self.russianPlace(facts.nearest, text),
            description: Self.paragraphs([
                facts.threat.isDoubtful
                    ? "Возможно, спутник видел промышленный источник тепла, например факел или полигон отходов, а не "
                        + "природный пожар."
                    : nil,
                Self.russianFinding(facts, text), Self.russianOthers(facts, text), Self.russianSize(facts, text),
                "Спутники видят тепло сверху. Видимая кромка может отличаться от настоящей примерно на 1 км, а облака "
                    + "и дым могут скрывать часть пожара.",
            ]),
            instruction: Self.russianInstruction(facts, text),
            area: "Местность в пределах \(text.number(Int(facts.withinKilometers.rounded()))) км от пожара вблизи "
                + "населённого пункта \(town)")
    }

    /// `примерно в 3 км к северо-западу от населённого пункта Ванавара`, `у населённого пункта Ванавара`.
    private static func russianPlace(_ town: ThreatenedTown, _ text: PlainText) -> String {
        let name = text.name(town.place)
        guard let direction = town.fireTowardDegrees else { return "у населённого пункта \(name)" }
        return "\(text.distance(town.kilometers)) к \(text.side(direction)) от населённого пункта \(name)"
    }

    private static func russianFinding(_ facts: FireFacts, _ text: PlainText) -> String {
        let people = facts.nearest.place.population
        let inhabitants = people > 0 ? " (население \(text.number(people)))" : ""
        let town = facts.nearest
        let place =
            town.fireTowardDegrees == nil
            ? "достигший населённого пункта \(text.name(town.place))\(inhabitants)"
            : "горящая кромка которого находится \(russianPlace(town, text))\(inhabitants)"
        let known = facts.knownName.map { " (\($0))" } ?? ""
        return "В \(text.time(facts.seen)) спутник зафиксировал природный пожар\(known), \(place)."
    }

    private static func russianOthers(_ facts: FireFacts, _ text: PlainText) -> String? {
        guard !facts.others.isEmpty else { return nil }
        let list = facts.others.map { town in
            let distance = town.fireTowardDegrees == nil ? "огонь достиг" : text.distance(town.kilometers)
            return "\(text.name(town.place)) (\(distance))"
        }
        let limit = text.number(Int(facts.withinKilometers.rounded()))
        return "Также в пределах \(limit) км от горящей кромки: \(list.joined(separator: ", "))."
    }

    private static func russianSize(_ facts: FireFacts, _ text: PlainText) -> String {
        let event = facts.threat.fire.event
        let (area, growth) = (event.burnedArea, event.growthPerDay)
        let size =
            area.best < 10
            ? "Пройдено огнём менее 10 га."
            : "Пройдено огнём около \(text.rounded(area.best)) га "
                + "(от \(text.rounded(area.low)) до \(text.rounded(area.high)) га)."
        guard growth.low > 0, growth.best >= 10 else { return size }
        let aim = event.head.map { ", преимущественно на \(text.aim($0.spreadTowardDegrees))" } ?? ""
        return size + " За последние 24 часа площадь выросла примерно на \(text.rounded(growth.best)) га\(aim)."
    }

    private static func russianInstruction(_ facts: FireFacts, _ text: PlainText) -> String {
        let call = facts.emergencyNumber.map { "звоните \($0)" } ?? "звоните в пожарную охрану"
        return paragraphs([
            facts.evacuation.map {
                "Актом \($0.number) от \(text.day($0.date)) (\(PlainText.oneLine($0.issuedBy))) предписано покинуть: "
                    + "\(PlainText.oneLine($0.places(in: .russian)))."
            },
            "Сохраняйте спокойствие и следуйте сообщениям спасательной службы и местных властей.",
            facts.isNear
                ? "Держите наготове документы, лекарства, воду и заряженный телефон, чтобы быстро выехать, если об этом "
                    + "объявят. Закройте окна и вентиляцию, чтобы в дом не попадал дым." : nil,
            "Не подходите к лесу и к огню, не разводите огонь на открытом воздухе.",
            "Если рядом видны пламя или густой дым, \(call).",
            facts.evacuation == nil ? "Это сообщение не является распоряжением об эвакуации." : nil,
        ])
    }
}
