import FireWeather
import Testing

@Suite("Dry lightning")
struct LightningTests {
    private func day(_ flashes: Int, rain: Double = 0, duff: Double = 40, drought: Double = 300) throws -> LightningDay
    {
        try LightningDay(flashes: flashes, rainMillimeters: rain, duff: ShelteredDMC(duff), drought: DC(drought))
    }

    @Test("the stated start: one in a hundred on dry ground, one in a thousand on damp, 5 mm halve the odds")
    func stated() throws {
        let model = LightningIgnition.uncalibrated
        #expect(abs(model.probabilityPerFlash(try day(1)) - 0.01) < 1e-12)
        #expect(abs(model.probabilityPerFlash(try day(1, duff: 12, drought: 100)) - 0.001) < 1e-12)
        let wet = model.probabilityPerFlash(try day(1, rain: 5))
        #expect(abs(wet / (1 - wet) - 0.5 * 0.01 / 0.99) < 1e-12)
    }

    @Test("no flash lights nothing; more flashes and drier fuel light more, more rain less")
    func monotone() throws {
        let model = LightningIgnition.uncalibrated
        #expect(model.probability(try day(0)) == 0)
        let byFlashes = try [1, 2, 10, 1_000].map { model.probability(try day($0)) }
        #expect(zip(byFlashes, byFlashes.dropFirst()).allSatisfy { $0 < $1 && $1 <= 1 })
        let byDuff = try [0.0, 20, 60, 200].map { model.probability(try day(10, duff: $0)) }
        #expect(zip(byDuff, byDuff.dropFirst()).allSatisfy { $0 < $1 })
        let byRain = try [0.0, 1, 10, 100].map { model.probability(try day(10, rain: $0)) }
        #expect(zip(byRain, byRain.dropFirst()).allSatisfy { $0 > $1 })
    }

    @Test("independent flashes: of two, one lights with 1 − (1 − p)²")
    func independent() throws {
        let model = LightningIgnition.uncalibrated
        let p = model.probabilityPerFlash(try day(2))
        #expect(abs(model.probability(try day(2)) - (1 - (1 - p) * (1 - p))) < 1e-15)
    }

    @Test("shares of hold-over cover days 0 to 14, sum to one, and fall from the first day")
    func holdover() {
        let shares = Holdover().shares
        #expect(shares.count == 15)
        #expect(abs(shares.reduce(0, +) - 1) < 1e-12)
        #expect(shares[0] == 0.55)
        #expect(zip(shares, shares.dropFirst()).allSatisfy { $0 > $1 })
        #expect(Holdover().share(onDay: 15) == 0 && Holdover().share(onDay: -1) == 0)
    }

    @Test("a fire that was lit appears once within the window")
    func appearance() {
        #expect(abs(Holdover().appearance(ofIgnition: 0.2).reduce(0, +) - 0.2) < 1e-12)
    }
}

@Suite("Cause of a fire")
struct FireCauseTests {
    private func flash(_ kilometers: Double, _ days: Int, rain: Double? = 0, p: Double = 0.01) -> LightningCandidate {
        LightningCandidate(
            distanceKilometers: kilometers, daysBefore: days, ignitionProbability: p, rainMillimeters: rain)
    }

    @Test("a flash close by on the same day, without rain, is dry lightning")
    func near() {
        guard case .dryLightning(let candidate, let probability) = FireCauseModel().cause([flash(8, 9), flash(0.4, 0)])
        else {
            Issue.record("not dry lightning")
            return
        }
        #expect(candidate == 1 && probability > 0.9)
    }

    @Test(
        "lightning is called dry only with rain known and below the threshold", arguments: [2.5, 20, nil] as [Double?])
    func wet(rain: Double?) {
        guard case .lightning(0, _) = FireCauseModel().cause([flash(0.4, 0, rain: rain)]) else {
            Issue.record("not lightning without dryness")
            return
        }
    }

    @Test("no flash, one too far, one too early or one after the fire is no lightning at all")
    func none() {
        let model = FireCauseModel()
        for candidates in [[], [flash(10.1, 0)], [flash(0.1, 15)], [flash(0.1, -1)]] {
            #expect(model.cause(candidates) == .notLightning(probabilityOfLightning: 0))
        }
    }

    @Test("probabilities of candidates stay below one together, and fall with distance and days")
    func ordered() {
        let model = FireCauseModel()
        let byDistance = model.probabilities([flash(0.5, 0), flash(1.2, 0), flash(3, 0), flash(8, 0)])
        #expect(zip(byDistance, byDistance.dropFirst()).allSatisfy { $0 > $1 })
        #expect(byDistance.reduce(0, +) < 1)
        let byDay = model.probabilities((0...14).map { flash(0.5, $0) })
        #expect(zip(byDay, byDay.dropFirst()).allSatisfy { $0 > $1 })
    }
}
