public import FireEvents
import FireWeather
public import Geo

/// A flash within reach of a fire.
public struct FlashInReach: Sendable, Equatable {
    /// Its position in ``FlashIndex/flashes``.
    public var flash: Int
    /// To the middle of the ignition, km.
    public var kilometers: Double
    /// Radius of flash and ignition together, km.
    public var uncertaintyKilometers: Double
    /// Whole days from the flash to the first detection.
    public var daysBefore: Int
    /// Whole days from the flash to the last look that saw no fire, 0 when the flash came after it.
    public var leastDaysBefore: Int
}

/// Flashes that may have reached the ground, in order, ready to be asked which of them lie near a fire.
public struct FlashIndex: Sendable {
    /// By time; each once, without those known to have stayed in the cloud.
    public let flashes: [Flash]
    /// The time that the flashes are all of; `nil` when it is not known.
    public let span: ClosedRange<Instant>?
    /// Positions of flashes by band of latitude, ascending.
    private let bands: [[Int32]]
    private let largestUncertainty: Double

    private static let bandDegrees = 0.25

    /// - Parameters:
    ///   - flashes: In any order; the same ones may come twice.
    ///   - start: From when on the files would hold flashes, by default from that of the first.
    ///   - end: Until when, by default until that of the last.
    public init(_ flashes: [Flash], from start: Instant? = nil, until end: Instant? = nil) {
        let sorted = flashes.sorted()
        let (first, last) = (start ?? sorted.first?.at, end ?? sorted.last?.at)
        span = first.flatMap { first in last.flatMap { first <= $0 ? first...$0 : nil } }
        var kept: [Flash] = []
        for flash in sorted where flash.kind != .cloud && flash != kept.last { kept.append(flash) }
        self.flashes = kept
        var bands = [[Int32]](repeating: [], count: Self.band(90) + 1)
        for (index, flash) in kept.enumerated() { bands[Self.band(flash.coordinate.latitude)].append(Int32(index)) }
        self.bands = bands
        largestUncertainty = kept.reduce(0) { max($0, $1.uncertaintyKilometers) }
    }

    private static func band(_ latitude: Double) -> Int { Int(((latitude + 90) / bandDegrees).rounded(.down)) }

    /// Flashes before the first detection, within the hold-over of the last look that saw no fire, and within reach of the
    /// ignition; by time.
    public func inReach(of ignition: Ignition) -> [FlashInReach] {
        let kilometers = FireCauseModel.reachKilometers + ignition.radiusMeters / 1_000 + largestUncertainty
        let degrees = Earth.latitudeDegrees(spanning: kilometers * 1_000)
        let latitude = ignition.coordinate.latitude
        let place = UnitVector(ignition.coordinate)
        let near = Self.band(max(-90, latitude - degrees))...Self.band(min(90, latitude + degrees))
        return near.flatMap { band in
            candidates(in: bands[band], since: Self.earliest(ignition), until: ignition.latest).compactMap {
                reach(Int($0), ignition, place)
            }
        }.sorted { $0.flash < $1.flash }
    }

    /// The first instant from which a fire may have been held over.
    public static func earliest(_ ignition: Ignition) -> Instant {
        (ignition.earliest ?? ignition.latest).adding(hours: -24 * Double(Holdover.lastDay + 1))
    }

    private func candidates(in band: [Int32], since: Instant, until: Instant) -> ArraySlice<Int32> {
        let start = band.partitioningIndex { flashes[Int($0)].at >= since }
        return band[start...].prefix { flashes[Int($0)].at <= until }
    }

    private func reach(_ index: Int, _ ignition: Ignition, _ place: UnitVector) -> FlashInReach? {
        let flash = flashes[index]
        let radius = ignition.radiusMeters / 1_000
        let uncertainty = (flash.uncertaintyKilometers * flash.uncertaintyKilometers + radius * radius).squareRoot()
        let kilometers = place.meters(to: UnitVector(flash.coordinate)) / 1_000
        guard kilometers <= FireCauseModel.reachKilometers + uncertainty else { return nil }
        let least = ignition.earliest.map { Self.days(from: flash.at, to: $0) } ?? Int.max
        let days = Self.days(from: flash.at, to: ignition.latest)
        return FlashInReach(
            flash: index, kilometers: kilometers, uncertaintyKilometers: uncertainty, daysBefore: days,
            leastDaysBefore: min(days, max(0, least)))
    }

    private static func days(from: Instant, to: Instant) -> Int { Int((to.hours(since: from) / 24).rounded(.down)) }
}
