public import Geo

extension Claim {
    /// The instant of the state that was described; publication, where nothing else is known.
    var instant: Instant? { time?.to ?? source.publishedAt }

    var order: String {
        [instant?.description ?? "", source.publishedAt?.description ?? "", identifier].joined(separator: "|")
    }

    var areaCodes: [String] { areas.filter { $0.part != .except }.map(\.code).sorted() }

    /// Who is behind the figure, as far as that can be told; letters in lower case.
    var origin: String? { (speaker?.body ?? speaker?.text ?? source.publisher)?.lowercased() }

    /// Rows of one table may have documents of their own.
    func isOfOneDocument(with other: Claim) -> Bool {
        source.digest == other.source.digest && source.document == other.source.document
    }

    /// The time over which something came together; `nil` where that is not said.
    ///
    /// A single day is a stretch only for what is said to have come in it.
    var stretch: (start: Instant, end: Instant)? {
        guard let time, scope.accumulation != .snapshot else { return nil }
        let hours = time.to.hours(since: time.from)
        if hours > 24 || (hours > 0 && scope.accumulation == .increment) { return (time.from, time.to) }
        let isDay = scope.accumulation == .increment && hours == 0 && !time.hasClock
        return isDay ? (time.from, time.from.adding(hours: 24)) : nil
    }

    /// Whether it says how much land was put out over a time, which the satellites may have seen go out.
    var isOfPutOutLand: Bool {
        guard subject == .area, polarity == .positive, scope.suppression == .liquidated else { return false }
        return scope.accumulation == .increment || scope.accumulation == .season || stretch != nil
    }

    /// The instants at which the satellites' situation can be held against it.
    public var instantsToSee: [Instant] {
        guard subject == .area || subject == .count, !isOfOneFire else { return [] }
        if isOfPutOutLand, let stretch { return [stretch.start, stretch.end] }
        return [instant].compactMap(\.self)
    }
}

extension ClaimTime {
    /// Days since 1970-01-01 on the clocks of its zone.
    var firstDay: Int { from.adding(hours: Double(zoneMinutes) / 60).dayNumber }

    /// The last day that it tells of: a day that ends at midnight is that day and not the next.
    var lastDay: Int {
        let end = from < to && !hasClock ? to.adding(hours: -1 / 3_600) : to
        return end.adding(hours: Double(zoneMinutes) / 60).dayNumber
    }
}
