import Assessment
import FireEvents
import Geo
import Wording

/// The columns that tables of fires are put together from.
enum FireColumn {
    case name, area, status, burned, active, growth, head, power, settlement, distance, people, firstSeen, lastSeen
    case hoursSinceDetection, hoursSinceLook, danger, sources

    func column(_ words: Wording, _ language: Language) -> Table.Column {
        switch self {
        case .name: .init(words.name)
        case .area: .init(words.district, link: "method-areas")
        case .status: .init(words.status, link: "method-burning")
        case .burned: .init(words.burned, link: "method-burned", isNumber: true, hasBounds: true)
        case .active: .init(words.active, link: "method-active", isNumber: true, hasBounds: true)
        case .growth: .init(words.growth, link: "method-growth", isNumber: true, hasBounds: true)
        case .head: .init(words.head, link: "method-growth")
        case .power: .init(words.power, isNumber: true)
        case .settlement: .init(words.nearestSettlement, link: "method-settlements")
        case .distance: .init(words.distance, isNumber: true)
        case .people: .init(words.peopleWithin5, link: "method-settlements", isNumber: true)
        case .firstSeen: .init(words.firstSeen)
        case .lastSeen: .init(words.lastSeen)
        case .hoursSinceDetection: .init(words.hoursSinceDetection, isNumber: true)
        case .hoursSinceLook: .init(words.hoursSinceLook, link: "observation", isNumber: true)
        case .danger: .init(SituationDangerText(language).fireColumn, link: "method-danger", isNumber: true)
        case .sources: .init(words.sources)
        }
    }
}

/// The cells of one fire.
struct FireCells {
    let scene: Scene
    let areaNames: [String: String]

    init(scene: Scene) {
        self.scene = scene
        var known: [String: String] = [:]
        for row in scene.situation.regions + scene.situation.districts { known[row.code] = scene.names.summary(row) }
        for area in scene.areas { known[area.code] = scene.names.area(area) }
        areaNames = known
    }

    func cell(_ column: FireColumn, of fire: LocatedEvent) -> Table.Cell {
        let event = fire.event
        switch column {
        case .name: return .init(text: scene.names.fire(fire))
        case .area: return .init(text: area(of: fire))
        case .status: return .init(text: scene.wording.status(event.status))
        case .burned: return figure(event.burnedArea)
        case .active: return active(event)
        case .growth: return figure(event.growthPerDay)
        case .head: return .init(text: head(of: event))
        case .power: return number(event.radiativePower.latestPassMegawatts)
        case .settlement: return .init(text: settlement(of: fire))
        case .distance: return number(fire.nearestPlace?.kilometers, decimals: 1)
        case .people:
            let people = fire.knownSettlements?.populationWithin5Kilometers
            return .init(text: people.map(scene.numbers.count) ?? NumberText.notObserved, isNumber: true)
        case .firstSeen: return .init(text: event.firstSeen.minuteText)
        case .lastSeen: return .init(text: event.lastSeen.minuteText)
        case .hoursSinceDetection: return number(event.hoursSinceDetection)
        case .hoursSinceLook: return number(event.hoursSinceLook)
        case .danger: return danger(of: fire)
        case .sources: return sources(of: event)
        }
    }

    func table(_ title: String, _ fires: [LocatedEvent], _ columns: [FireColumn], file: String, most: Int = 40) -> Table
    {
        let words = scene.wording
        var notes =
            fires.count > most
            ? [words.shown.filled(scene.numbers.count(most), scene.numbers.count(fires.count))] : []
        if columns.contains(.active), fires.prefix(most).contains(where: { !$0.event.status.isBurning }) {
            notes.append(words.dashNote)
        }
        if fires.prefix(most).contains(where: { isApproximate($0) }) { notes.append(words.approximateNote) }
        if !fires.isEmpty, scene.hasFolder { notes.append(words.allIn.filled("tables/" + file + ".csv")) }
        return Table(
            title: title, columns: columns.map { $0.column(words, scene.language) },
            rows: fires.prefix(most).map { fire in .init(cells: columns.map { cell($0, of: fire) }) },
            notes: notes, whenEmpty: words.noRows)
    }

    func figure(_ area: AreaInterval) -> Table.Cell {
        let value = RoundedInterval(area)
        return .init(
            text: scene.numbers.best(value), bounds: scene.numbers.bounds(value), isNumber: true, hasBounds: true)
    }

    /// Never a bare zero where nothing was observed.
    private func active(_ event: FireEvent) -> Table.Cell {
        guard !event.status.isBurning || event.activeArea.high == 0 else { return figure(event.activeArea) }
        let hours = scene.numbers.decimal(event.hoursSinceDetection, 0) + NumberText.noBreakSpace + scene.wording.hours
        return .init(text: NumberText.notObserved, reason: hours, isNumber: true, hasBounds: true)
    }

    private func number(_ value: Double?, decimals: Int = 0) -> Table.Cell {
        .init(text: value.map { scene.numbers.decimal($0, decimals) } ?? NumberText.notObserved, isNumber: true)
    }

    private func danger(of fire: LocatedEvent) -> Table.Cell {
        let text = scene.situation.danger.map {
            SituationDangerText(scene.language).value($0.index(of: fire), $0)
        }
        return .init(text: text ?? NumberText.notObserved, isNumber: true)
    }

    /// District and region, or what is known of them.
    func area(of fire: LocatedEvent) -> String {
        let shares = [Area.Level.district, .region].compactMap { fire.share(of: $0) }
        let names = (shares.isEmpty ? [fire.share(of: .country)].compactMap { $0 } : shares)
            .map { ($0.isApproximate ? "≈ " : "") + (areaNames[$0.code] ?? Names.clean($0.code)) }
        return names.isEmpty ? NumberText.notObserved : names.joined(separator: ", ")
    }

    /// `3.2 km`, or that the settlement lies within.
    func distance(_ near: NearbyPlace) -> String {
        near.kilometers == 0
            ? scene.wording.insideName
            : scene.numbers.decimal(near.kilometers, 1) + NumberText.noBreakSpace + scene.wording.kilometers
    }

    /// The point of the compass nearest to a direction.
    func compass(_ degrees: Double) -> String {
        scene.wording.compass[((Int((degrees / 45).rounded()) % 8) + 8) % 8]
    }

    private func isApproximate(_ fire: LocatedEvent) -> Bool {
        [fire.share(of: .district), fire.share(of: .region)].contains { $0?.isApproximate == true }
    }

    func settlement(of fire: LocatedEvent) -> String {
        guard let near = fire.nearestPlace else { return NumberText.notObserved }
        let name = scene.names.place(near.place)
        // In the gazetteer a population of 0 is one that is not known.
        return near.place.population > 0 ? name + " (" + scene.numbers.count(near.place.population) + ")" : name
    }

    func head(of event: FireEvent) -> String {
        guard let head = event.head else { return NumberText.notObserved }
        let speed = RoundedInterval.round(
            head.rateOfSpreadMetersPerHour, to: head.rateOfSpreadMetersPerHour < 100 ? 1 : 10)
        return compass(head.spreadTowardDegrees) + " " + scene.numbers.decimal(speed, 0)
    }

    private func sources(of event: FireEvent) -> Table.Cell {
        let links = event.fileIndices.map { Table.Link(target: "file-\($0)", label: String(Int($0) + 1)) }
        return .init(text: links.isEmpty ? NumberText.notObserved : "", links: links)
    }
}

extension LocatedEvent {
    /// The area of a level with the largest share.
    fileprivate func share(of level: Area.Level) -> AreaShare? { areas.first { $0.level == level } }
}
