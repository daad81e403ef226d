import Assessment
import FireEvents
import Geo
import Testing
import Wording

@testable import EmergencyResponse

@Suite("Evidence for grounds from events and the ledger")
struct LedgerEvidenceTests {
    private func event() throws -> FireEvent {
        let center = try Coordinate(latitude: 59, longitude: 101)
        let burned = AreaInterval(low: 100 * Double.pi, best: 400 * Double.pi, high: 900 * Double.pi)
        return FireEvent(
            id: "20190801-a", kind: .fire, status: .active, firstSeen: Scene.hour(0), lastSeen: Scene.hour(29),
            center: center, perimeter: MultiPolygon(), perimeterKilometers: 10, burnedArea: burned, activeArea: .zero,
            growthPerDay: .zero, activeFrontKilometers: 0, activeFrontCount: 0,
            ignition: Ignition(coordinate: center, radiusMeters: 500, earliest: nil, latest: Scene.hour(0)), head: nil,
            radiativePower: RadiativePower(
                latestPassMegawatts: nil, maximumPassMegawatts: nil, energyTerajoules: nil), detectionCount: 1,
            detectionsBySatellite: [],
            detectionsByConfidence: ConfidenceCounts(low: 0, nominal: 1, high: 0), nightShare: 0,
            hoursSinceDetection: 1, hoursSinceLook: 1,
            parents: [], children: [], fileIndices: [])
    }

    private func located(_ codes: [String]) throws -> LocatedEvent {
        let place = Place(
            identifier: 1, name: "Kezhma", coordinate: try Coordinate(latitude: 59, longitude: 101), population: 800,
            countryCode: "RU")
        return LocatedEvent(
            event: try event(), name: "Kezhma 1", areas: codes.map { GroundsScene.share($0, .district, 0.5) },
            nearestPlace: NearbyPlace(place: place, kilometers: 3))
    }

    @Test("a settlement is as much nearer or farther as the radius of the fire may be larger or smaller")
    func distance() throws {
        let near = try #require(FireEvidence(try located(["KEZH"]), record: nil).settlement)
        #expect(near.kilometers == 3)
        #expect(abs(near.kilometersLow - 2) < 1e-9)
        #expect(abs(near.kilometersHigh - 4) < 1e-9)
        #expect(near.kilometersFromIgnition == 0)
    }

    @Test("the zone is that of all its districts, where they agree; a report in the ledger counts before")
    func zone() throws {
        let fire = try located(["A", "B"])
        func zone(_ a: ProtectionZone?, _ b: ProtectionZone?, _ record: FireRecord? = nil) -> ProtectionZone? {
            FireEvidence(
                fire, record: record, background: ["A": AreaBackground(zone: a), "B": AreaBackground(zone: b)]
            ).zone
        }
        #expect(zone(.ground, .ground) == .ground)
        #expect(zone(.ground, .aviation) == nil)
        #expect(zone(.ground, nil) == nil)
        var ledger = Ledger()
        ledger.append(.fire("20190801-a", .register(Scene.fire)), hour: 1)
        #expect(zone(.ground, .ground, ledger.state.fires["20190801-a"]) == .aviation)
    }

    @Test("what the ledger says of its suppression up to the instant stops the clock, and later entries do not")
    func suppression() throws {
        var ledger = Ledger()
        ledger.append(.fire("20190801-a", .register(Scene.fire)), hour: 1)
        ledger.append(.fire("20190801-a", .localise(Scene.fire)), hour: 26)
        func verdict(_ hour: Int) throws -> GroundsVerdict? {
            let at = Scene.hour(hour)
            let record = ledger.state(at: at).fires["20190801-a"]
            let fire = FireEvidence(try located(["KEZH"]), record: record)
            let clause = GroundsScene.clause(.fire([.uncontainedHours(.atLeast(24))]), each: .district)
            return GroundsScene.grounds([fire], at: at, GroundsScene.rules(clause)).findings.first?.verdict
        }
        #expect(try verdict(25) == .met(.surely))
        #expect(try verdict(26) == .notMet)
    }
}
