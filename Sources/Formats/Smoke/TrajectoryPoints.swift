public import Geo
import Smoke

/// Places that trajectories begin at, from a table.
public struct TrajectoryPoints: Sendable {
    public struct Point: Sendable, Equatable {
        public let id: String
        public let coordinate: Coordinate
        public let height: Height
    }

    public enum Height: Sendable, Equatable {
        case metersAboveGround(Double)
        case pressureHectopascals(Double)
    }

    public let points: [Point]
    let table: DelimitedTable

    /// Columns `id, longitude, latitude` and `altitudeMeters` (above ground) or `pressureHectopascals`; others are ignored.
    ///
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public init(reading path: String) throws(FormatError) {
        table = try DelimitedTable(InputFile(path))
        let names = table.columns.map { $0.lowercased() }
        let position = { (name: String) in names.firstIndex(of: name.lowercased()) }
        guard let id = position("id"), let longitude = position("longitude"), let latitude = position("latitude") else {
            throw FormatError(
                source: table.source, line: 1, expected: "columns id, longitude, latitude",
                found: table.columns.joined(separator: ","))
        }
        let (altitude, pressure) = (position("altitudeMeters"), position("pressureHectopascals"))
        guard altitude != nil || pressure != nil else {
            throw FormatError(
                source: table.source, line: 1, expected: "a column altitudeMeters or pressureHectopascals",
                found: table.columns.joined(separator: ","))
        }
        var points: [Point] = []
        points.reserveCapacity(table.rows.count)
        for row in table.rows.indices {
            let coordinate = try Self.coordinate(table, row, longitude, latitude)
            let height: Height
            if let altitude, !table.rows[row][altitude].isEmpty {
                height = .metersAboveGround(try Self.number(table, row, altitude, 0...40_000))
            } else if let pressure {
                height = .pressureHectopascals(try Self.number(table, row, pressure, 5...1_100))
            } else {
                throw table.error(row: row, expected: "altitudeMeters", found: "an empty field")
            }
            points.append(Point(id: table.rows[row][id], coordinate: coordinate, height: height))
        }
        guard !points.isEmpty else {
            throw FormatError(source: table.source, expected: "points", found: "a header alone")
        }
        self.points = points
    }

    static func coordinate(
        _ table: DelimitedTable, _ row: Int, _ longitude: Int, _ latitude: Int
    ) throws(FormatError) -> Coordinate {
        let x = try number(table, row, longitude, -180...360)
        let y = try number(table, row, latitude, -90...90)
        return Coordinate(wrappingLatitude: y, longitude: x)
    }

    static func number(
        _ table: DelimitedTable, _ row: Int, _ column: Int, _ range: ClosedRange<Double>
    ) throws(FormatError) -> Double {
        let text = table.rows[row][column]
        guard let value = Double(text), range.contains(value) else {
            throw table.error(
                row: row, expected: "\(table.columns[column]) within \(range.lowerBound)…\(range.upperBound)",
                found: text.isEmpty ? "an empty field" : text)
        }
        return value
    }
}
