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
        var table = TerminalText.Columns(
            titles: ["fire", "status", "burned ha", "active ha", "ha/day", "last seen UTC", "nearest place"],
            leftAligned: [0, 1, 5, 6], flexible: 6)
        for located in sorted { table.add(cells(located)) }
        var lines = table.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        if bold {
            for (index, located) in sorted.enumerated() where isUrgent(located) {
                lines[index + 1] = "\u{1B}[1m" + lines[index + 1] + "\u{1B}[0m"
            }
        }
        return lines.joined(separator: "\n")
            + "\n\n\(events.count) events · Outlines: --format geojson -o FILE · Map: zarevo report --out DIR\n"
    }

    private static func isUrgent(_ located: LocatedEvent) -> Bool {
        located.event.status.isBurning && located.settlements.within5Kilometers > 0
    }

    private static func cells(_ located: LocatedEvent) -> [String] {
        let (numbers, names) = (NumberText(language: .english), Names(language: .english))
        let event = located.event
        let isBurning = event.status.isBurning
        return [
            TerminalText.cut(names.fire(located), 20), event.status.rawValue,
            numbers.interval(RoundedInterval(event.burnedArea)),
            isBurning ? numbers.best(RoundedInterval(event.activeArea)) : NumberText.notObserved,
            isBurning ? numbers.best(RoundedInterval(event.growthPerDay)) : NumberText.notObserved,
            String(event.lastSeen.description.dropLast(4)), nearest(located, numbers, names),
        ]
    }

    private static func nearest(_ located: LocatedEvent, _ numbers: NumberText, _ names: Names) -> String {
        guard let near = located.nearestPlace else { return "" }
        return names.place(near.place) + " " + numbers.decimal(near.kilometers, near.kilometers < 10 ? 1 : 0) + " km"
    }
}
