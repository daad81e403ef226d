import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// How the heat of an event lay and changed: on which days, how wide, how far it moved, how steady its power was.
struct HeatCourse {
    let detections: [Detection]
    let points: [PlanarPoint]
    /// Days with a detection, since 1970, ascending.
    let days: [Int32]
    /// How much farther from a place its pixels lie than those of VIIRS below the satellite, metres: wide ones are less
    /// exact.
    let blurMeters: Double

    /// - Parameters:
    ///   - detections: Of one event, in canonical order, not empty.
    ///   - points: The same in the event's plane.
    init(_ detections: [Detection], points: [PlanarPoint]) {
        self.detections = detections
        self.points = points
        days = detections.reduce(into: []) { days, detection in
            let day = Int32(detection.observedAt.dayNumber)
            if days.last != day { days.append(day) }
        }
        blurMeters = detections.blurMeters
    }

    static let widestBlurMeters = 950.0

    /// From the first day to the last, both counted.
    var span: Int { Int(days[days.count - 1] - days[0]) + 1 }

    var passes: [Pass] { Pass.passes(of: detections) }

    /// Standard deviation of the natural logarithm of a pass's power; zero when power was not measured: then place and
    /// time decide alone.
    var powerSpread: Double { PowerLogarithms(passes).spread }

    /// Days with a detection at night, ascending: in the dark, or by the clock where the sun does not set.
    var nights: [Int32] {
        detections.reduce(into: []) { nights, detection in
            let day = Int32(detection.observedAt.dayNumber)
            if !detection.isDaytime || detection.isLate, nights.last != day { nights.append(day) }
        }
    }

    var isByDayAlone: Bool { detections.allSatisfy(\.isDaytime) }
    var isByNightAlone: Bool { !detections.contains(where: \.isDaytime) }

    /// Power of the strongest pass, megawatts; zero when none was measured.
    var strongestPassMegawatts: Double { passes.compactMap(\.radiativePowerMegawatts).max() ?? 0 }

    /// How far the mean point of the later half lies from that of the earlier, metres: growth moves it.
    var shiftMeters: Double {
        let half = points.count / 2
        return half == 0 ? 0 : points[..<half].mean.meters(to: points[half...].mean)
    }

    /// Radius about the mean point of all but the farthest tenth, metres: a stray neighbour does not count.
    var radiusMeters: Double {
        let middle = points[...].mean
        let order = points.indices.sorted {
            (points[$0].meters(to: middle), $0) < (points[$1].meters(to: middle), $1)
        }
        let near = order.prefix(max(1, points.count * 9 / 10)).map { points[$0] }
        let center = near[...].mean
        return near.reduce(0) { max($0, $1.meters(to: center)) }
    }
}

extension [Detection] {
    /// Half the longer side of a pixel, in the mean, metres; they are not empty.
    var meanHalfSideMeters: Double { reduce(0) { $0 + $1.halfSideMeters } / Double(count) }

    /// How much farther from a place they lie than those of VIIRS below the satellite, metres.
    var blurMeters: Double { Swift.max(0, Swift.min(meanHalfSideMeters - 250, HeatCourse.widestBlurMeters)) }
}

extension Detection {
    /// Whether it was seen between nine in the evening and seven in the morning of mean solar time, when nobody burns fields.
    fileprivate var isLate: Bool {
        let minutes = (Double(minute % 1_440) + 4 * coordinate.longitude + 1_440).truncatingRemainder(dividingBy: 1_440)
        return minutes < 7 * 60 || minutes >= 21 * 60
    }
}

/// Mean and spread of the natural logarithms of the radiative power of passes, as sums that add up.
public struct PowerLogarithms: Sendable, Equatable {
    public var count = 0
    public var sum = 0.0
    public var sumOfSquares = 0.0

    public init(count: Int, sum: Double, sumOfSquares: Double) {
        (self.count, self.sum, self.sumOfSquares) = (count, sum, sumOfSquares)
    }

    init(_ passes: [Pass]) {
        for power in passes.compactMap(\.radiativePowerMegawatts) where power > 0 {
            let logarithm = log(power)
            count += 1
            sum += logarithm
            sumOfSquares += logarithm * logarithm
        }
    }

    /// Standard deviation; zero without a value.
    var spread: Double {
        guard count > 0 else { return 0 }
        let mean = sum / Double(count)
        return max(0, sumOfSquares / Double(count) - mean * mean).squareRoot()
    }

    var mean: Double? { count > 0 ? sum / Double(count) : nil }

    static func + (a: Self, b: Self) -> Self {
        Self(count: a.count + b.count, sum: a.sum + b.sum, sumOfSquares: a.sumOfSquares + b.sumOfSquares)
    }
}

extension ArraySlice where Element == PlanarPoint {
    var mean: PlanarPoint {
        let count = Double(count)
        return PlanarPoint(x: reduce(0) { $0 + $1.x } / count, y: reduce(0) { $0 + $1.y } / count)
    }
}
