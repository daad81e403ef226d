import Testing

@testable import Smoke

@Suite("Skill against measurements")
struct SkillTests {
    @Test(
        "published statistics give the published ranks",
        arguments: [(0.30, -0.07, 25.64, 37.0, 1.94), (0.69, 0.28, 39.5, 5, 2.68)])
    func ranks(correlation: Double, bias: Double, merit: Double, distance: Double, rank: Double) {
        let own = DispersionSkill.rank(
            correlation: correlation, fractionalBias: bias, figureOfMeritPercent: merit,
            kolmogorovSmirnovPercent: distance)
        #expect((own - rank).magnitude < 0.0051)
    }

    @Test("a perfect model has rank 4, whatever the zeros")
    func perfect() throws {
        let skill = try #require(DispersionSkill([(0, 0), (1, 1), (5, 5), (2, 2), (0, 0)]))
        #expect(skill.pairs == 3)
        #expect((skill.rank - 4).magnitude < 1e-12)
        #expect(skill.withinFactor2 == 1 && skill.normalizedMeanSquareError == 0)
        #expect(DispersionSkill([(0, 0)]) == nil)
    }

    @Test("each statistic by hand on five pairs")
    func byHand() throws {
        let skill = try #require(DispersionSkill([(1, 2), (2, 1), (0, 3), (4, 0), (3, 20)]))
        // Means 2 and 5.2: Σ(m−2)² = 10, Σ(c−5.2)² = 278.8, Σ(m−2)(c−5.2) = 12.
        #expect((skill.correlation - 12 / (10 * 278.8).squareRoot()).magnitude < 1e-12)
        #expect((skill.fractionalBias - 2 * 3.2 / 7.2).magnitude < 1e-12)
        #expect(skill.figureOfMeritInSpacePercent == 60)
        // 0 1 2 3 4 against 0 1 2 3 20: the distributions differ by one value between 4 and 20.
        #expect(skill.kolmogorovSmirnovPercent == 20)
        #expect(skill.withinFactor2 == 0.4)
        #expect((skill.normalizedMeanSquareError - (1 + 1 + 9 + 16 + 289) / 5 / (2 * 5.2)).magnitude < 1e-12)
    }

    @Test("hits and false alarms of a threshold")
    func thresholds() {
        let skill = ThresholdSkill([(40, 50), (40, 10), (10, 40), (1, 2), (36, 35.5)], threshold: 35.5)
        #expect((skill.hits, skill.misses, skill.falseAlarms, skill.rightRefusals) == (2, 1, 1, 1))
        #expect(skill.hitRate == 2.0 / 3 && skill.falseAlarmRatio == 1.0 / 3)
        #expect(ThresholdSkill([(1, 1)], threshold: 35).hitRate == nil)
    }
}
