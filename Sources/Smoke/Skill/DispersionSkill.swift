/// How well calculated concentrations agree with measured ones, as tracer experiments are judged.
///
/// Pairs in which both are zero are left out, as DATEM does.
///
/// - Source: Draxler2001; Chang2004 for FA2.
public struct DispersionSkill: Sendable, Equatable {
    /// Pairs that count.
    public let pairs: Int
    /// Pearson's R; 0 where one side does not vary.
    public let correlation: Double
    /// 2 (C − M) / (C + M) of the means, −2…2.
    public let fractionalBias: Double
    /// Pairs above zero on both sides over pairs above zero on either, %.
    public let figureOfMeritInSpacePercent: Double
    /// Largest distance of the two distributions, %.
    public let kolmogorovSmirnovPercent: Double
    /// Normalised mean square error.
    public let normalizedMeanSquareError: Double
    /// Share within a factor of 2 and of 5.
    public let withinFactor2: Double
    public let withinFactor5: Double

    /// R² + 1 − |FB/2| + FMS/100 + 1 − KSP/100, 0…4.
    public var rank: Double {
        Self.rank(
            correlation: correlation, fractionalBias: fractionalBias, figureOfMeritPercent: figureOfMeritInSpacePercent,
            kolmogorovSmirnovPercent: kolmogorovSmirnovPercent)
    }

    public static func rank(
        correlation: Double, fractionalBias: Double, figureOfMeritPercent: Double, kolmogorovSmirnovPercent: Double
    ) -> Double {
        correlation * correlation + 1 - (fractionalBias / 2).magnitude + figureOfMeritPercent / 100 + 1
            - kolmogorovSmirnovPercent / 100
    }

    /// - Parameter pairs: Measured and calculated, 0 or more, in the same unit.
    /// - Returns: `nil` without a pair that counts.
    public init?(_ all: [(measured: Double, calculated: Double)]) {
        precondition(all.allSatisfy { $0.measured >= 0 && $0.calculated >= 0 }, "concentrations")
        let pairs = all.filter { $0.measured > 0 || $0.calculated > 0 }
        guard !pairs.isEmpty else { return nil }
        let count = Double(pairs.count)
        let measured = pairs.reduce(0) { $0 + $1.measured } / count
        let calculated = pairs.reduce(0) { $0 + $1.calculated } / count
        var (mm, cc, mc, square) = (0.0, 0.0, 0.0, 0.0)
        for pair in pairs {
            mm += (pair.measured - measured) * (pair.measured - measured)
            cc += (pair.calculated - calculated) * (pair.calculated - calculated)
            mc += (pair.measured - measured) * (pair.calculated - calculated)
            square += (pair.measured - pair.calculated) * (pair.measured - pair.calculated)
        }
        self.pairs = pairs.count
        correlation = mm > 0 && cc > 0 ? mc / (mm * cc).squareRoot() : 0
        fractionalBias = 2 * (calculated - measured) / (calculated + measured)
        normalizedMeanSquareError = measured * calculated > 0 ? square / count / (measured * calculated) : .infinity
        figureOfMeritInSpacePercent = 100 * Double(pairs.count { $0.measured > 0 && $0.calculated > 0 }) / count
        kolmogorovSmirnovPercent = 100 * largestDistance(pairs.map(\.measured), pairs.map(\.calculated))
        let within = { (factor: Double) in
            Double(pairs.count { $0.calculated <= factor * $0.measured && $0.measured <= factor * $0.calculated })
                / count
        }
        withinFactor2 = within(2)
        withinFactor5 = within(5)
    }
}

/// Largest distance between two distribution functions with equally many values.
private func largestDistance(_ first: [Double], _ second: [Double]) -> Double {
    let (a, b) = (first.sorted(), second.sorted())
    var (i, j) = (0, 0)
    var largest = 0
    while i < a.count, j < b.count {
        let value = min(a[i], b[j])
        while i < a.count, a[i] == value { i += 1 }
        while j < b.count, b[j] == value { j += 1 }
        largest = max(largest, abs(i - j))
    }
    return Double(largest) / Double(a.count)
}

/// How well a threshold is forecast.
public struct ThresholdSkill: Sendable, Equatable {
    public let hits: Int
    public let misses: Int
    public let falseAlarms: Int
    public let rightRefusals: Int

    public init(_ pairs: [(measured: Double, calculated: Double)], threshold: Double) {
        hits = pairs.count { $0.measured >= threshold && $0.calculated >= threshold }
        misses = pairs.count { $0.measured >= threshold && !($0.calculated >= threshold) }
        falseAlarms = pairs.count { $0.measured < threshold && $0.calculated >= threshold }
        rightRefusals = pairs.count { $0.measured < threshold && $0.calculated < threshold }
    }

    /// Hits over what happened; `nil` when it never did.
    public var hitRate: Double? { hits + misses > 0 ? Double(hits) / Double(hits + misses) : nil }
    /// False alarms over alarms; `nil` without alarms.
    public var falseAlarmRatio: Double? {
        hits + falseAlarms > 0 ? Double(falseAlarms) / Double(hits + falseAlarms) : nil
    }
}
