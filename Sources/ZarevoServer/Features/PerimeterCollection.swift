import Assessment
import FireEvents
import Formats
import Geo
import Tables

/// Fires with their perimeters, a feature a fire and day: as they were known at the end of the day.
struct PerimeterCollection: FeatureCollection {
    private let days: FireDays
    private let detections: DetectionCollection

    init(_ days: FireDays, of detections: DetectionCollection) { (self.days, self.detections) = (days, detections) }

    static let id = "perimeters"
    private static let title = "Perimeters by day"
    private static let description = """
        Each fire on each day, UTC, as it was known at the end of the day, up to five days after it was seen last; the newest day \
        as of the newest detection. Growth is that of the 24 hours before.
        """

    var id: String { Self.id }
    var title: String { Self.title }
    var description: String { Self.description }
    var geometryType: String { "MultiPolygon" }
    var properties: [FeatureProperty] { Self.properties }
    private static let properties = columns.map(\.property)

    private typealias Row = (day: FireDay, fire: LocatedEvent)

    private static let columns: [FeatureColumn<Row>] =
        [
            .init("day", .text, "The day, UTC, such as 2020-09-10") { .text($0.day.text) },
            .init("asOf", .instant, "The instant that all is told of, UTC") { .instant($0.day.until) },
            .init("event", .text, "The fire's id on that day") { .text($0.fire.event.id) },
        ] + EventColumns.all.filter { ofEvents.contains($0.name) }.map { column in FeatureColumn(column) { $0.fire } }

    /// Columns that mean the same as of events.
    private static let ofEvents: Set = [
        "name", "russianName", "status", "look", "firstSeen", "lastSeen", "detectionCount", "burnedAreaHectaresLow",
        "burnedAreaHectares", "burnedAreaHectaresHigh", "activeAreaHectaresLow", "activeAreaHectares",
        "activeAreaHectaresHigh", "growthHectaresPerDayLow", "growthHectaresPerDay", "growthHectaresPerDayHigh",
        "perimeterKilometers", "hoursSinceDetection", "countries", "regions", "districts",
    ]

    /// The fires of one day.
    ///
    /// - Parameter events: As they were known at the end of the day.
    static func table(of day: FireDay, _ events: [LocatedEvent]) -> FeatureTable {
        FeatureTable(
            id: id, title: title, description: description, geometryType: "MultiPolygon",
            rows: events.filter {
                $0.event.kind == .fire && $0.event.hoursSinceDetection < FireDay.hoursAfterDetection
            }.map { (day: day, fire: $0) }, columns: columns,
            identifier: { identifier($0.day, $0.fire.event.id) }, time: { $0.day.seconds },
            geometry: { FeatureLocation($0.fire.event.perimeter) })
    }

    private static func identifier(_ day: FireDay, _ event: String) -> String { day.text + "_" + event }

    // MARK: Rows: the number of the day, then that of the feature in it.

    private static let dayBits = 24

    private static func row(_ day: Int, _ position: Int) -> Int { day << dayBits | position }

    private func place(of row: Int) -> (table: FeatureTable, row: Int) {
        (days.table(of: days.days[row >> Self.dayBits]), row & (1 << Self.dayBits - 1))
    }

    /// - Returns: `nil` where some days are not made yet.
    var rowCount: Int? {
        let made = days.made
        guard days.days.allSatisfy({ made[$0] != nil }) else { return nil }
        return made.values.reduce(0) { $0 + ($1.rowCount ?? 0) }
    }

    var extent: FeatureExtent {
        var extent = FeatureExtent(detections).widened(byDegrees: Self.farthestOutline)
        if let first = days.days.first, let last = days.days.last {
            extent.time = first.seconds.lowerBound...last.seconds.upperBound
        }
        return extent
    }

    /// Degrees of latitude: more than twice the side of the largest pixel.
    private static let farthestOutline = 0.1

    var usualTime: (from: Instant?, to: Instant?) {
        (days.days.last?.seconds.lowerBound, days.days.last?.seconds.upperBound)
    }

    func identifier(of row: Int) -> String {
        let (table, row) = place(of: row)
        return table.identifier(of: row)
    }

    func value(of property: Int, in row: Int) -> FieldValue {
        let (table, row) = place(of: row)
        return table.value(of: property, in: row)
    }

    func geometry(of row: Int) -> FeatureLocation {
        let (table, row) = place(of: row)
        return table.geometry(of: row)
    }

    func time(of row: Int) -> ClosedRange<Instant>? { days.days[row >> Self.dayBits].seconds }

    func row(of identifier: String) -> Int? {
        guard let day = firstDay(notBefore: identifier) else { return nil }
        return days.table(of: days.days[day]).row(of: identifier).map { Self.row(day, $0) }
    }

    func row(after identifier: String) -> Int? {
        guard Instant(iso8601: String(identifier.prefix(10))) != nil else { return nil }
        guard let day = firstDay(notBefore: identifier) else { return Self.row(days.days.count, 0) }
        return days.table(of: days.days[day]).row(after: identifier).map { Self.row(day, $0) }
    }

    /// The number of the first day that is not before that of an identifier.
    private func firstDay(notBefore identifier: String) -> Int? {
        let wanted = String(identifier.prefix(10))
        let day = days.days.partitioningIndex { $0.text >= wanted }
        return day < days.days.count ? day : nil
    }

    func makeReady(during time: (from: Instant?, to: Instant?)) throws(Problem) {
        let wanted = days.days.filter { $0.isDuring(time) }
        let end = ContinuousClock.now + .seconds(2)
        let missing = wanted.filter { [made = days.made] in made[$0] == nil }
        for (done, day) in missing.reversed().enumerated() {
            if ContinuousClock.now > end {
                throw .workingOut(days: wanted.count - missing.count + done, of: wanted.count)
            }
            _ = days.table(of: day)
        }
    }

    func forEachRow(
        from row: Int, during time: (from: Instant?, to: Instant?), within box: BoundingBox?,
        _ body: (Int) throws -> Bool
    ) rethrows {
        let (first, position) = (row >> Self.dayBits, row & (1 << Self.dayBits - 1))
        var goesOn = true
        for day in days.days.indices.dropFirst(first) where goesOn && days.days[day].isDuring(time) {
            try days.table(of: days.days[day]).forEachRow(
                from: day == first ? position : 0, during: time, within: box
            ) { row in
                goesOn = try body(Self.row(day, row))
                return goesOn
            }
        }
    }
}

extension FireDay {
    fileprivate func isDuring(_ time: (from: Instant?, to: Instant?)) -> Bool {
        (time.from.map { seconds.upperBound >= $0 } ?? true) && (time.to.map { seconds.lowerBound <= $0 } ?? true)
    }
}
