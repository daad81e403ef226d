public import Geo
import Smoke
public import Tables

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
        /// All the air above the place: for the origin of smoke, not for single trajectories.
        case column
    }

    public let points: [Point]
    let table: DelimitedTable

    /// Columns `id, longitude, latitude` and `altitudeMeters` (above ground) or `pressureHectopascals`; others are ignored.
    ///
    /// - Parameter allowsColumns: Whether a point without a height stands for all the air above it.
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public init(reading path: String, allowsColumns: Bool = false) throws(FormatError) {
        table = try DelimitedTable(InputFile(path))
        let names = table.columns.map { $0.lowercased() }
        let position = { (name: String) in names.firstIndex(of: name.lowercased()) }
        guard let id = position("id"), let longitude = position("longitude"), let latitude = position("latitude") else {
            throw FormatError(
                source: table.source, line: 1, expected: "columns id, longitude, latitude",
                found: table.columns.joined(separator: ","))
        }
        let (altitude, pressure) = (position("altitudeMeters"), position("pressureHectopascals"))
        guard allowsColumns || altitude != nil || pressure != nil else {
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
            } else if let pressure, !allowsColumns || !table.rows[row][pressure].isEmpty {
                height = .pressureHectopascals(try Self.number(table, row, pressure, 5...1_100))
            } else if allowsColumns {
                height = .column
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

    /// - Throws: ``FormatError`` with the line of a point that the winds do not cover, or whose pressure does not reign there.
    /// - Returns: Metres above ground; `nil` for the column.
    func height(ofPoint index: Int, in field: WindField, at instant: Instant) throws(FormatError) -> Double? {
        let point = points[index]
        let place = SphericalPosition(point.coordinate)
        guard let reach = field.usableReach(over: place, at: instant) else {
            throw table.error(
                row: index, expected: "a place within the winds: " + field.grid.summary,
                found: "\(point.coordinate.longitude), \(point.coordinate.latitude)")
        }
        switch point.height {
        case .column: return nil
        case .metersAboveGround(let meters):
            guard reach.contains(meters) else {
                throw table.error(
                    row: index, expected: "a height within the winds there, " + reach.meters, found: "\(meters) m")
            }
            return meters
        case .pressureHectopascals(let pressure):
            guard let found = field.height(ofPressurePascals: pressure * 100, over: place, at: instant) else {
                throw table.error(
                    row: index, expected: "a pressure within the winds there, " + reach.meters,
                    found: "\(pressure) hPa")
            }
            return found
        }
    }

    /// The top of all the air over a point: of a column of a given height, or of the winds where they end below.
    func columnTop(ofPoint index: Int, in field: WindField, at instant: Instant, _ wanted: Double) -> Double {
        let place = SphericalPosition(points[index].coordinate)
        return min(wanted, field.reach(over: place, at: instant)?.upperBound ?? wanted)
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
