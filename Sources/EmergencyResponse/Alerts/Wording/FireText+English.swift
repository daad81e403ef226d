import Assessment
import FireEvents
import Geo
import Wording

extension WarningText {
    init(english facts: FireFacts) {
        let text = PlainText(language: .english)
        let town = text.name(facts.nearest.place)
        self.init(
            event: "Wildfire near a settlement",
            headline: (facts.threat.isDoubtful ? "Heat that may be an industrial source " : "Wildfire ")
                + Self.englishPlace(facts.nearest, text),
            description: Self.paragraphs([
                facts.threat.isDoubtful
                    ? "What the satellite saw may be an industrial source, such as a flare or a landfill, and no wildfire."
                    : nil,
                Self.englishFinding(facts, text), Self.englishOthers(facts, text), Self.englishSize(facts, text),
                "Satellites see heat from above. The edge as seen can be wrong by about 1 km, and clouds or smoke can "
                    + "hide a part of the fire.",
            ]),
            instruction: Self.englishInstruction(facts, text),
            area: "Land within \(text.number(Int(facts.withinKilometers.rounded()))) km of the fire near \(town)")
    }

    /// `about 3 km north-west of Vanavara`, `at Vanavara`.
    private static func englishPlace(_ town: ThreatenedTown, _ text: PlainText) -> String {
        let name = text.name(town.place)
        guard let direction = town.fireTowardDegrees else { return "at \(name)" }
        return "\(text.distance(town.kilometers)) \(text.side(direction)) of \(name)"
    }

    private static func englishFinding(_ facts: FireFacts, _ text: PlainText) -> String {
        let people = facts.nearest.place.population
        let inhabitants = people > 0 ? " (\(text.number(people)) inhabitants)" : ""
        let town = facts.nearest
        let place =
            town.fireTowardDegrees == nil
            ? "that has reached \(text.name(town.place))\(inhabitants)"
            : "whose burning edge lies \(englishPlace(town, text))\(inhabitants)"
        let known = facts.knownName.map { " (\($0))" } ?? ""
        return "At \(text.time(facts.seen)) a satellite saw a wildfire\(known) \(place)."
    }

    private static func englishOthers(_ facts: FireFacts, _ text: PlainText) -> String? {
        guard !facts.others.isEmpty else { return nil }
        let list = facts.others.map { town in
            "\(text.name(town.place)) (\(town.fireTowardDegrees == nil ? "reached" : text.distance(town.kilometers)))"
        }
        let limit = text.number(Int(facts.withinKilometers.rounded()))
        return "Also within \(limit) km of the burning edge: \(list.joined(separator: ", "))."
    }

    private static func englishSize(_ facts: FireFacts, _ text: PlainText) -> String {
        let event = facts.threat.fire.event
        let (area, growth) = (event.burnedArea, event.growthPerDay)
        let size =
            area.best < 10
            ? "It has burned less than 10 hectares so far."
            : "It has burned about \(text.rounded(area.best)) hectares so far "
                + "(between \(text.rounded(area.low)) and \(text.rounded(area.high)))."
        guard growth.low > 0, growth.best >= 10 else { return size }
        let aim = event.head.map { ", mainly toward \(text.aim($0.spreadTowardDegrees))" } ?? ""
        return size + " In the last 24 hours it grew by about \(text.rounded(growth.best)) hectares\(aim)."
    }

    private static func englishInstruction(_ facts: FireFacts, _ text: PlainText) -> String {
        let call = facts.emergencyNumber.map { "call \($0)" } ?? "call the fire service"
        return paragraphs([
            facts.evacuation.map {
                "By act \($0.number) of \(text.day($0.date)), \(PlainText.oneLine($0.issuedBy)) has ordered people to "
                    + "leave: \(PlainText.oneLine($0.places(in: .english)))."
            },
            "Keep calm and follow what the rescue service and the local authorities announce.",
            facts.isNear
                ? "Have documents, medicines, water and a charged telephone at hand, so that you can leave quickly if "
                    + "you are told to. Close windows and vents against smoke." : nil,
            "Keep away from the forest and from the fire, and light no fire outdoors.",
            "If you see flames or thick smoke nearby, \(call).",
            facts.evacuation == nil ? "This message is not an order to leave." : nil,
        ])
    }
}
