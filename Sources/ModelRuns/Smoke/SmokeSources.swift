public import Geo
public import Smoke
public import Tables

/// One fire, or another source, that emits smoke.
public struct SmokeSource: Sendable {
    public enum Strength: Sendable {
        /// From the power that satellites saw, through the emission model.
        case power(FirePower, land: BurningLand?)
        /// As given.
        case releases([Release])
    }

    /// Mass put out evenly over some time.
    public struct Release: Sendable, Equatable {
        public var from: Instant
        public var until: Instant
        public var pm25Kilograms: Double
        /// `nil` where the plume rises by the power of the fire, which is then not known: it stays near the ground.
        public var rise: PlumeRise?
    }

    public var id: String
    public var coordinate: Coordinate
    /// Of the area that smoke rises from.
    public var radiusMeters: Double
    public var strength: Strength

    public init(id: String, coordinate: Coordinate, radiusMeters: Double = 0, strength: Strength) {
        (self.id, self.coordinate, self.radiusMeters, self.strength) = (id, coordinate, radiusMeters, strength)
    }

    /// The highest top of plumes that are given.
    var highestGivenMeters: Double? {
        guard case .releases(let releases) = strength else { return nil }
        return releases.compactMap { $0.rise?.topMeters }.max()
    }
}

/// Sources of smoke from a table.
public enum SmokeSourceFile {
    /// Two forms. *Seen*: `id, longitude, latitude, time, fireRadiativePowerMegawatts` and optionally `land`, one row a pass, several
    /// rows a fire. *Given*: `id, longitude, latitude, from, until, pm25Kilograms` and optionally `bottomMeters, topMeters`.
    /// In both, optionally `radiusMeters`.
    ///
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public static func read(_ path: String) throws(FormatError) -> [SmokeSource] {
        let table = try DelimitedTable(InputFile(path))
        let columns = Columns(table)
        guard let id = columns["id"], let longitude = columns["longitude"], let latitude = columns["latitude"] else {
            throw columns.missing("id, longitude, latitude")
        }
        var order: [String] = []
        var rows: [String: [Int]] = [:]
        for row in table.rows.indices {
            let name = table.rows[row][id]
            if rows[name] == nil { order.append(name) }
            rows[name, default: []].append(row)
        }
        guard !order.isEmpty else {
            throw FormatError(source: table.source, expected: "sources", found: "a header alone")
        }
        var sources: [SmokeSource] = []
        for name in order {
            let own = rows[name] ?? []
            let coordinate = try TrajectoryPoints.coordinate(table, own[0], longitude, latitude)
            var source = SmokeSource(id: name, coordinate: coordinate, strength: .releases([]))
            if let radius = columns["radiusMeters"], !table.rows[own[0]][radius].isEmpty {
                source.radiusMeters = try TrajectoryPoints.number(table, own[0], radius, 0...1e6)
            }
            source.strength =
                try columns["fireRadiativePowerMegawatts"] == nil
                ? .releases(releases(columns, own)) : power(columns, own, coordinate)
            sources.append(source)
        }
        return sources
    }

    private static func power(
        _ columns: Columns, _ rows: [Int], _ place: Coordinate
    ) throws(FormatError) -> SmokeSource.Strength {
        guard let time = columns["time"], let power = columns["fireRadiativePowerMegawatts"] else {
            throw columns.missing("time, fireRadiativePowerMegawatts")
        }
        var seen: [PowerObservation] = []
        var land: BurningLand?
        for row in rows {
            let megawatts = try TrajectoryPoints.number(columns.table, row, power, 0...1e7)
            seen.append(PowerObservation(at: try columns.instant(row, time), megawatts: megawatts))
            if let column = columns["land"], !columns.table.rows[row][column].isEmpty {
                guard let known = BurningLand(rawValue: columns.table.rows[row][column]) else {
                    throw columns.table.error(
                        row: row, expected: "land " + BurningLand.allCases.map(\.rawValue).joined(separator: ", "),
                        found: columns.table.rows[row][column])
                }
                land = known
            }
        }
        guard let found = FirePower(seen, longitude: place.longitude) else { return .releases([]) }
        return .power(found, land: land)
    }

    private static func releases(
        _ columns: Columns, _ rows: [Int]
    ) throws(FormatError) -> [SmokeSource.Release] {
        guard let from = columns["from"], let until = columns["until"], let mass = columns["pm25Kilograms"] else {
            throw columns.missing("time, fireRadiativePowerMegawatts, or from, until, pm25Kilograms")
        }
        var releases: [SmokeSource.Release] = []
        for row in rows {
            let (first, last) = (try columns.instant(row, from), try columns.instant(row, until))
            guard first < last else {
                throw columns.table.error(row: row, expected: "until after from", found: "\(first) and \(last)")
            }
            var rise: PlumeRise?
            if let top = columns["topMeters"], !columns.table.rows[row][top].isEmpty {
                let high = try TrajectoryPoints.number(columns.table, row, top, 0...20_000)
                let bottom = columns["bottomMeters"].map { columns.table.rows[row][$0] } ?? ""
                let low =
                    try bottom.isEmpty
                    ? 0 : TrajectoryPoints.number(columns.table, row, columns["bottomMeters"] ?? 0, 0...high)
                rise = PlumeRise(topMeters: high, bottomMeters: low)
            }
            let kilograms = try TrajectoryPoints.number(columns.table, row, mass, 0...1e12)
            releases.append(SmokeSource.Release(from: first, until: last, pm25Kilograms: kilograms, rise: rise))
        }
        return releases
    }

    private struct Columns {
        let table: DelimitedTable
        private let names: [String]

        init(_ table: DelimitedTable) {
            self.table = table
            names = table.columns.map { $0.lowercased() }
        }

        subscript(name: String) -> Int? { names.firstIndex(of: name.lowercased()) }

        func instant(_ row: Int, _ column: Int) throws(FormatError) -> Instant {
            guard let instant = Instant(iso8601: table.rows[row][column]) else {
                throw table.error(
                    row: row, expected: "\(table.columns[column]) such as 2017-08-13T06:00:00Z",
                    found: table.rows[row][column])
            }
            return instant
        }

        func missing(_ expected: String) -> FormatError {
            FormatError(
                source: table.source, line: 1, expected: "columns " + expected,
                found: table.columns.joined(separator: ","))
        }
    }
}
