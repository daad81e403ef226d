public import Assessment
import FireEvents
import Geo
import Wording

/// Events for a terminal of 100 columns.
public enum EventTable {
    /// The largest first; the last line says what to do next.
    ///
    /// - Parameter bold: Sets burning fires within 5 km of a settlement in bold, for a terminal that can.
    public static func terminal(_ events: [LocatedEvent], bold: Bool = false) -> String {
        guard !events.isEmpty else { return "No events.\n" }
        let sorted = events.sorted {
            let (x, y) = ($0.event.burnedArea.best, $1.event.burnedArea.best)
            return x != y ? x > y : $0.event.id < $1.event.id
        }
        return lines(sorted, showsIdentifier: true, bold: bold).joined(separator: "\n")
            + "\n\n\(events.count) events · Outlines: --format geojson -o FILE · Map: zarevo report --out DIR\n"
    }

    /// A header and a line for each event, in the order given.
    ///
    /// - Parameter danger: Adds the Fire Weather Index of each, where it is known.
    static func lines(
        _ events: [LocatedEvent], language: Language = .english, danger: SituationDanger? = nil,
        showsIdentifier: Bool = false, bold: Bool
    ) -> [String] {
        let years = Set(events.map { $0.event.lastSeen.description.prefix(4) })
        let year = years.count == 1 ? years.first ?? "" : ""
        // Beside the id there is room for the name, with the day alone, and beside the index none for the settlement's name:
        // the fire is called after one.
        let hasName = !showsIdentifier && danger == nil
        let shown = showsIdentifier ? [0, 1, 2, 3, 5] : (hasName ? Array(0..<8) : [0, 1, 2, 3, 4, 5, 7])
        var all = titles(language)
        if !hasName { all[7] = language("People, km") }
        let first = showsIdentifier ? 1 : 0
        let last = first + (shown.firstIndex(of: 5) ?? 0)
        var table = TerminalText.Columns(
            titles: (showsIdentifier ? ["id"] : []) + shown.map { all[$0] } + (danger == nil ? [] : ["FWI"]),
            leftAligned: Set(0...first + 1).union([last]).union(hasName ? [6] : []), flexible: hasName ? 6 : first)
        for located in events {
            let index = danger.map {
                $0.index(of: located).map(SituationDangerText(language).number) ?? NumberText.notObserved
            }
            let cells = cells(located, language, year, dayAlone: showsIdentifier)
            table.add(
                (showsIdentifier ? [located.event.id] : []) + shown.map { cells[$0] } + (index.map { [$0] } ?? []))
        }
        var lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, located) in events.enumerated() where bold && isUrgent(located) {
            lines[index + 1] = "\u{1B}[1m" + lines[index + 1] + "\u{1B}[0m"
        }
        return lines
    }

    /// Shorter than on paper.
    private static func titles(_ language: Language) -> [String] {
        let titles: [Words] = [
            "Fire", "Status", "Burned, ha", "Active, ha", "ha/day", "Last seen", "Nearest settlement", "km",
        ]
        return titles.map { language($0, of: "terminal") }
    }

    private static func isUrgent(_ located: LocatedEvent) -> Bool {
        located.event.status.isBurning && located.settlements.within5Kilometers > 0
    }

    private static func cells(
        _ located: LocatedEvent, _ language: Language, _ year: Substring, dayAlone: Bool
    ) -> [String] {
        let (numbers, names) = (NumberText(language: language), Names(language: language))
        let event = located.event
        let isBurning = event.status.isBurning
        return [
            TerminalText.cut(keepingNumberOf: TerminalText.abbreviated(names.fire(located)), dayAlone ? 40 : 17),
            status(event, language),
            numbers.interval(RoundedInterval(event.burnedArea)),
            isBurning ? numbers.best(RoundedInterval(event.activeArea)) : NumberText.notObserved,
            isBurning ? numbers.best(RoundedInterval(event.growthPerDay)) : NumberText.notObserved,
            day(event.lastSeen.minuteText, year, alone: dayAlone),
            located.nearestPlace.map { names.place($0.place) } ?? "",
            kilometers(located, numbers),
        ]
    }

    /// The first word of what paper says.
    private static func status(_ event: FireEvent, _ language: Language) -> String {
        language.wording.status(event.status).split(separator: " ").first.map(String.init) ?? ""
    }

    /// Day and time where all are of one year; with the year, to the day, where they are not.
    private static func day(_ text: String, _ year: Substring, alone: Bool) -> String {
        year.isEmpty ? String(text.prefix(10)) : String(alone ? text.prefix(10).dropFirst(5) : text.dropFirst(5))
    }

    /// To the nearest settlement; a dash where none is loaded.
    private static func kilometers(_ located: LocatedEvent, _ numbers: NumberText) -> String {
        guard let near = located.nearestPlace else { return NumberText.notObserved }
        return numbers.decimal(near.kilometers, near.kilometers < 10 ? 1 : 0)
    }
}

extension Wording {
    /// One word for a status.
    func status(_ status: FireEvent.Status) -> String {
        switch status {
        case .new: statusNew
        case .active: statusActive
        case .quiet: statusQuiet
        case .ended: statusEnded
        case .notKnown: statusNotKnown
        }
    }
}
