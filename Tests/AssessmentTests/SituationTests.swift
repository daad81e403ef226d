import FireEvents
import Geo
import Testing

@testable import Assessment

/// A country of two regions on either side of 100° E, the eastern one with districts, and three settlements.
enum World {
    static let start = Instant(year: 2020, month: 8, day: 1, hour: 10) ?? Instant(seconds: 0)

    static func box(_ west: Double, _ south: Double, _ east: Double, _ north: Double) -> MultiPolygon {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)]
        return MultiPolygon([
            Polygon(exterior: corners.map { Coordinate(wrappingLatitude: $0.1, longitude: $0.0) })
        ])
    }

    static let areas = [
        Area(code: "XX", name: "Land", level: .country, parentCode: nil, shape: box(90, 50, 110, 65), source: "made"),
        Area(code: "XX-W", name: "West", level: .region, parentCode: "XX", shape: box(90, 50, 100, 65), source: "made"),
        Area(
            code: "XX-E", name: "East", level: .region, parentCode: "XX", shape: box(100, 50, 110, 65), source: "made"),
        Area(
            code: "XX-E-1", name: "South", level: .district, parentCode: "XX-E", shape: box(100, 50, 110, 60),
            source: "made"),
        Area(
            code: "XX-W-1", name: "Near", level: .district, parentCode: "XX-W", shape: MultiPolygon(),
            centers: [Coordinate(wrappingLatitude: 60, longitude: 99)], source: "made"),
        Area(
            code: "XX-W-2", name: "Far", level: .district, parentCode: "XX-W", shape: MultiPolygon(),
            centers: [Coordinate(wrappingLatitude: 52, longitude: 91)], source: "made"),
    ]

    static let places = [
        place(1, "Alpha", 60.0, 100.05, 1_500), place(2, "Beta", 60.3, 100, 300), place(3, "Gamma", 58, 104, 90_000),
    ]

    static func place(
        _ identifier: Int, _ name: String, _ latitude: Double, _ longitude: Double, _ people: Int
    ) -> Place {
        Place(
            identifier: identifier, name: name,
            coordinate: Coordinate(wrappingLatitude: latitude, longitude: longitude),
            population: people, countryCode: "XX")
    }

    /// A square of pixels about a place.
    static func fire(
        _ latitude: Double, _ longitude: Double, side: Int, hours: Double, confidence: Confidence.Level = .nominal
    ) -> [Detection] {
        let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: latitude, longitude: longitude)))
        return (0..<side * side).map { index in
            let point = PlanarPoint(
                x: (Double(index % side) - Double(side - 1) / 2) * 375,
                y: (Double(index / side) - Double(side - 1) / 2) * 375)
            return Detection(
                coordinate: plane.unproject(point).coordinate, observedAt: start.adding(hours: hours),
                scanKilometers: 0.375, trackKilometers: 0.375, satellite: .noaa20, confidence: Confidence(confidence),
                isDaytime: false, version: ProductVersion(stream: .standard, hundredths: 200))
        }
    }

    static func evidence(_ detections: [Detection]) -> Evidence {
        Evidence(
            detections: detections, areas: areas, places: places,
            files: [SourceFile(name: "made.csv", digest: "0", detectionCount: detections.count)])
    }
}

