public import Assessment
import FireEvents
import Geo
import Wording

/// Complexes for a terminal of 100 columns.
public enum ComplexTable {
    /// In the order given; the last line says what they are and what to do next.
    ///
    /// - Parameter distanceKilometers: How near their fires are to each other.
    public static func terminal(_ complexes: [FireComplex], distanceKilometers: Double) -> String {
        let numbers = NumberText(language: .english)
        let distance = numbers.decimal(distanceKilometers, distanceKilometers.rounded() == distanceKilometers ? 0 : 1)
        guard !complexes.isEmpty else { return "No complexes: no two fires lie within \(distance) km of each other.\n" }
        var table = TerminalText.Columns(
            titles: ["Complex", "Fires", "Burning", "Burned, ha", "Active, ha", "First seen", "Last seen"],
            leftAligned: [0, 5, 6], flexible: 0)
        for complex in complexes { table.add(cells(complex, numbers)) }
        let sum = "\(complexes.count) complexes of fires within \(distance) km, edge to edge"
        return table.text + "\n\n\(sum)\nMembers: --format csv · Outlines: --format geojson -o FILE\n"
    }

    private static func cells(_ complex: FireComplex, _ numbers: NumberText) -> [String] {
        [
            TerminalText.abbreviated(complex.name), numbers.count(complex.eventCount),
            numbers.count(complex.burningCount),
            numbers.interval(RoundedInterval(complex.burnedArea)),
            complex.burningCount > 0 ? numbers.best(RoundedInterval(complex.activeArea)) : NumberText.notObserved,
            String(complex.firstSeen.minuteText.prefix(10)), String(complex.lastSeen.minuteText.dropFirst(5)),
        ]
    }
}
