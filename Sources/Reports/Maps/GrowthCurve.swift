import Assessment
import FireEvents
import Geo
import Wording

/// How the burned area of one fire grew from day to day: the best value as a line, the interval as a band, open where
/// nobody looked; the official area as a ring on its date.
struct GrowthCurve {
    let days: [DailyRecord]
    let language: Language
    /// What officials say of this fire alone; `nil` when they do not, or of no date.
    private let official: (hectares: Double, day: Int, text: String)?

    static let width = 150.0
    static let height = 84.0
    /// Room above for the scale and below for the dates.
    private static let margin = (top: 14.0, bottom: 14.0, side: 3.0)

    /// - Parameters:
    ///   - days: Ascending; `nil` where there are fewer than two.
    ///   - official: Drawn when its date lies within the days and it is of no other fire too.
    init?(_ days: [DailyRecord], official: OfficialRecord? = nil, language: Language) {
        guard days.count > 1, days.contains(where: { $0.burnedArea.high > 0 }) else { return nil }
        self.days = days
        self.language = language
        self.official = official.flatMap { record in
            guard record.eventCount == 1, let area = record.areaHectares, let day = record.asOf?.dayNumber,
                days[0].day.dayNumber...days[days.count - 1].day.dayNumber ~= day
            else { return nil }
            return (area, day, OfficialText(language).label + ": " + OfficialText(language).fact(record))
        }
    }

    var drawing: String {
        let whole = Box(minX: 0, minY: 0, width: Self.width, height: Self.height)
        let content = SVG.rectangle(whole, class: "paper") + bands + lines + ring + axis
        return Drawing(
            width: Self.width, height: Self.height, title: language.wording.burnedArea, content: content
        ).inline
    }

    private var largest: Double { days.reduce(official?.hectares ?? 1) { max($0, $1.burnedArea.high) } }

    private var ring: String {
        guard let official else { return "" }
        let since = Double(official.day - days[0].day.dayNumber)
        let all = Double(days[days.count - 1].day.dayNumber - days[0].day.dayNumber)
        let place = pixel(Double(days.count - 1) * since / max(1, all), official.hectares)
        return SVG.element(
            "circle",
            [("class", "official"), ("cx", SVG.number(place.x)), ("cy", SVG.number(place.y)), ("r", "3.5")],
            SVG.element("title", [], SVG.escaped(official.text)))
    }

    private func pixel(_ index: Int, _ hectares: Double) -> Pixel { pixel(Double(index), hectares) }

    private func pixel(_ index: Double, _ hectares: Double) -> Pixel {
        let step = (Self.width - 2 * Self.margin.side) / Double(days.count - 1)
        let room = Self.height - Self.margin.top - Self.margin.bottom
        return Pixel(
            x: Self.margin.side + step * index, y: Self.margin.top + room * (1 - hectares / largest))
    }

    /// Stretches of days that somebody looked on, at least two each.
    private var seen: [ClosedRange<Int>] {
        var ranges: [ClosedRange<Int>] = []
        for index in days.indices.dropFirst() where days[index].isLookedAt && days[index - 1].isLookedAt {
            if let last = ranges.last, last.upperBound == index - 1 {
                ranges[ranges.count - 1] = last.lowerBound...index
            } else {
                ranges.append(index - 1...index)
            }
        }
        return ranges
    }

    private var bands: String {
        seen.map { range in
            let upper = range.map { pixel($0, days[$0].burnedArea.high) }
            let lower = range.reversed().map { pixel($0, days[$0].burnedArea.low) }
            return SVG.element("path", [("class", "curveBand"), ("d", SVG.path(upper + lower, closed: true))])
        }.joined()
    }

    private var lines: String {
        seen.map { range in
            let points = range.map { pixel($0, days[$0].burnedArea.best) }
            return SVG.element("path", [("class", "curve"), ("d", SVG.path(points, closed: false))])
        }.joined()
    }

    /// The last best value with its unit, and what it is where there is room.
    private var scale: String {
        let best = days[days.count - 1].burnedArea
        let named = language.wording.burned + ": " + NumberText(language: language).best(RoundedInterval(best))
        if TextSize.width(named, 10.5) <= Self.width - 2 * Self.margin.side { return named }
        let (value, _, unit) = AreaText(language).parts(best)
        return value + NumberText.noBreakSpace + unit
    }

    /// The ground line with its first and last day, and the scale.
    private var axis: String {
        let base = Self.height - Self.margin.bottom
        return SVG.line(
            Pixel(x: Self.margin.side, y: base), Pixel(x: Self.width - Self.margin.side, y: base), class: "graticule")
            + SVG.text(scale, at: Pixel(x: Self.margin.side, y: 10), class: "degree")
            + SVG.text(day(0), at: Pixel(x: Self.margin.side, y: Self.height - 3), class: "degree")
            + SVG.text(
                day(days.count - 1), at: Pixel(x: Self.width - Self.margin.side, y: Self.height - 3), class: "degree",
                anchor: "end")
    }

    /// `09-22`
    private func day(_ index: Int) -> String { String(days[index].day.description.dropFirst(5).prefix(5)) }
}