@Suite("Situation")
struct SituationTests {
    @Test("a fire on a border is cut by the outlines, and the parts add up to the whole")
    func border() throws {
        let situation = try #require(Situation(World.evidence(World.fire(61, 100, side: 9, hours: 0))))
        let fire = try #require(situation.fires.first)
        let (west, east) = (try #require(fire.share(of: "XX-W")), try #require(fire.share(of: "XX-E")))
        #expect(abs(west.fraction - 0.5) < 0.01 && abs(east.fraction - 0.5) < 0.01)
        #expect(abs(west.burnedArea.best + east.burnedArea.best - fire.event.burnedArea.best) < 0.5)
        #expect(fire.share(of: "XX")?.fraction == 1)
        #expect(Set(situation.regions.map(\.code)) == ["XX-E", "XX-W"])
    }

    @Test("regions come with the largest active area first")
    func order() throws {
        let rows = World.fire(58, 104, side: 2, hours: 30) + World.fire(55, 95, side: 6, hours: 30)
        let situation = try #require(Situation(World.evidence(rows)))
        #expect(situation.regions.map(\.code) == ["XX-W", "XX-E"])
    }

    @Test("where only centres are known the nearest one is taken and marked approximate")
    func approximate() throws {
        let situation = try #require(Situation(World.evidence(World.fire(59, 97, side: 3, hours: 0))))
        #expect(situation.districts.map(\.code) == ["XX-W-1"])
        #expect(situation.districts.first?.isApproximate == true)
    }

    @Test("a scope counts only what lies inside it")
    func scope() throws {
        let evidence = World.evidence(World.fire(61, 100, side: 9, hours: 0) + World.fire(55, 95, side: 2, hours: 1))
        let east = try #require(Situation(evidence, scope: World.areas.first { $0.code == "XX-E" }))
        let all = try #require(Situation(evidence))
        #expect(all.headline.eventCount == 2 && east.headline.eventCount == 1)
        #expect(abs(east.headline.burnedArea.best / (all.fires[0].event.burnedArea.best) - 0.5) < 0.01)
        #expect(east.regions.map(\.code) == ["XX-E"])
    }

    @Test("settlements are counted by distance from the edge, with the people in them")
    func settlements() throws {
        let situation = try #require(Situation(World.evidence(World.fire(60, 100, side: 5, hours: 0))))
        let fire = try #require(situation.fires.first)
        // Alpha lies 2.8 km east of the middle, Beta 33 km north, Gamma 324 km away.
        #expect(fire.nearestPlace?.place.name == "Alpha")
        #expect(fire.settlements.within5Kilometers == 1 && fire.settlements.within50Kilometers == 2)
        #expect(fire.settlements.populationWithin50Kilometers == 1_800)
        #expect(fire.name == "3 km west of Alpha")
        #expect(situation.nearSettlements.count == 1)
        #expect(situation.headline.settlementsWithin20Kilometers == 1)
    }

    @Test("a fire without another name is called after where it began, and growth does not change it")
    func placeNames() throws {
        let young = World.fire(58.2, 104, side: 2, hours: 0)
        let rows = young + World.fire(58.22, 104.04, side: 12, hours: 20) + World.fire(57.8, 104, side: 2, hours: 5)
        let names = try #require(Situation(World.evidence(rows))).fires.map(\.name)
        #expect(names == ["22 km north of Gamma", "22 km south of Gamma"])
        #expect(try #require(Situation(World.evidence(young))).fires.map(\.name) == ["22 km north of Gamma"])
    }

    @Test("of fires with the same words the later ones have a number")
    func ordinals() throws {
        let rows = World.fire(58.2, 104.07, side: 2, hours: 5) + World.fire(58.2, 103.93, side: 2, hours: 0)
        let situation = try #require(Situation(World.evidence(rows)))
        #expect(Set(situation.fires.map(\.name)) == ["23 km north of Gamma", "23 km north of Gamma (2)"])
        #expect(situation.fires.first { $0.name == "23 km north of Gamma" }?.event.firstSeen == World.start)
    }

    @Test("low confidence alone is left out of the totals and said to be")
    func leftOut() throws {
        let rows = World.fire(58, 104, side: 2, hours: 0) + World.fire(55, 95, side: 1, hours: 0, confidence: .low)
        let situation = try #require(Situation(World.evidence(rows)))
        #expect(situation.headline.eventCount == 1)
        #expect(situation.leftOut.unknownEvents == 1 && situation.leftOut.unknownDetections == 1)
        #expect(situation.leftOut.unknownEventShare == 0.5 && situation.leftOut.unknownDetectionShare == 0.2)
    }

    @Test("of low confidence alone it is told what was seen by day only, and how many of all were of low confidence")
    func daytimeShares() throws {
        let glint = World.fire(55, 95, side: 2, hours: 0, confidence: .low).map { detection in
            var detection = detection
            detection.isDaytime = true
            return detection
        }
        let night = World.fire(52, 92, side: 1, hours: 1, confidence: .low)
        let mixed =
            World.fire(58, 104, side: 2, hours: 0) + World.fire(58.003, 104, side: 1, hours: 2, confidence: .low)
        let left = try #require(Situation(World.evidence(mixed + glint + night))).leftOut
        #expect(left.unknownEvents == 2 && left.daytimeUnknownEvents == 1 && left.daytimeUnknownDetections == 4)
        #expect(left.lowConfidenceDetections == 6 && left.lowConfidenceShare == 0.6)
        #expect(left.allEvents == 3 && left.allDetections == 10)
    }

    @Test("the day before is what was known then")
    func dayBefore() throws {
        let rows =
            [0.0, 20, 40].flatMap { World.fire(58, 104, side: 2, hours: $0) }
            + World.fire(55, 95, side: 2, hours: 50)
        let situation = try #require(Situation(World.evidence(rows)))
        #expect(situation.headline.eventCount == 2 && situation.headline.newEventCount == 1)
        #expect(situation.dayBefore?.eventCount == 1 && situation.dayBefore?.newEventCount == 0)
        #expect(situation.newFires.count == 1)
    }

    @Test("long silence is a gap, not an end", arguments: [(13.0, 0), (15, 1)])
    func gaps(hours: Double, count: Int) throws {
        let rows = World.fire(58, 104, side: 2, hours: 0) + World.fire(58, 104, side: 2, hours: hours)
        #expect(try #require(Situation(World.evidence(rows))).observation.gaps.count == count)
    }

    @Test("nothing known gives no situation without an instant, an empty one with it")
    func nothing() throws {
        #expect(Situation(World.evidence([])) == nil)
        let empty = try #require(Situation(World.evidence([]), at: World.start))
        #expect(empty.headline.eventCount == 0 && empty.comparison == nil && empty.dayBefore == nil)
    }
}

@Suite("Sums of intervals")
struct IntervalSumTests {
    @Test("lie between independent and common errors")
    func bounds() {
        let parts = (1...10).map { AreaInterval(low: Double($0) * 8, best: Double($0) * 10, high: Double($0) * 13) }
        let sum = AreaInterval.sum(of: parts)
        #expect(sum.best == 550)
        let common = 0.2 * 550
        let independent = (1...10).reduce(0.0) { $0 + Double($1 * $1) * 4 }.squareRoot()
        #expect(sum.best - sum.low < common && sum.best - sum.low > independent)
    }

