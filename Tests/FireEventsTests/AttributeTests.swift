import Geo
import Testing

@testable import FireEvents

@Suite("Attributes of an event")
struct AttributeTests {
    static let center = Coordinate(wrappingLatitude: 60, longitude: 100)

    private func pixel(
        _ x: Double, _ y: Double, _ hours: Double, satellite: Satellite = .suomiNPP, power: Float = 10,
        confidence: Confidence = Confidence(.nominal), isDaytime: Bool = false, heatSource: HeatSource? = nil
    ) -> Detection {
        let place = LocalPlane(center: UnitVector(Self.center)).unproject(PlanarPoint(x: x, y: y)).coordinate
        return Scenes.detection(
            place, hours: hours, satellite: satellite, power: power, confidence: confidence, isDaytime: isDaytime,
            heatSource: heatSource)
    }

    private func only(_ rows: [Detection], at hours: Double? = nil) throws -> FireEvent {
        let events = Tracking(rows, at: hours.map { Scenes.start.adding(hours: $0) }).events
        #expect(events.count == 1)
        return try #require(events.first)
    }

    @Test(
        "status follows the hours since the first and the last detection",
        arguments: [
            (0.0, FireEvent.Status.new), (23, .new), (25, .active), (47, .active), (55, .quiet), (149, .quiet),
            (151, .ended),
        ])
    func status(hours: Double, status: FireEvent.Status) throws {
        let rows = [pixel(0, 0, 0), pixel(0, 0, 12), pixel(0, 0, 24), pixel(0, 0, 30)].filter {
            $0.observedAt <= Scenes.start.adding(hours: hours)
        }
        #expect(try only(rows, at: hours).status == status)
    }

    @Test("power is summed by pass, and energy is its integral over time")
    func power() throws {
        // 20 MW, twelve hours later 40 MW: 30 MW over 43,200 s is 1.296 TJ; a gap of two days adds nothing.
        let rows = [
            pixel(0, 0, 0, power: 15), pixel(400, 0, 0, power: 5), pixel(0, 0, 12, power: 40),
            pixel(0, 0, 60, power: 8), pixel(0, 400, 60, power: .nan),
        ]
        let power = try only(rows).radiativePower
        #expect(power.latestPassMegawatts == 8)
        #expect(power.maximumPassMegawatts == 40)
        #expect(abs((power.energyTerajoules ?? 0) - 1.296) < 1e-9)
    }

    @Test("power that was not measured is missing, not zero")
    func missingPower() throws {
        let power = try only([pixel(0, 0, 0, power: .nan)]).radiativePower
        #expect(power.latestPassMegawatts == nil && power.maximumPassMegawatts == nil && power.energyTerajoules == nil)
    }

    @Test("a front that runs east is headed east, at its speed")
    func head() throws {
        // A column of pixels, and twelve hours later the land up to 3,000 m east of it.
        let first = (0..<10).map { pixel(0, Double($0) * 375, 0) }
        let later = (1...8).flatMap { column in (0..<10).map { pixel(Double(column) * 375, Double($0) * 375, 12) } }
        let head = try #require(try only(first + later).head)
        #expect(abs(head.spreadTowardDegrees - 90) < 1)
        #expect(abs(head.rateOfSpreadMetersPerHour - 250) < 35)
    }

    @Test("ignition is where and when the first pass saw it, after the last look that did not")
    func ignition() throws {
        // Another fire 100 km away shows that the satellite looked twelve hours before.
        let look = pixel(100_000, 0, -12)
        let events = Tracking([look, pixel(0, 0, 0), pixel(0, 400, 0), pixel(0, 800, 12)]).events
        let event = try #require(events.last)
        #expect(event.ignition.earliest == look.observedAt)
        #expect(event.ignition.latest == Scenes.start)
        let expected = pixel(0, 200, 0).coordinate
        #expect(UnitVector(event.ignition.coordinate).meters(to: UnitVector(expected)) < 1)
    }

    @Test("nothing known before the first detection means no earliest time")
    func firstOfAll() throws {
        #expect(try only([pixel(0, 0, 0)]).ignition.earliest == nil)
    }

    @Test("a flare seen on many nights in one place is static heat, a moving fire is not")
    func staticHeat() throws {
        let flare = (0..<12).map { pixel(Double($0 % 3) * 100, 0, Double($0) * 24) }
        let event = try only(flare)
        #expect(event.kind == .staticHeat)
        #expect(event.staticHeatReason == "seen on 12 days over 12 days in one place at steady power")
        let fire = (0..<12).map { pixel(Double($0) * 300, 0, Double($0) * 24) }
        #expect(try only(fire).kind == .fire)
        #expect(try only([pixel(0, 0, 0, heatSource: .volcano)]).kind == .possibleStaticHeat)
    }

    @Test("low confidence alone is unknown; one nominal pixel makes it a fire")
    func unknown() throws {
        let low = Confidence(.low)
        #expect(try only([pixel(0, 0, 0, confidence: low), pixel(400, 0, 0, confidence: low)]).kind == .unknown)
        #expect(try only([pixel(0, 0, 0, confidence: low), pixel(400, 0, 0)]).kind == .fire)
    }

    @Test("MODIS does not widen a fire that VIIRS saw within twelve hours, and does where VIIRS did not look")
    func sensors() throws {
        let fine = (0..<6).map { pixel(Double($0) * 375, 0, 0) }
        var coarse = pixel(1_000, 2_200, 1, satellite: .aqua)
        coarse.scanKilometers = 2
        coarse.trackKilometers = 1.5
        let alone = try only(fine)
        let both = try only(fine + [coarse])
        #expect(abs(both.burnedArea.best / alone.burnedArea.best - 1) < 1e-7)
        #expect(both.detectionCount == 7)
        coarse.observedAt = Scenes.start.adding(hours: 20)
        #expect(try only(fine + [coarse]).burnedArea.best > alone.burnedArea.best)
    }

    @Test("fires that merge are parents; a fire on the land of an ended one has it as parent and is its child")
    func ancestry() throws {
        let first = (0..<6).map { pixel(Double($0) * 300, 0, 0) }
        let again = (0..<6).map { pixel(Double($0) * 300, 0, 600) }
        let reburned = Tracking(first + again).events
        #expect(reburned.count == 2)
        #expect(reburned[0].children == [reburned[1].id])
        #expect(reburned[1].parents == [reburned[0].id])

        let other = (0..<6).map { pixel(5_000 + Double($0) * 300, 0, 1) }
        let apart = Tracking(first + other).events
        #expect(apart.count == 2)
        let bridge = [pixel(2_500, 0, 24), pixel(3_700, 0, 24)]
        let merged = try only(first + other + bridge)
        #expect(merged.id == apart[0].id)
        #expect(merged.parents == [apart[1].id])
    }

    @Test("the id names the first day and does not change as the fire grows")
    func identity() throws {
        let early = try only([pixel(0, 0, 0)])
        #expect(early.id.hasPrefix("20200801-"))
        #expect(early.id.count == 19)
        #expect(try only([pixel(0, 0, 0), pixel(300, 0, 12)]).id == early.id)
    }
}
