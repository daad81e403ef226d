import FireEvents
import Wording

extension Phrasing {
    func areaFact(_ fact: GroundFact) -> String {
        switch fact {
        case .fires(let count, let bound): fires(count) + asked(bound)
        case .areasWithFires(let count, let level, let least, let bound):
            areas(count, of: level)
                + self(" with \(text(least)) such fires") + asked(bound)
        case .areasUnderRegime(let codes, let level, _, let least, let bound):
            areas(codes.count, of: level)
                + self(
                    " under a regime of the \(self.level(least)) level or higher")
                + (codes.isEmpty ? "" : " (" + list(codes.map(area)) + ")") + asked(bound)
        case .season(let indicator, let value, let mean, let bound): season(indicator, value, mean, bound)
        default: self.fact(fact)
        }
    }

    func burned(_ area: AreaInterval, _ bound: Bound?, _ zone: ProtectionZone?) -> String {
        let place = zone.map { self(" in the \(self.zone($0))") } ?? ""
        return self("\(hectares(area)) burned") + asked(bound, self(" ha")) + place
    }

    private func season(
        _ indicator: AreaTest.Indicator, _ value: AreaInterval, _ mean: Double?, _ bound: Bound?
    ) -> String {
        let range = value.low == value.high ? "" : " (\(number(value.low))–\(number(value.high)))"
        let count = "\(number(value.best))\(range) "
        let what = count + self.indicator(indicator) + self(" this season")
        let average = mean.map { self(", mean ") + number($0) } ?? ""
        return what + average + asked(bound, self(" times"))
    }

    func indicator(_ indicator: AreaTest.Indicator) -> String {
        indicator == .fireCount ? self("fires") : self("ha burned")
    }
}