    @Test("of one is itself, of none is zero")
    func trivial() {
        let one = AreaInterval(low: 1, best: 2, high: 4)
        let sum = AreaInterval.sum(of: [one])
        #expect(abs(sum.low - 1) < 1e-12 && sum.best == 2 && abs(sum.high - 4) < 1e-12)
        #expect(AreaInterval.sum(of: []) == .zero)
    }

    @Test("a settlement counts from the edge of the pixel in which heat was seen, not from the outline drawn inside it")
    func pixelEdges() throws {
        let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 60, longitude: 100)))
        func town(_ identifier: Int, _ meters: Double) -> Place {
            let at = plane.unproject(PlanarPoint(x: 0, y: meters)).coordinate
            return World.place(identifier, "T\(identifier)", at.latitude, at.longitude, 100)
        }
        // Half the diagonal of a pixel of 375 m is 265 m.
        let places = [town(1, 5_260), town(2, 5_270), town(3, 20_260), town(4, 20_270)]
        let fires = World.fire(60, 100, side: 1, hours: 0)
        let situation = try #require(Situation(Evidence(detections: fires, areas: [], places: places)))
        let fire = try #require(situation.fires.first)
        #expect(fire.settlements.within5Kilometers == 1)
        #expect(situation.headline.settlementsWithin20Kilometers == 3)
        #expect(situation.nearSettlements.map(\.event.id) == [fire.event.id])
        let nearest = try #require(fire.nearestPlace)
        #expect(abs(nearest.kilometers - 4.995) < 0.001)
        #expect(nearest.outlineKilometers > 5)
    }

    @Test("the nearest place is the one nearest to the edge of a large fire, not to its middle, however far")
    func farPlaces() throws {
        // A line of pixels 60 km long toward the east; one place 70 km north of its middle, one 60 km east of its end.
        let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 60, longitude: 100)))
        func at(_ x: Double, _ y: Double) -> Coordinate { plane.unproject(PlanarPoint(x: x, y: y)).coordinate }
        let fires = stride(from: -30_000.0, through: 30_000, by: 1_000).map { x in
            var row = World.fire(60, 100, side: 1, hours: 0)[0]
            row.coordinate = at(x, 0)
            return row
        }
        let (north, east) = (at(0, 70_000), at(90_000, 0))
        let places = [
            World.place(1, "North", north.latitude, north.longitude, 5_000),
            World.place(2, "East", east.latitude, east.longitude, 5_000),
        ]
        let situation = try #require(Situation(Evidence(detections: fires, areas: [], places: places)))
        let fire = try #require(situation.fires.first)
        #expect(situation.fires.count == 1)
        #expect(fire.nearestPlace?.place.name == "East")
        #expect(abs((fire.remotenessKilometers ?? 0) - 59.735) < 0.1)
    }

    @Test("rows with the row of what lies elsewhere add up to the headline, in random seasons", arguments: 1...12)
    func sumsClose(seed: UInt64) throws {
        var state = seed &* 0x9E37_79B9_7F4A_7C15
        func random(_ range: ClosedRange<Double>) -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return range.lowerBound + (range.upperBound - range.lowerBound) * Double(state >> 11) / Double(1 << 53)
        }
        // Some on borders, some far outside of every area.
        var detections: [Detection] = []
        let borders = [90.0, 100, 110]
        for index in 0..<40 {
            let latitude = index % 5 == 0 ? 60 : random(44...70)
            let longitude = index % 4 == 0 ? borders[index % 3] : random(80...120)
            let side = 1 + Int(random(0...6))
            detections += World.fire(latitude, longitude, side: side, hours: random(0...60).rounded())
        }
        let scopes: [Area?] = [nil] + World.areas.filter { !$0.shape.isEmpty }
        for scope in scopes {
            let situation = try #require(
                Situation(Evidence(detections: detections, areas: World.areas, places: []), scope: scope))
            expectClosed(situation, .region, situation.regionRows)
            expectClosed(situation, .district, situation.districtRows)
        }
    }

    /// A fire counts once in each area that it touches, and once more where a hundredth of it or more lies in none.
    private func expectClosed(_ situation: Situation, _ level: Area.Level, _ rows: [AreaSummary]) {
        guard !rows.isEmpty else { return }
        let codes = Set(rows.map(\.code))
        var expected = 0
        for fire in situation.fires {
            let own = fire.areas.filter { $0.level == level && codes.contains($0.code) }
            let whole = situation.scope.map { fire.share(of: $0.code)?.fraction ?? 0 } ?? 1
            let inside = own.reduce(0.0) { $0 + $1.fraction }
            expected += own.isEmpty ? 1 : own.count + (whole - inside > 0.01 ? 1 : 0)
        }
        #expect(rows.reduce(0) { $0 + $1.eventCount } == expected)
        let (burned, active) = (situation.headline.burnedArea.best, situation.headline.activeArea?.best ?? 0)
        let burnedRows = rows.reduce(0.0) { $0 + $1.burnedArea.best }
        let activeRows = rows.reduce(0.0) { $0 + ($1.activeArea?.best ?? 0) }
        #expect(abs(burnedRows - burned) <= 0.0101 * burned)
        #expect(abs(activeRows - active) <= 0.0101 * active)
    }

    @Test("without settlements loaded their number is not known, which is not zero")
    func unknownSettlements() throws {
        let fires = World.fire(60, 100, side: 2, hours: 0)
        let situation = try #require(Situation(Evidence(detections: fires, areas: World.areas, places: [])))
        #expect(situation.headline.settlementsWithin20Kilometers == nil)
        #expect(situation.headline.populationWithin20Kilometers == nil)
        #expect(situation.fires.first?.knownSettlements == nil)
    }
}
