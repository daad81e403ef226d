import FireEvents
import Geo
import TestSupport

/// Made-up fires with outlines of known shape.
enum Fires {
    static let start = Instant(seconds: 1_596_276_000)

    /// A square with sides to the four winds, as seen on the plane about a centre; metres and hours.
    static func square(
        _ center: Coordinate, east: Double = 0, north: Double = 0, halfSide: Double, from: Double = 0, to: Double = 24
    ) -> FireEvent {
        let plane = LocalPlane(center: UnitVector(center))
        let corners = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1), (-1, -1)].map { x, y in
            plane.unproject(PlanarPoint(x: east + x * halfSide, y: north + y * halfSide)).coordinate
        }
        let middle = plane.unproject(PlanarPoint(x: east, y: north)).coordinate
        return fire(middle, MultiPolygon([Polygon(exterior: corners)]), from: from, to: to)
    }

    private static func fire(_ center: Coordinate, _ shape: MultiPolygon, from: Double, to: Double) -> FireEvent {
        let (first, last) = (start.adding(hours: from), start.adding(hours: to))
        let area = AreaInterval(low: 50, best: 100, high: 150)
        return FireEvent(
            id: "20200801-\(first.seconds)", kind: .fire, status: .active, firstSeen: first, lastSeen: last,
            center: center,
            perimeter: shape, perimeterKilometers: 0, burnedArea: area, activeArea: .zero, growthPerDay: .zero,
            activeFrontKilometers: 0, activeFrontCount: 0,
            ignition: Ignition(coordinate: center, radiusMeters: 0, earliest: nil, latest: first), head: nil,
            radiativePower: RadiativePower(
                latestPassMegawatts: nil, maximumPassMegawatts: nil, energyTerajoules: nil), detectionCount: 3,
            detectionsBySatellite: [], detectionsByConfidence: ConfidenceCounts(low: 0, nominal: 3, high: 0),
            nightShare: 0, hoursSinceDetection: 0, hoursSinceLook: 0, parents: [], children: [], fileIndices: [])
    }

    /// How many groups there are.
    static func count(_ fires: [FireEvent], kilometers: Double) -> Int {
        ComplexGrouping.groups(fires, rule: ComplexRule(distanceMeters: kilometers * 1_000)).count
    }

    /// Fifty squares of all sizes over a hundred kilometres, some of them static heat.
    static func random(_ seed: UInt64) -> [FireEvent] {
        var random = SplitMix(state: seed)
        return (0..<50).map { index in
            var fire = square(
                Coordinate(wrappingLatitude: 61, longitude: 175),
                east: Double.random(in: -50_000...50_000, using: &random),
                north: Double.random(in: -50_000...50_000, using: &random),
                halfSide: Double.random(in: 100...2_500, using: &random),
                from: Double.random(in: 0...300, using: &random), to: 310)
            if index % 11 == 0 { fire.kind = .staticHeat }
            return fire
        }
    }

    /// The gap between two outlines, from points every 100 m along both; infinite where it is beyond a limit for sure.
    static func kilometers(_ a: FireEvent, _ b: FireEvent, atMost limit: Double) -> Double {
        // No corner of a square is farther from its middle than 3.6 km.
        guard UnitVector(a.center).meters(to: UnitVector(b.center)) < limit * 1_000 + 7_200 else { return .infinity }
        let (one, two) = (ShapeDistance(a.perimeter, center: a.center), ShapeDistance(b.perimeter, center: b.center))
        let distances = points(b).map { one.meters(to: $0) } + points(a).map { two.meters(to: $0) }
        return (distances.min() ?? .infinity) / 1_000
    }

    private static func points(_ fire: FireEvent) -> [Coordinate] {
        let ring = fire.perimeter.polygons[0].exterior.map(UnitVector.init)
        return zip(ring, ring.dropFirst()).flatMap { a, b in
            let count = Int(a.meters(to: b) / 100) + 1
            return (0..<count).compactMap { step in
                let share = Double(step) / Double(count)
                return UnitVector.mean(
                    of: [
                        UnitVector(x: a.x * (1 - share), y: a.y * (1 - share), z: a.z * (1 - share)),
                        UnitVector(x: b.x * share, y: b.y * share, z: b.z * share),
                    ])?.coordinate
            }
        }
    }
}
