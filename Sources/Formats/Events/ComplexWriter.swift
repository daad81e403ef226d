public import Assessment
import FireEvents
import Geo
public import Tables

/// Writes complexes: fires near each other, as a level above events.
public enum ComplexWriter {
    /// The columns of CSV, and the names of the properties in GeoJSON and JSON, where `memberIds` is a list.
    public static let columns = [
        "id", "name", "russianName", "eventCount", "burningEventCount", "firstSeen", "lastSeen",
        "burnedAreaHectaresLow",
        "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectaresLow", "activeAreaHectares",
        "activeAreaHectaresHigh", "growthHectaresPerDayLow", "growthHectaresPerDay", "growthHectaresPerDayHigh",
        "detectionCount", "west", "south", "east", "north", "memberIds",
    ]

    /// - Returns: UTF-8 with a header, one row a complex, in the order given; members joined by `;`.
    public static func csv(_ complexes: [FireComplex]) -> String {
        var table = CSVText(columns: columns)
        for complex in complexes { table.add(values(complex) + [.text(complex.memberIds.joined(separator: ";"))]) }
        return table.text
    }

    /// A list of objects, without outlines.
    public static func json(_ complexes: [FireComplex]) -> JSON { .array(complexes.map { .object(members(of: $0)) }) }

    /// RFC 7946, one feature a line; its geometry is the land of all members, valid as it is written.
    ///
    /// - Parameter events: The list that the complexes were found in.
    public static func geoJSON(_ complexes: [FireComplex], of events: [LocatedEvent]) -> String {
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
        for (index, complex) in complexes.enumerated() {
            buffer.append(index > 0 ? ",\n" : "\n")
            buffer.append("{\"type\":\"Feature\",\"properties\":")
            buffer.append(JSON.object(members(of: complex)).text)
            buffer.append(",\"geometry\":")
            buffer.append(
                geoJSON: .union(of: complex.members.map { events[$0].event.perimeter }, gridDegrees: 1e-5))
            buffer.append("}")
        }
        buffer.append("\n]}\n")
        return buffer.text
    }

    private static func members(of complex: FireComplex) -> [JSON.Member] {
        let ids = JSON.array(complex.memberIds.map { .string($0) })
        return zip(columns, values(complex)).map { JSON.Member($0, JSON($1)) } + [JSON.Member("memberIds", ids)]
    }

    /// All columns but the last.
    private static func values(_ complex: FireComplex) -> [FieldValue] {
        let areas = [complex.burnedArea, complex.activeArea, complex.growthPerDay]
        let box = complex.box
        return [
            .text(complex.id), .text(complex.name), .given(complex.russianName), .integer(complex.eventCount),
            .integer(complex.burningCount), .instant(complex.firstSeen), .instant(complex.lastSeen),
        ] + areas.flatMap { [$0.low, $0.best, $0.high] }.map { .given($0, places: 1) } + [
            .integer(complex.detectionCount)
        ] + [box.west, box.south, box.east, box.north].map { .decimal($0, places: 5) }
    }
}
