public import Assessment
import FireEvents
import Geo

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
        return lines(sorted, bold: bold).joined(separator: "\n")
            + "\n\n\(events.count) events · Outlines: --format geojson -o FILE · Map: zarevo report --out DIR\n"
    }

    /// A header and a line for each event, in the order given.
    ///
    /// - Parameter danger: Adds the Fire Weather Index of each, where it is known.
    static func lines(
        _ events: [LocatedEvent], language: Language = .english, danger: SituationDanger? = nil, bold: Bool
    ) -> [String] {
        let year = events.map(\.event.lastSeen).max()?.description.prefix(4) ?? ""
        var table = TerminalText.Columns(
            titles: titles(language) + (danger == nil ? [] : ["FWI"]), leftAligned: [0, 1, 5, 6], flexible: 6)
        for located in events {
            let index = danger.map {
                $0.index(of: located).map(SituationDangerText(language).number) ?? NumberText.notObserved
            }
            table.add(cells(located, language, year) + (index.map { [$0] } ?? []))
        }
        var lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for (index, located) in events.enumerated() where bold && isUrgent(located) {
            lines[index + 1] = "\u{1B}[1m" + lines[index + 1] + "\u{1B}[0m"
        }
        return lines
    }

    /// Shorter than on paper.
    private static func titles(_ language: Language) -> [String] {
        switch language {
        case .english:
            ["Fire", "Status", "Burned, ha", "Active, ha", "ha/day", "Last seen", "Nearest settlement"]
        case .russian:
            ["Пожар", "Состояние", "Пройдено, га", "Горит, га", "га/сут", "Замечен", "Ближайший пункт"]
        }
    }

    private static func isUrgent(_ located: LocatedEvent) -> Bool {
        located.event.status.isBurning && located.settlements.within5Kilometers > 0
    }

    private static func cells(_ located: LocatedEvent, _ language: Language, _ year: Substring) -> [String] {
        let (numbers, names) = (NumberText(language: language), Names(language: language))
        let event = located.event
        let isBurning = event.status.isBurning
        return [
            TerminalText.cut(names.fire(located), 17), status(event, language),
            numbers.interval(RoundedInterval(event.burnedArea)),
            isBurning ? numbers.best(RoundedInterval(event.activeArea)) : NumberText.notObserved,
            isBurning ? numbers.best(RoundedInterval(event.growthPerDay)) : NumberText.notObserved,
            day(event.lastSeen.minuteText, year), nearest(located, numbers, names),
        ]
    }

    /// The first word of what paper says.
    private static func status(_ event: FireEvent, _ language: Language) -> String {
        language.wording.status(event.status).split(separator: " ").first.map(String.init) ?? ""
    }

    /// Day and time in the year of the newest, the date alone in others.
    private static func day(_ text: String, _ year: Substring) -> String {
        text.hasPrefix(year) ? String(text.dropFirst(5)) : String(text.prefix(10))
    }

    private static func nearest(_ located: LocatedEvent, _ numbers: NumberText, _ names: Names) -> String {
        guard let near = located.nearestPlace else { return "" }
        let kilometers = numbers.decimal(near.kilometers, near.kilometers < 10 ? 1 : 0)
        return names.place(near.place) + " " + kilometers + (numbers.language == .russian ? " км" : " km")
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
