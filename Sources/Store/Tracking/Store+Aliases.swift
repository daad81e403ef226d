import FireEvents
import GRDB
import Geo

extension Store {
    /// The id of the event that holds the detection which an id was made of.
    ///
    /// An event is called after its earliest detection. When a late file puts an earlier one before it, or it merges, the
    /// detection stays, so that every id that was ever given leads to one event of today, whatever came in which order.
    /// - Returns: `nil` when no detection ever had that id.
    public func currentId(of id: String) throws(StoreError) -> String? {
        try read { try currentId(of: id, in: $0) }
    }

    func currentId(of id: String, in database: Database) throws -> String? {
        guard let day = Self.day(of: id) else { return nil }
        let files = try FileOrder(in: database, path: path)
        let tables = TrackingTables(database: database, directory: Directory(files, places: []))
        let numbers = RowNumber.first(of: day)..<RowNumber.first(of: day + 1_440)
        for table in ["detections", "supersededDetections"] {
            var rows = StoredRows()
            var reader = try DetectionReader(table, files, in: database, path: path)
            try reader.read(numbers, into: &rows)
            guard let named = rows.detections.first(where: { $0.eventId == id }) else { continue }
            return try tables.event(holding: named)
        }
        return nil
    }

    /// The first minute of the day that an id begins with.
    private static func day(of id: String) -> Int32? {
        let digits = id.prefix(8).compactMap(\.wholeNumberValue)
        guard digits.count == 8, id.count == 19 else { return nil }
        let number = digits.reduce(0) { $0 * 10 + $1 }
        return Instant(year: number / 10_000, month: number / 100 % 100, day: number % 100)
            .map(\.minute)
    }
}

extension TrackingTables {
    /// The id of the event with a detection, or with the one that took its place: of the same satellite, within a minute
    /// and 200 m.
    fileprivate func event(holding named: Detection) throws -> String? {
        let place = UnitVector(named.coordinate)
        var best: (meters: Double, number: Int64)?
        let ranges = Self.ranges(near: [Self.tile(of: named)], reachMeters: 200)
        let minute = ObservationKey(named).minute
        for number in try components(in: ranges, about: minute - 1...minute + 1) {
            for detection in try detections(of: number)
            where detection.satellite == named.satellite && abs(ObservationKey(detection).minute - minute) <= 1 {
                let meters = UnitVector(detection.coordinate).meters(to: place)
                if meters <= 200, meters < best?.meters ?? .infinity { best = (meters, number) }
            }
        }
        return try best.flatMap { try first(of: $0.number)?.eventId }
    }
}
