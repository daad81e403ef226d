import Chronology
public import FireEvents
public import Geo

/// When the satellites of a product pass over an area, as their orbits say.
public struct PassTimes: Sendable, Equatable {
    /// Ascending; passes within twenty minutes of each other are one.
    public let times: [FIRMSProduct: [Instant]]

    public static let unknown = PassTimes(times: [:])

    public init(times: [FIRMSProduct: [Instant]]) { self.times = times }

    /// - Parameters:
    ///   - places: Points of the area.
    ///   - start: The first instant.
    ///   - end: The end, not included.
    public init(_ calendar: OverpassCalendar, over places: [Coordinate], from start: Instant, to end: Instant) {
        var times: [FIRMSProduct: [Instant]] = [:]
        let looks = places.flatMap { calendar.overpasses(over: $0, from: start, to: end) }
        for product in FIRMSProduct.nearRealTime {
            let own = looks.filter { product.satellites.contains($0.satellite) }.map(\.at).sorted()
            if product.satellites.allSatisfy(calendar.satellites.contains) { times[product] = Self.merged(own) }
        }
        self.times = times
    }

    private static func merged(_ times: [Instant]) -> [Instant] {
        times.reduce(into: []) { kept, next in
            if let last = kept.last, next.seconds - last.seconds < 1_200 { return }
            kept.append(next)
        }
    }

    /// - Returns: `nil` where no orbit is known: nobody can say when it passes.
    func times(of product: FIRMSProduct, on day: CalendarDay) -> [Instant]? {
        times[product].map { all in
            all.filter { $0 >= day.midnight && $0 < day.advanced(by: 1).midnight }
        }
    }

    /// Passes of all products after an instant whose rows should be out by now.
    func published(after newest: Instant, by now: Instant, hoursUntilOut: Double) -> Int {
        times.values.joined().count { $0 > newest && $0.adding(hours: hoursUntilOut) <= now }
    }
}

extension FIRMSScope {
    /// Points that stand for the area, a grid of five by five; none for what has no box.
    public var places: [Coordinate] {
        guard case .box(let west, let south, let east, let north) = self else { return [] }
        let width = east > west ? east - west : east - west + 360
        return (0..<25).map { index in
            Coordinate(
                wrappingLatitude: south + (north - south) * (Double(index / 5) + 0.5) / 5,
                longitude: west + width * (Double(index % 5) + 0.5) / 5)
        }
    }
}
