import Geo

/// From the first to the last detection of each satellite, at any time.
struct ObservedSpans: Sendable {
    private var minutes: [[Int32]]

    /// - Parameter rows: In the order of time.
    init(_ rows: [Detection]) {
        minutes = Satellite.allCases.map { _ in [] }
        for row in rows where minutes[Int(row.satellite.rawValue)].last != row.minute {
            minutes[Int(row.satellite.rawValue)].append(row.minute)
        }
    }

    func spans(until minute: Int32) -> [Satellite: ClosedRange<Instant>] {
        Satellite.allCases.reduce(into: [:]) { spans, satellite in
            let seen = minutes[Int(satellite.rawValue)][...].prefix(through: minute)
            guard let first = seen.first, let last = seen.last else { return }
            spans[satellite] = Instant(minute: first)...Instant(minute: last)
        }
    }
}
