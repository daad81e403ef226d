import Geo
import Rasters
public import Smoke
public import Tables

/// A forecast beside what was measured.
public struct SmokeVerification: Sendable {
    public let pairs: [(measured: Double, calculated: Double)]
    /// Measurements outside the forecast's area or hours.
    public let outside: Int

    public var skill: DispersionSkill? { DispersionSkill(pairs) }

    /// Pairs that stand in a table already, in columns `measured` and `calculated`; `nil` for another table.
    ///
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public init?(pairsIn path: String) throws(FormatError) {
        guard let table = try? DelimitedTable(InputFile(path)) else { return nil }
        let names = table.columns.map { $0.lowercased() }
        guard let measured = names.firstIndex(of: "measured"), let calculated = names.firstIndex(of: "calculated")
        else {
            return nil
        }
        var pairs: [(measured: Double, calculated: Double)] = []
        for row in table.rows.indices {
            pairs.append(
                (
                    try TrajectoryPoints.number(table, row, measured, 0...1e12),
                    try TrajectoryPoints.number(table, row, calculated, 0...1e12)
                ))
        }
        (self.pairs, outside) = (pairs, 0)
    }

    /// - Parameter forecast: `concentration.nc` of a run.
    public init(_ observations: [SmokeObservation], against forecast: String) throws(FormatError) {
        let dataset = try RasterDataset(opening: "NETCDF:\"\(forecast)\":pm25_surface", source: forecast)
        let window = GridWindow(
            column: 0, row: 0, columns: dataset.geometry.columns, rows: dataset.geometry.rows)
        let cells = try GridLocator(dataset.geometry, source: forecast).cells(at: observations.map(\.coordinate))
        let starts = try SmokeHours.starts(of: dataset)
        var (sums, counts) = (
            [Double](repeating: 0, count: observations.count), [Double](repeating: 0, count: observations.count)
        )
        var buffer = [Double](repeating: 0, count: window.count)
        for (index, start) in starts.enumerated() {
            try dataset.band(index + 1).read(window, into: &buffer)
            for (number, observation) in observations.enumerated() {
                let overlap =
                    min(observation.until, start.adding(hours: 1)).seconds - max(observation.from, start).seconds
                guard overlap > 0, let cell = cells[number] else { continue }
                sums[number] += buffer[cell.row * window.columns + cell.column] * Double(overlap)
                counts[number] += Double(overlap)
            }
        }
        // A measurement counts when the forecast covers all of it.
        pairs = observations.indices.compactMap { number in
            let length = Double(observations[number].until.seconds - observations[number].from.seconds)
            guard counts[number] > length - 1 else { return nil }
            return (observations[number].micrograms, sums[number] / counts[number])
        }
        outside = observations.count - pairs.count
    }

    /// Statistics, and hits and false alarms of the categories of the US index.
    public var json: JSON {
        guard let skill else { return ["pairs": 0, "outside": .integer(outside)] }
        let number = { (value: Double) in JSON.decimal(value, places: 6) }
        return [
            "pairs": .integer(skill.pairs), "outside": .integer(outside), "rank": number(skill.rank),
            "correlation": number(skill.correlation), "fractionalBias": number(skill.fractionalBias),
            "figureOfMeritInSpacePercent": number(skill.figureOfMeritInSpacePercent),
            "kolmogorovSmirnovPercent": number(skill.kolmogorovSmirnovPercent),
            "normalizedMeanSquareError": number(skill.normalizedMeanSquareError),
            "withinFactor2": number(skill.withinFactor2), "withinFactor5": number(skill.withinFactor5),
            "categories": .array(AirQuality.usIndex.dropFirst().map { category($0) }),
        ]
    }

    private func category(_ step: AirQuality.Step) -> JSON {
        let skill = ThresholdSkill(pairs, threshold: step.low)
        return [
            "from": .string("\(step.category)"), "thresholdMicrograms": .decimal(step.low, places: 1),
            "hits": .integer(skill.hits), "misses": .integer(skill.misses), "falseAlarms": .integer(skill.falseAlarms),
            "hitRate": .number(skill.hitRate, places: 4), "falseAlarmRatio": .number(skill.falseAlarmRatio, places: 4),
        ]
    }
}
