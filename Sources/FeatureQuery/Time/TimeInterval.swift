/// All time from a start to an end, both of them in it.
struct TimeInterval: Equatable, Sendable {
    let start: TimeSpan
    let end: TimeSpan

    /// - Returns: `nil` when the end is before the start, or one of them is missing.
    init?(start: TimeSpan?, end: TimeSpan?) {
        guard let start, let end, start.order(to: end) != .after else { return nil }
        self.start = start
        self.end = end
    }

    init(_ span: TimeSpan) {
        start = span
        end = span
    }

    init?(_ time: TimeExtent) {
        self.init(
            start: time.start.map { TimeSpan(TimePoint($0)) } ?? .distantPast,
            end: time.end.map { TimeSpan(TimePoint($0)) } ?? .distantFuture)
    }
}

extension TemporalOperand {
    /// `nil` where a value is missing, or where an interval ends before it starts.
    func interval(in feature: some QueryableFeature) -> TimeInterval? {
        switch self {
        case .property(let property): property.interval(in: feature)
        case .time(let time): TimeInterval(time.span)
        case .interval(let start, let end):
            TimeInterval(
                start: start.interval(in: feature, open: .distantPast)?.start,
                end: end.interval(in: feature, open: .distantFuture)?.end)
        }
    }
}

extension IntervalEnd {
    fileprivate func interval(in feature: some QueryableFeature, open: TimeSpan) -> TimeInterval? {
        switch self {
        case .open: TimeInterval(open)
        case .time(let time): TimeInterval(time.span)
        case .property(let property): property.interval(in: feature)
        }
    }
}

extension PropertyReference {
    fileprivate func interval(in feature: some QueryableFeature) -> TimeInterval? {
        if type == .interval { return feature.time.flatMap(TimeInterval.init) }
        if case .time(let span) = value(in: feature) { return TimeInterval(span) }
        return nil
    }
}
