public import Assessment
import FireEvents
import Geo
import Wording

extension AlertDrafting {
    /// One draft for each fire that burns near settlements, the nearest fire first.
    ///
    /// - Parameters:
    ///   - kilometers: Settlements up to this distance from the heat of the last 24 hours are warned; above 0, up to 20.
    ///   - includingPossible: Also events that may be static heat, with a word of doubt: only when a person asks.
    ///   - evacuations: Acts that tell people to leave, by the id of the fire.
    public func fireDrafts(
        of situation: Situation, within kilometers: Double = 5, includingPossible: Bool = false,
        evacuations: [String: EvacuationOrder] = [:]
    ) -> [AlertDraft] {
        FireThreat.threats(in: situation, within: kilometers, includingPossible: includingPossible).map {
            fireDraft($0, within: kilometers, evacuation: evacuations[$0.fire.event.id])
        }
    }

    /// The draft for one fire.
    public func fireDraft(
        _ threat: FireThreat, within kilometers: Double, evacuation: EvacuationOrder? = nil
    ) -> AlertDraft {
        let sent = time(at, at: threat.nearest.place)
        let facts = FireFacts(
            threat: threat, withinKilometers: kilometers,
            seen: time(threat.fire.event.lastSeen, at: threat.nearest.place), evacuation: evacuation)
        let place = area(of: threat, within: kilometers)
        let infos = setting.languages.map { language in
            info(facts, language, sent: sent, area: place)
        }
        let warning = AlertIdentifier.safe("fire-" + threat.fire.event.id)
        return AlertDraft(
            alert: alert(warning, sent: sent, infos: infos), areas: references(of: threat),
            evidence: ["event " + threat.fire.event.id] + (evacuation.map { ["act " + $0.number] } ?? []))
    }

    private func info(
        _ facts: FireFacts, _ language: Language, sent: AlertTime, area: AlertArea
    ) -> AlertInfo {
        let text = WarningText(facts, in: language)
        let distance = facts.nearest.kilometers
        var info = block(
            text, language, categories: [.fire], kind: "fire near settlement", sent: sent,
            expires: sent.adding(hours: setting.hours))
        info.urgency = FireDanger.urgency(distance)
        info.severity = FireDanger.severity(distance)
        info.certainty = facts.threat.isDoubtful ? .possible : .observed
        info.responses = FireDanger.responses(distance, facts.evacuation)
        info.parameters = [
            NamedValue("zarevo event", facts.threat.fire.event.id), NamedValue("zarevo seen", facts.seen.description),
            NamedValue("zarevo kilometers", DecimalText.plain((distance * 10).rounded() / 10)),
            NamedValue(Alert.distanceName, DecimalText.plain(facts.withinKilometers)),
        ]
        info.areas = [area]
        info.areas[0].description = text.area
        return info
    }

    private func area(of threat: FireThreat, within kilometers: Double) -> AlertArea {
        let event = threat.fire.event
        let districts = threat.fire.areas.filter { $0.level == .district && !$0.isApproximate }.map(\.code).sorted()
        return AlertArea(
            description: "",
            polygons: AlertPolygon.surroundings(
                of: event.activeGround, event.activeHeat, meters: kilometers * 1_000, center: event.center),
            geocodes: districts.map(geocode))
    }

    /// The smallest areas known: districts, else regions, else countries, else the country of the nearest settlement.
    private func references(of threat: FireThreat) -> [AreaReference] {
        for level in [Area.Level.district, .region, .country] {
            let codes = threat.fire.areas.filter { $0.level == level }.map(\.code).sorted()
            if !codes.isEmpty { return codes.map { reference($0) } }
        }
        return [reference(threat.nearest.place.countryCode)]
    }

    private func reference(_ code: String) -> AreaReference {
        guard let area = areas.first(where: { $0.code == code }) else {
            return AreaReference(code: code, extent: .part)
        }
        return AreaReference(area, extent: .part, in: areas)
    }
}
