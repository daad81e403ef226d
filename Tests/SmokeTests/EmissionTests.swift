import Geo
import Glibc
import Testing

@testable import Smoke

@Suite("Emission of smoke")
struct EmissionTests {
    @Test("a thousand megawatts of boreal forest on organic soil give the published kilograms a second")
    func published() {
        let plain = EmissionModel(particleFactor: 1)
            .emission(megajoules: 1_000, land: .extratropicalForestOnOrganicSoil)
        #expect(plain.dryMatterKilograms == 1_550)
        #expect((plain.pm25Kilograms - 21.4).magnitude < 0.05)
        let enhanced = EmissionModel().emission(megajoules: 1_000, land: .extratropicalForestOnOrganicSoil)
        #expect((enhanced.pm25Kilograms - 72.7).magnitude < 0.05)
        #expect(enhanced.carbonMonoxideKilograms == plain.carbonMonoxideKilograms)
    }

    @Test("a fire on unknown land emits, with a wider range")
    func unknownLand() {
        let known = EmissionModel().emission(megajoules: 500, land: .extratropicalForest)
        let unknown = EmissionModel().emission(megajoules: 500, land: nil)
        #expect(unknown.pm25Kilograms == known.pm25Kilograms)
        #expect(unknown.pm25KilogramsHigh > known.pm25KilogramsHigh)
        #expect(unknown.pm25KilogramsLow < known.pm25KilogramsLow)
    }

    @Test("the cycle's mean over a day is 1 and its peak is in the afternoon")
    func cycle() {
        for spread in [1.5, 2, 2.5, 3] {
            let cycle = DiurnalCycle(spreadHours: spread)
            let minutes = (0..<1_440).map { cycle.factor(solarHour: Double($0) / 60) }
            #expect((minutes.reduce(0, +) / 1_440 - 1).magnitude < 1e-4)
            #expect(cycle.factor(solarHour: 14) == minutes.max())
            #expect((cycle.factor(solarHour: 38) - cycle.factor(solarHour: 14)).magnitude < 1e-12)
        }
    }

    private let noon = Instant(seconds: 1_500_033_600)  // 2017-07-14T12:00:00Z

    @Test("a second satellite on the same pass adds no energy, the same power half a day later does not either")
    func notTwice() throws {
        let one = try #require(FirePower([PowerObservation(at: noon, megawatts: 300)], longitude: 0))
        let two = try #require(
            FirePower(
                [
                    PowerObservation(at: noon, megawatts: 300),
                    PowerObservation(at: noon.adding(hours: 0.7), megawatts: 240),
                ], longitude: 0))
        #expect(one.megajoules(hourFrom: noon) == two.megajoules(hourFrom: noon))
        #expect(FirePower([], longitude: 0) == nil)
    }

    @Test(
        "a cycle seen at several hours gives back its daily energy, whatever the longitude",
        arguments: [0.0, 105, -120])
    func recovered(longitude: Double) throws {
        let cycle = DiurnalCycle()
        let midnight = Instant(seconds: noon.seconds - 43_200 - Int64(longitude * 240))
        let looks = [1.5, 10.5, 13.5, 22].map {
            PowerObservation(at: midnight.adding(hours: $0), megawatts: 80 * cycle.factor(solarHour: $0))
        }
        let power = try #require(FirePower(looks, longitude: longitude))
        #expect((power.dailyMegawatts(at: midnight.adding(hours: 12)) - 80).magnitude < 1e-9)
        let fromFirst = (1..<24).map { power.megajoules(hourFrom: midnight.adding(hours: Double($0))) }.reduce(0, +)
        let rest = (cycle.factor(solarHour: 0) + cycle.factor(solarHour: 1)) / 2 * 80 * 3_600
        #expect(((fromFirst + rest) / (80 * 86_400) - 1).magnitude < 1e-3)
    }

    @Test("nothing burns before the first look nor a day after the last")
    func ends() throws {
        let power = try #require(FirePower([PowerObservation(at: noon, megawatts: 300)], longitude: 0))
        #expect(power.megawatts(at: noon.adding(hours: -2)) == 0)
        #expect(power.megawatts(at: noon.adding(hours: 23)) > 0)
        #expect(power.megawatts(at: noon.adding(hours: 25)) == 0)
    }
}

@Suite("Plume rise")
struct PlumeRiseTests {
    /// Evaluated apart from the program from the published formula.
    @Test(
        "the two-step formula gives the tabulated heights",
        arguments: [
            (1.0, 300.0, 5e-5, 222.78), (1, 300, 2.5e-4, 165.3), (1, 2_500, 1e-4, 733.73), (10, 300, 5e-5, 628.47),
            (10, 300, 1e-4, 582.82), (10, 300, 2.5e-4, 478.62), (10, 800, 1e-4, 491.38), (50, 300, 2.5e-4, 525.08),
            (50, 800, 5e-5, 1_174.81), (50, 800, 1e-4, 1_118.52),
        ])
    func sofiev(megawatts: Double, layer: Double, stability: Double, top: Double) {
        let plume = PlumeRise.sofiev(
            megawatts: megawatts, boundaryLayerMeters: layer, stabilityPerSquareSecond: stability)
        #expect((plume.topMeters - top).magnitude < 0.006)
        #expect(plume.bottomMeters >= 0 && plume.bottomMeters < plume.topMeters)
    }

    @Test(
        "more power never means a lower plume, but at the border of the two regimes", arguments: [300.0, 1_000, 2_500])
    func monotone(layer: Double) {
        let tops = stride(from: 1.0, through: 5_000, by: 1).map {
            PlumeRise.sofiev(megawatts: $0, boundaryLayerMeters: layer, stabilityPerSquareSecond: 1e-4).topMeters
        }
        #expect(zip(tops, tops.dropFirst()).allSatisfy { $0 <= $1 })
    }

    @Test("Briggs's plume rises with the cube root of the heat")
    func briggs() {
        let one = PlumeRise.briggs(megawatts: 100, windMetersPerSecond: 5, stabilityPerSquareSecond: 1e-4)
        let eight = PlumeRise.briggs(megawatts: 800, windMetersPerSecond: 5, stabilityPerSquareSecond: 1e-4)
        #expect((eight.topMeters / one.topMeters - 2).magnitude < 1e-12)
        // F = 8.8e-6 × 8e8 W = 7,040; (7,040 / 5e-4)^⅓ = 241.5; × 2.6.
        #expect((one.topMeters - 627.9).magnitude < 0.2)
    }

    @Test("parcels fill the plume evenly")
    func parcels() {
        let plume = PlumeRise(topMeters: 3_000, bottomMeters: 1_000)
        #expect((0..<4).map { plume.height(ofParcel: $0, of: 4) } == [1_250, 1_750, 2_250, 2_750])
    }

    @Test("the sun stands highest at noon of midsummer and below the horizon in the polar night")
    func sun() {
        let noon = BoundaryLayerEstimate.sineOfSolarElevation(latitude: 60, dayOfYear: 172, solarHour: 12)
        #expect((asin(noon) * 180 / .pi - 53.44).magnitude < 0.05)
        let winter = BoundaryLayerEstimate.sineOfSolarElevation(latitude: 80, dayOfYear: 355, solarHour: 12)
        #expect(BoundaryLayerEstimate.heightMeters(sineOfSolarElevation: winter) == 300)
    }
}
