import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Wording

extension IncidentForm {
    private var areas: AreaText { AreaText(text.language) }
    private var own: [Table.Link?] { [response.links.fire(event.id)] }
    private var steps: [Table.Link?] { record.map { response.links($0.course.milestones) } ?? [] }

    /// The blocks for which something is known.
    var filled: [Block] {
        [
            Block(number: 1, value: response.scene.names.fire(fire), links: own),
            Block(number: 2, value: event.id, links: own), Block(number: 3, value: version),
            Block(number: 6, value: start, links: own), Block(number: 7, value: size, links: own + steps),
            Block(number: 8, value: record?.containedPercent.map { "\($0) %" }, links: steps),
            Block(number: 9, value: text("wildfire"), links: own),
            Block(number: 11, value: period), Block(number: 16, value: share(.region)),
            Block(number: 17, value: share(.district)),
            Block(number: 18, value: settlement, links: own),
            Block(number: 20, value: record?.zone.map(text.zone), links: steps),
            Block(number: 22, value: position, links: own), Block(number: 25, value: cells.area(of: fire), links: own),
            Block(number: 27, value: "tables/fires.csv, maps/"), Block(number: 28, value: events, links: own + steps),
            Block(number: 31, value: people, links: own), Block(number: 35, value: weather),
            Block(number: 36, value: head, links: own), Block(number: 39, value: needs.value, links: needs.links),
            Block(number: 47, value: remarks.value, links: remarks.links),
            Block(number: 49, value: orders.value, links: orders.links),
        ]
    }

    /// Initial on the fire's first day, an update after that.
    private var version: String {
        picture.isOfLastDay(event.firstSeen) ? text("Initial") : text("Update")
    }

    private var start: String {
        let note = text("first satellite detection; the fire began before")
        return text.minute(event.firstSeen) + " (" + note + ")"
    }

    /// What satellites see and what was reported, beside each other.
    private var size: String {
        let seen =
            text("satellites: ") + areas.hectares(event.burnedArea) + " · "
            + areas.acres(event.burnedArea)
        let reported = record?.reports.last { $0.areaHectares != nil }
        let said = reported.map { report in
            text("reported by ") + report.reportedBy + ": "
                + text.numbers.decimal(report.areaHectares?.value ?? .nan, 0) + NumberText.noBreakSpace + text.hectares
        }
        return text.joined([seen, said ?? ""])
    }

    private var period: String {
        text.minute(picture.at.adding(hours: -24)) + " – " + text.minute(picture.at)
    }

    private func share(_ level: Area.Level) -> String? {
        let shares = fire.areas.filter { $0.level == level }
        guard !shares.isEmpty else { return nil }
        return shares.map { response.areaNames[$0.code] ?? $0.code }.joined(separator: ", ")
    }

    private var settlement: String? {
        guard let near = fire.nearestPlace else { return nil }
        return text("nearest: ") + cells.settlement(of: fire) + ", "
            + text.numbers.decimal(near.kilometers, 1) + NumberText.noBreakSpace
            + response.scene.wording.kilometers
    }

    private var position: String {
        text.numbers.decimal(event.center.latitude, 4) + "°, " + text.numbers.decimal(event.center.longitude, 4) + "°"
    }

    private var events: String {
        let status = response.scene.wording.status(event.status)
        let growth =
            text("growth in 24 h ")
            + (event.status == .notKnown ? WatchWords(text.language).notKnown : areas.hectares(event.growthPerDay))
        return text.joined([status, growth, record.map { text.state($0.state) + ", " + $0.since.minuteText } ?? ""])
    }

    private var people: String {
        guard let counts = fire.knownSettlements else {
            return text("casualties unknown; residents nearby unknown: no settlements loaded")
        }
        let near = text.numbers.count(counts.populationWithin5Kilometers)
        let around = text.numbers.count(counts.populationWithin20Kilometers)
        return text("casualties unknown; residents within 5 km \(near), within 20 km \(around)")
    }

    private var weather: String? {
        guard let danger = response.scene.situation.danger, danger.index(of: fire) != nil else { return nil }
        return "FWI " + SituationDangerText(text.language).value(danger.index(of: fire), danger)
    }

    private var head: String? {
        guard event.head != nil else { return nil }
        return text("front of the last 24 h: ") + cells.head(of: event) + NumberText.noBreakSpace
            + response.scene.wording.metersPerHour + text("; forecast unknown")
    }

    /// Orders that name an area of the fire, as block 39 must match orders placed.
    private var concerned: [OrderRecord] {
        let codes = Set(fire.areas.filter { $0.level != .country }.map(\.code))
        return picture.state.orders.filter { order in
            order.isOpen && order.body.areas.contains { codes.contains($0.code) }
        }
    }

    private var orders: (value: String?, links: [Table.Link?]) {
        let orders = concerned.filter { !$0.body.resources.isEmpty }
        let value = orders.map { $0.body.addressee + ": " + text.resources($0.body.resources) }.joined(separator: "; ")
        return (orders.isEmpty ? nil : value, orders.flatMap { response.links($0.course.milestones) })
    }

    private var needs: (value: String?, links: [Table.Link?]) {
        let codes = Set(fire.areas.filter { $0.level != .country }.map(\.code))
        let open = picture.state.requests.filter { request in
            request.isOpen && request.body.areas.contains { codes.contains($0.code) }
        }
        let value = open.map { text.resources($0.body.resources) }.joined(separator: "; ")
        return (open.isEmpty ? nil : value, open.flatMap { response.links($0.course.milestones) })
    }
}
