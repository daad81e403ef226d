public import Geo

/// Hourly PM2.5 from smoke at a place.
public struct SmokeSeries: Sendable, Equatable {
    /// Beginning of the first hour.
    public let start: Instant
    /// Mean of each hour, µg/m³; NaN where not known.
    public let microgramsPerCubicMeter: [Double]

    public init(start: Instant, microgramsPerCubicMeter: [Double]) {
        self.start = start
        self.microgramsPerCubicMeter = microgramsPerCubicMeter
    }

    /// One stay of smoke.
    public struct Episode: Sendable, Equatable {
        /// Beginning of the first hour at or above the threshold.
        public let arrival: Instant
        /// End of the last hour at or above the threshold; `nil` when smoke is still there at the end.
        public let departure: Instant?
        public let peakMicrogramsPerCubicMeter: Double
    }

    /// When smoke comes and goes.
    ///
    /// - Parameters:
    ///   - threshold: µg/m³, above 0.
    ///   - gapHours: Fewer hours than this below the threshold do not end an episode.
    public func episodes(threshold: Double, gapHours: Int = 6) -> [Episode] {
        precondition(threshold > 0 && gapHours >= 1)
        var runs: [ClosedRange<Int>] = []
        for hour in microgramsPerCubicMeter.indices where microgramsPerCubicMeter[hour] >= threshold {
            if let last = runs.last, hour - last.upperBound <= gapHours {
                runs[runs.count - 1] = last.lowerBound...hour
            } else {
                runs.append(hour...hour)
            }
        }
        return runs.map { run in
            let lasts = run.upperBound + gapHours > microgramsPerCubicMeter.count - 1
            return Episode(
                arrival: start.adding(hours: Double(run.lowerBound)),
                departure: lasts && run.upperBound == microgramsPerCubicMeter.count - 1
                    ? nil : start.adding(hours: Double(run.upperBound + 1)),
                peakMicrogramsPerCubicMeter: run.map { microgramsPerCubicMeter[$0] }.filter { !$0.isNaN }.max() ?? 0)
        }
    }

    /// Highest mean over 24 hours with at least 18 known ones, µg/m³; `nil` when there is none.
    public var highestDailyMean: Double? {
        guard microgramsPerCubicMeter.count >= 24 else { return nil }
        return (0...microgramsPerCubicMeter.count - 24).compactMap { first -> Double? in
            let known = microgramsPerCubicMeter[first..<first + 24].filter { !$0.isNaN }
            return known.count >= 18 ? known.reduce(0, +) / Double(known.count) : nil
        }.max()
    }
}
