#if canImport(Glibc)
    import Glibc
#endif

/// Wind and air over one place, as a file gives them, to be read at heights above ground.
public struct AirProfile: Sendable {
    /// One level of the file.
    public struct Sample: Sendable, Equatable {
        /// Above the sea.
        public var heightMeters: Double
        public var pressurePascals: Double
        public var temperatureKelvin: Double
        /// Any two components of the wind, m/s.
        public var first: Double
        public var second: Double
        /// Upward through the air, m/s; 0 where the file has none.
        public var up: Double

        public init(
            heightMeters: Double, pressurePascals: Double, temperatureKelvin: Double, first: Double, second: Double,
            up: Double = 0
        ) {
            self.heightMeters = heightMeters
            self.pressurePascals = pressurePascals
            self.temperatureKelvin = temperatureKelvin
            self.first = first
            self.second = second
            self.up = up
        }

        public var densityKilogramsPerCubicMeter: Double { pressurePascals / (287.052_87 * temperatureKelvin) }
    }

    private let samples: [Sample]

    /// - Parameter samples: In any order; those with a NaN or out of order in height are left out.
    /// - Returns: `nil` when none is left.
    public init?(_ samples: [Sample]) {
        let known = samples.filter {
            $0.heightMeters.isFinite && $0.pressurePascals > 0 && $0.temperatureKelvin > 0 && $0.first.isFinite
                && $0.second.isFinite && $0.up.isFinite
        }
        guard !known.isEmpty else { return nil }
        self.samples = known.sorted { $0.heightMeters < $1.heightMeters }
    }

    /// Heights above the sea of the lowest and the highest level, m.
    public var reachMeters: ClosedRange<Double> {
        samples[0].heightMeters...samples[samples.count - 1].heightMeters
    }

    /// What stands at a height above the sea: wind linear in height and constant beyond the ends, the logarithm of pressure linear in
    /// height and hydrostatic beyond the ends.
    public func sample(atHeightMeters height: Double) -> Sample {
        let upper = samples.firstIndex { $0.heightMeters > height } ?? samples.count
        if upper == 0 { return extended(samples[0], to: height) }
        if upper == samples.count { return extended(samples[upper - 1], to: height) }
        let (a, b) = (samples[upper - 1], samples[upper])
        let t = (height - a.heightMeters) / (b.heightMeters - a.heightMeters)
        let mix = { (x: Double, y: Double) in x + t * (y - x) }
        return Sample(
            heightMeters: height, pressurePascals: exp(mix(log(a.pressurePascals), log(b.pressurePascals))),
            temperatureKelvin: mix(a.temperatureKelvin, b.temperatureKelvin), first: mix(a.first, b.first),
            second: mix(a.second, b.second), up: mix(a.up, b.up))
    }

    private func extended(_ end: Sample, to height: Double) -> Sample {
        var result = end
        result.heightMeters = height
        let rise = height - end.heightMeters
        result.pressurePascals = end.pressurePascals * exp(-rise * 9.80665 / (287.052_87 * end.temperatureKelvin))
        return result
    }

    /// Heights of hybrid levels by the hydrostatic equation, from the ground up.
    ///
    /// - Parameters:
    ///   - a, b: Of the borders of levels from the top down, one more than levels: p = a + b × surface pressure, Pa.
    ///   - virtualTemperature: Of the levels from the top down, K.
    /// - Returns: Height above the sea and pressure of each level, from the top down.
    /// - Source: IFSDynamics.
    public static func hybridLevels(
        a: [Double], b: [Double], surfacePressurePascals surface: Double, groundMeters: Double,
        virtualTemperature: [Double]
    ) -> [(heightMeters: Double, pressurePascals: Double)] {
        precondition(a.count == b.count && a.count == virtualTemperature.count + 1, "borders about levels")
        var border = groundMeters * 9.80665
        var levels: [(heightMeters: Double, pressurePascals: Double)] = []
        for level in virtualTemperature.indices.reversed() {
            let below = a[level + 1] + b[level + 1] * surface
            let above = a[level] + b[level] * surface
            let gas = 287.052_87 * virtualTemperature[level]
            let ratio = above > 0 ? log(below / above) : log(2)
            let alpha = above > 0 ? 1 - above / (below - above) * ratio : log(2)
            levels.append(((border + alpha * gas) / 9.80665, (above + below) / 2))
            border += gas * ratio
        }
        return levels.reversed()
    }

    /// Heights of levels of known pressure by the hydrostatic equation: the thickness between two levels by the mean of their
    /// temperatures.
    ///
    /// - Parameters:
    ///   - pressures: From the top down, Pa, all below that of the surface.
    ///   - virtualTemperature: Of the levels from the top down, K.
    /// - Returns: Height above the sea and pressure of each level, from the top down.
    public static func levels(
        pressures: [Double], surfacePressurePascals surface: Double, groundMeters: Double, virtualTemperature: [Double]
    ) -> [(heightMeters: Double, pressurePascals: Double)] {
        precondition(pressures.count == virtualTemperature.count, "a temperature a level")
        var (below, warmth, height) = (surface, virtualTemperature.last ?? .nan, groundMeters)
        return zip(pressures, virtualTemperature).reversed().map { pressure, temperature in
            height += 287.052_87 / 9.80665 * (warmth + temperature) / 2 * log(below / pressure)
            (below, warmth) = (pressure, temperature)
            return (height, pressure)
        }.reversed()
    }
}
