#if canImport(Glibc)
    import Glibc
#endif
import Geo

/// Tells heat that stays in place from fires.
///
/// By the archive's word, by a catalogue's, or by persistence: many nights in one place, at steady power, without moving
/// on. A smouldering fire may have any of these, hardly all.
enum StaticHeat {
    static let fewestNights = 8
    static let shortestDays = 10
    /// In one of the squares that a source may lie across: enough to look closer.
    static let fewestNightsOfSquare = 4
    /// Within which all detections but the farthest tenth lie around their mean point.
    static let widestMeters = 600.0
    /// How far the mean point of the later half may lie from that of the earlier: growth moves it.
    static let farthestShiftMeters = 350.0
    /// Standard deviation of the logarithm of a pass's radiative power; flares have 0.2–0.7, fires mostly 1 and more.
    static let widestPowerSpread = 0.85

    /// Why an event is static heat, in words; `nil` when nothing speaks for it.
    ///
    /// - Parameters:
    ///   - detections: Of one event, in canonical order, not empty.
    ///   - points: The same in the event's plane.
    ///   - known: Sources of a catalogue.
    static func reason(
        _ detections: [Detection], points: [PlanarPoint], known: StaticSourceCatalogue = .empty
    ) -> String? {
        switch detections[0].heatSource {
        case .volcano: return "the archive marks it as an active volcano"
        case .otherStaticLand: return "the archive marks it as a static land source"
        case .offshore: return "the archive marks it as offshore"
        case .vegetation, nil: break
        }
        if let source = known.source(of: detections) { return source.reason }
        guard let span = persistence(detections), shiftMeters(points) <= farthestShiftMeters,
            powerSpread(detections) <= widestPowerSpread, radiusMeters(points) <= widestMeters
        else { return nil }
        return "seen on \(span.nights) nights over \(span.days) days within 600 m at steady power"
    }

    private static func persistence(_ detections: [Detection]) -> (nights: Int, days: Int)? {
        let (first, last) = (detections[0].observedAt.dayNumber, detections[detections.count - 1].observedAt.dayNumber)
        guard last - first + 1 >= shortestDays else { return nil }
        let nights = Set(detections.lazy.filter { !$0.isDaytime }.map(\.observedAt.dayNumber)).count
        return isPersistent(nights: nights, first: Int32(first), last: Int32(last))
            ? (nights, last - first + 1) : nil
    }

    /// Whether so many nights from one day to another are too many for a fire in one place.
    static func isPersistent(nights: Int, first: Int32, last: Int32) -> Bool {
        nights >= fewestNights && Int(last - first) + 1 >= shortestDays
    }

    /// Radius about the mean point of all but the farthest tenth, metres: a stray neighbour does not count.
    private static func radiusMeters(_ points: [PlanarPoint]) -> Double {
        let middle = mean(points[...])
        let order = points.indices.sorted {
            (points[$0].meters(to: middle), $0) < (points[$1].meters(to: middle), $1)
        }
        let near = order.prefix(max(1, points.count * 9 / 10)).map { points[$0] }
        let center = mean(near[...])
        return near.reduce(0) { max($0, $1.meters(to: center)) }
    }

    private static func shiftMeters(_ points: [PlanarPoint]) -> Double {
        let half = points.count / 2
        return half == 0 ? 0 : mean(points[..<half]).meters(to: mean(points[half...]))
    }

    private static func mean(_ points: ArraySlice<PlanarPoint>) -> PlanarPoint {
        let count = Double(points.count)
        return PlanarPoint(x: points.reduce(0) { $0 + $1.x } / count, y: points.reduce(0) { $0 + $1.y } / count)
    }

    /// Zero when power was not measured: then place and time decide alone.
    private static func powerSpread(_ detections: [Detection]) -> Double {
        let logarithms = Pass.passes(of: detections).compactMap(\.radiativePowerMegawatts).filter { $0 > 0 }.map {
            log($0)
        }
        guard !logarithms.isEmpty else { return 0 }
        let count = Double(logarithms.count)
        let mean = logarithms.reduce(0, +) / count
        return (logarithms.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count).squareRoot()
    }
}
