import Assessment
import FireEvents
import Formats
import Geo
import Operations
import Reports
import Store

/// The fires of a snapshot as they were known at an instant.
struct StateAtInstant {
    let snapshot: Snapshot

    /// - Parameter instant: That of the newest detection where `nil`.
    func season(at instant: Instant?) throws(Problem) -> TrackedSeason {
        guard let newest = snapshot.season else { throw .notFound("the store holds no detections") }
        guard let instant, instant != newest.at else { return newest }
        guard let first = snapshot.evidence.detections.first?.observedAt, first <= instant else {
            throw .notFound("at: expected an instant from the first detection on, found \(instant)")
        }
        try snapshot.checkIsMeant(instant)
        return snapshot.seasons.season(at: instant)
    }

    func situation(at instant: Instant?, area: String?) throws(Problem) -> Situation {
        let scope = try snapshot.area(meant: area)
        return Situation(
            try season(at: instant), areas: snapshot.evidence.areas, files: snapshot.evidence.files, scope: scope)
    }

    /// The whole situation, as `zarevo situation --json` prints it.
    func situationJSON(at instant: Instant?, area: String?) throws -> Body {
        try snapshot.kept.answer("situation \(instant?.description ?? "") \(area ?? "")") {
            Array(Report.json(for: try situation(at: instant, area: area)).utf8)
        }
    }

    /// How exact outlines are.
    enum Detail: String, CaseIterable {
        /// As `zarevo events --format geojson` prints them.
        case exact
        /// At most ``cornersOnScreen`` corners each, and of the same area.
        case screen
        /// The same to 0.0001 degrees, at most 11 metres, with the figures alone that a map of them says.
        case map
    }

    static let cornersOnScreen = 200

    private static let columnsOfMap: [EventColumn] = {
        let names = [
            "id", "name", "russianName", "officialName", "status", "kind", "firstSeen", "lastSeen", "longitude",
            "latitude",
            "hoursSinceDetection", "burnedAreaHectaresLow", "burnedAreaHectares", "burnedAreaHectaresHigh",
            "growthHectaresPerDay", "headSpreadTowardDegrees", "headRateOfSpreadMetersPerHour", "countries",
            "nearestPlace", "nearestPlaceRussianName", "nearestPlaceKilometers",
        ]
        return EventColumns.all.filter { names.contains($0.name) }
    }()

    /// The fires as GeoJSON; figures are those of the exact outlines.
    func perimeters(at instant: Instant?, area: String? = nil, detail: Detail = .exact) throws -> Body {
        let scope = try snapshot.area(meant: area)
        return try snapshot.kept.answer("perimeters \(instant?.description ?? "") \(area ?? "") \(detail)") {
            var events = try season(at: instant).events.filter {
                $0.event.kind == .fire && (scope == nil || $0.share(of: scope?.code) != nil)
            }
            if detail != .exact {
                events = events.concurrentMap { located in
                    var drawn = located
                    drawn.event.perimeter = located.event.perimeter.drawn(withCorners: Self.cornersOnScreen)
                    return drawn
                }
            }
            guard detail == .map else { return Array(EventWriter.text(events, format: .geojson).utf8) }
            return EventWriter.geoJSON(events, columns: Self.columnsOfMap, places: 4)
        }
    }
}
