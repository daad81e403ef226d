public import Chronology

/// Part of the year, from a day to a day, both included; may run over New Year.
public struct SeasonPeriod: Hashable, Sendable {
    /// First and last day as month × 100 + day: 401 is 1 April.
    public let firstMonthDay, lastMonthDay: Int

    /// A period between two days of the year, as month × 100 + day.
    public init(firstMonthDay: Int, lastMonthDay: Int) {
        (self.firstMonthDay, self.lastMonthDay) = (firstMonthDay, lastMonthDay)
    }

    /// Whether a day lies in the period.
    public func contains(_ day: CalendarDay) -> Bool {
        let monthDay = day.month * 100 + day.day
        if firstMonthDay <= lastMonthDay { return (firstMonthDay...lastMonthDay).contains(monthDay) }
        return monthDay >= firstMonthDay || monthDay <= lastMonthDay
    }
}

/// The classes of fire danger of the Nesterov index, I (none) to V (extreme), where and when they hold.
public struct NesterovScale: Hashable, Sendable {
    /// Region by name; nothing for the whole country.
    public let region: String?
    /// Municipal district by name; nothing for the whole region.
    public let district: String?
    /// Part of the year; nothing for all of it.
    public let period: SeasonPeriod?
    /// The highest values of the classes I to IV, °C², ascending; above the last is V.
    public let upperBounds: [Double]
    /// Key of the source in docs/references.bib.
    public let source: String

    /// Four ascending bounds above 0, or nothing.
    public init?(
        region: String?, district: String?, period: SeasonPeriod? = nil, upperBounds: [Double], source: String
    ) {
        guard upperBounds.count == 4, upperBounds[0] > 0,
            zip(upperBounds, upperBounds.dropFirst()).allSatisfy({ $0 < $1 }),
            district == nil || region != nil
        else { return nil }
        self.init(region, district, period, upperBounds, source)
    }

    init(_ region: String?, _ district: String?, _ period: SeasonPeriod?, _ upperBounds: [Double], _ source: String) {
        (self.region, self.district, self.period) = (region, district, period)
        (self.upperBounds, self.source) = (upperBounds, source)
    }

    /// The class of an index, 1…5; a value on a bound is in the lower class; nothing for NaN.
    public func dangerClass(of index: NesterovIndex) -> Int? {
        index.value.isNaN ? nil : 1 + (upperBounds.firstIndex { index.value <= $0 } ?? upperBounds.count)
    }
}

extension [NesterovScale] {
    /// The scale that holds at a place and day: of the district, else the region, else the country; of a period before one of
    /// the whole year; the first of several. Nothing when none holds.
    public func scale(region: String?, district: String?, on day: CalendarDay) -> NesterovScale? {
        let holding = filter { scale in
            (scale.region == nil || scale.region == region) && (scale.district == nil || scale.district == district)
                && (scale.period?.contains(day) ?? true)
        }
        return holding.reduce(nil) { best, next in (best?.rank ?? -1) < next.rank ? next : best }
    }
}

extension NesterovScale {
    fileprivate var rank: Int { (region == nil ? 0 : 2) + (district == nil ? 0 : 4) + (period == nil ? 0 : 1) }
}
