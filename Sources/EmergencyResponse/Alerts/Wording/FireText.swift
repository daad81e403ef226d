import Assessment
import FireEvents
import Geo
import Wording

extension WarningText {
    init(_ facts: FireFacts, in language: Language) {
        let words = FireText(facts: facts, language: language)
        let (limit, town) = (words.limit, words.text.name(facts.nearest.place))
        self.init(
            event: words("Wildfire near a settlement"), headline: words.headline, description: words.description,
            instruction: words.instruction,
            area: words("Land within \(limit) km of the fire near \(town)"))
    }
}

/// Words about a fire near settlements.
struct FireText: Speaking {
    let facts: FireFacts
    let language: Language

    var text: PlainText { PlainText(language: language) }

    /// Kilometres up to which settlements are named.
    var limit: String { text.number(Int(facts.withinKilometers.rounded())) }

    var headline: String {
        (facts.threat.isDoubtful ? self("Heat that may be an industrial source ") : self("Wildfire "))
            + place(facts.nearest)
    }

    var description: String {
        WarningText.paragraphs([
            facts.threat.isDoubtful
                ? self(
                    """
                    What the satellite saw may be an industrial source, such as a flare or a landfill, and no wildfire.
                    """) : nil,
            finding, others, size,
            self(
                """
                Satellites see heat from above. The edge as seen can be wrong by about 1 km, and clouds or smoke can \
                hide a part of the fire.
                """),
        ])
    }

    /// `about 3 km north-west of Vanavara`, `at Vanavara`.
    private func place(_ town: ThreatenedTown) -> String {
        let name = text.name(town.place)
        guard let direction = town.fireTowardDegrees else { return self("at \(name)") }
        return self("\(text.distance(town.kilometers)) \(text.side(direction)) of \(name)", of: "side")
    }

    private var finding: String {
        let (town, time) = (facts.nearest, text.time(facts.seen))
        let known = facts.knownName.map { " (\($0))" } ?? ""
        let inhabitants = inhabitants(town.place.population)
        guard town.fireTowardDegrees != nil else {
            let name = text.name(town.place)
            return self("At \(time) a satellite saw a wildfire\(known) that has reached \(name)\(inhabitants).")
        }
        return self(
            "At \(time) a satellite saw a wildfire\(known) whose burning edge lies \(place(town))\(inhabitants).")
    }

    private func inhabitants(_ people: Int) -> String {
        people > 0 ? self(" (\(text.number(people)) inhabitants)") : ""
    }

    private var others: String? {
        guard !facts.others.isEmpty else { return nil }
        let list = facts.others.map { town in
            let distance = town.fireTowardDegrees == nil ? self("reached") : text.distance(town.kilometers)
            return "\(text.name(town.place)) (\(distance))"
        }
        return self("Also within \(limit) km of the burning edge: \(list.joined(separator: ", ")).")
    }

    private var size: String {
        let event = facts.threat.fire.event
        let (area, growth) = (event.burnedArea, event.growthPerDay)
        let (best, low, high) = (text.rounded(area.best), text.rounded(area.low), text.rounded(area.high))
        let size =
            area.best < 10
            ? self("It has burned less than 10 hectares so far.")
            : self("It has burned about \(best) hectares so far (between \(low) and \(high)).")
        guard growth.low > 0, growth.best >= 10 else { return size }
        let aim = event.head.map { self(", mainly toward \(text.aim($0.spreadTowardDegrees))") } ?? ""
        return size + self(" In the last 24 hours it grew by about \(text.rounded(growth.best)) hectares\(aim).")
    }

    var instruction: String {
        let call = facts.emergencyNumber.map { self("call \($0)") } ?? self("call the fire service")
        return WarningText.paragraphs([
            facts.evacuation.map(evacuation),
            self("Keep calm and follow what the rescue service and the local authorities announce."),
            facts.isNear
                ? self(
                    """
                    Have documents, medicines, water and a charged telephone at hand, so that you can leave quickly \
                    if you are told to. Close windows and vents against smoke.
                    """) : nil,
            self("Keep away from the forest and from the fire, and light no fire outdoors."),
            self("If you see flames or thick smoke nearby, \(call)."),
            facts.evacuation == nil ? self("This message is not an order to leave.") : nil,
        ])
    }

    private func evacuation(_ order: EvacuationOrder) -> String {
        let (day, issuer) = (text.day(order.date), PlainText.oneLine(order.issuedBy))
        let places = PlainText.oneLine(order.places(in: language))
        return self("By act \(order.number) of \(day), \(issuer) has ordered people to leave: \(places).")
    }
}
