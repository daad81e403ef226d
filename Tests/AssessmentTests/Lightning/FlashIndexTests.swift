import Assessment
import FireEvents
import Geo
import Testing

@Suite("Flashes in reach of a fire")
struct FlashIndexTests {
    private func reach(_ flashes: [Flash], _ ignition: Ignition = LightningScenes.ignition()) -> [FlashInReach] {
        FlashIndex(flashes).inReach(of: ignition)
    }

    @Test(
        "lie before the first detection and within 14 days",
        arguments: [
            (-0.1, 0), (0, 1), (1, 1), (24 * 14.9, 1), (24 * 15.1, 0),
        ] as [(Double, Int)])
    func time(hoursBefore: Double, count: Int) {
        #expect(reach([LightningScenes.flash(1, hoursBefore: hoursBefore)]).count == count)
    }

    @Test(
        "lie within ten kilometres, and what flash and ignition are uncertain by",
        arguments: [
            (10.3, 0.0, 1), (10.5, 0, 0), (14, 5, 1), (19.5, 10, 1), (20.5, 10, 0),
        ] as [(Double, Double, Int)])
    func distance(kilometers: Double, uncertainty: Double, count: Int) {
        let flash = LightningScenes.flash(kilometers, hoursBefore: 1, uncertainty: uncertainty)
        #expect(reach([flash]).count == count)
    }

    @Test("are as far and as long before as on the sphere and the clock")
    func measures() throws {
        let found = try #require(reach([LightningScenes.flash(3, hoursBefore: 50, uncertainty: 0.3)]).first)
        #expect(abs(found.kilometers - 3) < 1e-6 && abs(found.uncertaintyKilometers - 0.5) < 1e-9)
        #expect(found.daysBefore == 2 && found.leastDaysBefore == 2)
        let looked = LightningScenes.ignition(hoursSinceLook: 30)
        #expect(reach([LightningScenes.flash(3, hoursBefore: 50)], looked).first?.leastDaysBefore == 0)
        #expect(reach([LightningScenes.flash(3, hoursBefore: 56)], looked).first?.leastDaysBefore == 1)
        #expect(reach([LightningScenes.flash(3, hoursBefore: 5)], looked).first?.leastDaysBefore == 0)
    }

    @Test("a look that saw no fire shifts the window of hold-over back to it")
    func window() {
        let flash = LightningScenes.flash(1, hoursBefore: 24 * 16)
        #expect(reach([flash]).isEmpty)
        #expect(reach([flash], LightningScenes.ignition(hoursSinceLook: 72)).count == 1)
    }

    @Test("are not those known to stay in the cloud, and each once, in any order of files")
    func kinds() {
        let flashes = [
            LightningScenes.flash(1, hoursBefore: 5, kind: .cloud), LightningScenes.flash(1, hoursBefore: 5),
            LightningScenes.flash(2, hoursBefore: 3, kind: .unknown), LightningScenes.flash(1, hoursBefore: 5),
        ]
        let index = FlashIndex(flashes)
        #expect(index.flashes.map(\.kind) == [.ground, .unknown])
        #expect(FlashIndex(flashes.reversed()).flashes == index.flashes)
    }

    @Test("are found on both sides of 180° and around the pole")
    func corners() {
        for (fire, flash) in [((65.0, 179.99), (65.0, -179.99)), ((89.99, 0), (89.99, 180))] {
            let ignition = Ignition(
                coordinate: Coordinate(wrappingLatitude: fire.0, longitude: fire.1), radiusMeters: 0, earliest: nil,
                latest: LightningScenes.detected)
            let there = Flash(
                at: LightningScenes.detected, coordinate: Coordinate(wrappingLatitude: flash.0, longitude: flash.1),
                kind: .ground)
            #expect(reach([there], ignition).count == 1)
        }
    }
}
