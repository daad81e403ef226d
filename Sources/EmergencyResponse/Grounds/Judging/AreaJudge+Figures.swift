import Assessment
import FireEvents
import Geo
import Wording

extension AreaJudge {
    /// Under a regime that an act has declared; grounds for one do not count.
    func areas(_ bound: Bound, each level: Area.Level, under regime: Regime, _ least: ResponseLevel) -> Outcome {
        var seen: Set<String> = []
        let rows = evidence.state.regimesInForce(at: evidence.at).filter { row in
            row.regime == regime && row.level >= least && row.area.liesWithin(area.code)
                && evidence.level(of: row.area.code).map { $0 == level } ?? true && seen.insert(row.area.code).inserted
        }
        let starts = rows.map(\.since).sorted()
        let since = starts.indices.first { bound.holds(Double($0 + 1)) }.map { starts[$0] }
        let holds = bound.holds(Double(rows.count))
        let figure = GroundFact.areasUnderRegime(
            rows.map(\.area.code), of: level, regime, least: least, asked: bound)
        return Outcome(
            judgement: Judgement(
                holds ? .met(.surely) : .notMet, held: holds ? .init(from: since) : nil, figures: [figure]),
            sources: rows.map { "declaration \($0.declaration)" }, concerned: rows.map(\.area))
    }

    /// The season so far over the mean of earlier years; over a mean of zero anything is infinitely much.
    func timesMean(_ indicator: AreaTest.Indicator, _ bound: Bound) -> Outcome {
        let background = evidence.background[area.code]
        let mean = indicator == .fireCount ? background?.meanFireCount : background?.meanBurnedHectares
        let value = season(indicator)
        guard let mean else {
            return Outcome(
                judgement: Judgement(
                    .unknown, figures: [.season(indicator, value)],
                    unknown: [UnknownFact(.mean, .indicator(indicator))]))
        }
        let certainty = bound.certainty(
            low: Self.ratio(value.low, mean), best: Self.ratio(value.best, mean), high: Self.ratio(value.high, mean))
        return Outcome(
            judgement: Judgement(
                GroundsVerdict(certainty), held: certainty == nil ? nil : .init(),
                figures: [.season(indicator, value, mean: mean, asked: bound)],
                unknown: certainty == nil ? [] : [UnknownFact(.meanSince)]))
    }

    private static func ratio(_ value: Double, _ mean: Double) -> Double {
        mean > 0 ? value / mean : (value > 0 ? .infinity : 0)
    }

    private func season(_ indicator: AreaTest.Indicator) -> AreaInterval {
        let shares = evidence.fires.compactMap { fire in fire.areas.first { $0.code == area.code } }
            .filter { $0.fraction * 100 >= rules.minimumSharePercent }
        guard indicator == .burnedHectares else {
            let count = Double(shares.count)
            return AreaInterval(low: count, best: count, high: count)
        }
        return AreaInterval.sum(of: shares.map(\.burnedArea))
    }
}

extension GroundsEvidence {
    /// Areas of a level that lie in another and that a fire touches.
    func codes(of level: Area.Level, within area: AreaReference) -> [AreaReference] {
        touched(level).filter { $0.liesWithin(area.code) }
    }

    /// Areas of a level that a fire touches, by code.
    func touched(_ level: Area.Level) -> [AreaReference] {
        let codes = Set(fires.flatMap { fire in fire.areas.filter { $0.level == level }.map(\.code) })
        return codes.sorted().map(reference)
    }

    /// With the name and the areas above it, where the area is loaded.
    func reference(_ code: String) -> AreaReference {
        areas.first { $0.code == code }.map { AreaReference($0, in: areas) } ?? AreaReference(code: code)
    }

    func level(of code: String) -> Area.Level? { areas.first { $0.code == code }?.level }
}
