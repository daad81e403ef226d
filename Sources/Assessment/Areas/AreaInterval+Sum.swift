public import FireEvents

extension AreaInterval {
    /// Each bound times a factor of zero or more.
    public func scaled(by factor: Double) -> AreaInterval {
        AreaInterval(low: low * factor, best: best * factor, high: high * factor)
    }

    /// How much of the error of one fire is shared with every other, as a correlation.
    ///
    /// Pixel size and method err alike everywhere, cloud and terrain do not; half is between the two.
    static let sharedError = 0.5

    /// The sum of the best values, with bounds that lie between those of independent and those of common errors.
    public static func sum(of areas: some Sequence<AreaInterval>) -> AreaInterval {
        var best = 0.0
        var (below, above) = (SpreadSum(), SpreadSum())
        for area in areas {
            best += area.best
            below.add(area.best - area.low)
            above.add(area.high - area.best)
        }
        return AreaInterval(low: max(0, best - below.total), best: best, high: best + above.total)
    }
}

/// Adds deviations that are partly common.
private struct SpreadSum {
    var sum = 0.0
    var squares = 0.0

    mutating func add(_ deviation: Double) {
        sum += deviation
        squares += deviation * deviation
    }

    var total: Double {
        (AreaInterval.sharedError * sum * sum + (1 - AreaInterval.sharedError) * squares).squareRoot()
    }
}
