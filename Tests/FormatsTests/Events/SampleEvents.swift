import Assessment
import FireEvents
import Geo

/// Events made up for the writers: one with every value and awkward text, one with as few as possible.
enum SampleEvents {
    static let files = [
        SourceFile(name: "a, \"b\".csv", digest: "00", detectionCount: 3),
        SourceFile(name: "c.csv", digest: "01", detectionCount: 4),
    ]

    static func both() throws -> [LocatedEvent] { [try full(), try sparse()] }

    static func full() throws -> LocatedEvent {
        let place = Place(
            identifier: 1, name: "Ust'-\"Kut\", <North> & South\nline", russianName: "Усть-Кут",
            coordinate: try point(105, 56),
            population: 43_000, countryCode: "RU")
        return LocatedEvent(
            event: try event("20200816-5f3a09c1d2", shape: try shape()),
            name: place.name + " 2", russianName: "Усть-Кут 2",
            areas: [
                share("RU", .country, 400, false), share("RU-IRK", .region, 300.04, false),
                share("RU-SA", .region, 99.96, false), share("RU-IRK-1", .district, 300.04, true),
            ],
            nearestPlace: NearbyPlace(place: place, kilometers: 12.345),
            settlements: SettlementCounts(
                within5Kilometers: 0, within20Kilometers: 1, within50Kilometers: 3, populationWithin5Kilometers: 0,
                populationWithin20Kilometers: 43_000, populationWithin50Kilometers: 45_000),
            remotenessKilometers: 12.345)
    }

    static func sparse() throws -> LocatedEvent {
        var event = try event("20200817-0000000000", shape: MultiPolygon())
        event.kind = .staticHeat
        event.status = .ended
        event.staticHeatReason = "seen on 14 nights in one place"
        event.head = nil
        event.ignition.earliest = nil
        event.radiativePower = RadiativePower(
            latestPassMegawatts: nil, maximumPassMegawatts: .nan, energyTerajoules: nil)
        event.detectionsBySatellite = []
        (event.parents, event.children, event.fileIndices) = ([], [], [])
        return LocatedEvent(event: event, name: event.id)
    }

    static func point(_ longitude: Double, _ latitude: Double) throws -> Coordinate {
        try Coordinate(latitude: latitude, longitude: longitude)
    }

    private static func ring(_ pairs: [(Double, Double)]) throws -> [Coordinate] {
        try pairs.map { try point($0.0, $0.1) }
    }

    /// A square with a hole, and a triangle across the antimeridian from it.
    private static func shape() throws -> MultiPolygon {
        MultiPolygon([
            Polygon(
                exterior: try ring([(179, 60), (180, 60), (180, 61), (179, 61), (179, 60)]),
                holes: [try ring([(179.2, 60.2), (179.2, 60.4), (179.4, 60.4), (179.2, 60.2)])]),
            Polygon(exterior: try ring([(-180, 60), (-179.123456, 60.5), (-180, 61), (-180, 60)])),
        ])
    }

    private static func share(_ code: String, _ level: Area.Level, _ hectares: Double, _ near: Bool) -> AreaShare {
        AreaShare(
            code: code, level: level, fraction: hectares / 400,
            burnedArea: AreaInterval(low: hectares / 2, best: hectares, high: hectares * 2), activeFraction: 0,
            isApproximate: near)
    }

    private static func event(_ id: String, shape: MultiPolygon) throws -> FireEvent {
        FireEvent(
            id: id, kind: .fire, status: .active, firstSeen: Instant(seconds: 1_597_536_000),
            lastSeen: Instant(seconds: 1_597_999_999), center: try point(179.999996, 60.5), perimeter: shape,
            perimeterKilometers: 123.456, burnedArea: AreaInterval(low: 350.04, best: 400, high: 460.05),
            activeArea: AreaInterval(low: 10, best: 20.25, high: 30),
            growthPerDay: AreaInterval(low: 1, best: 2, high: 3),
            activeFrontKilometers: 4.5, activeFrontCount: 2,
            ignition: Ignition(
                coordinate: try point(-179.5, 60.25), radiusMeters: 750.4, earliest: Instant(seconds: 1_597_500_000),
                latest: Instant(seconds: 1_597_536_000)),
            head: Head(spreadTowardDegrees: 45.04, rateOfSpreadMetersPerHour: 120.06),
            radiativePower: RadiativePower(
                latestPassMegawatts: 12.34, maximumPassMegawatts: 56.78, energyTerajoules: 0.1234),
            detectionCount: 12,
            detectionsBySatellite: [
                SatelliteCount(satellite: .aqua, count: 5), SatelliteCount(satellite: .suomiNPP, count: 7),
            ],
            detectionsByConfidence: ConfidenceCounts(low: 1, nominal: 8, high: 3), nightShare: 1.0 / 3,
            hoursSinceDetection: 5.5, hoursSinceLook: 0.75, parents: ["p1", "p2"], children: ["c1"],
            fileIndices: [0, 1])
    }
}
