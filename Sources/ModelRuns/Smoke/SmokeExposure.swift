public import Geo
public import Smoke
import Tables

/// Smoke at settlements over a run.
public struct SmokeExposure: Sendable {
    public struct Town: Sendable {
        public let place: Place
        public let series: SmokeSeries
        /// µg/m³ of one hour.
        public let peak: Double
        /// Highest mean of 24 hours; of all hours where the run is shorter, and then not what limits are for.
        public let dailyMean: Double
        public let isFullDay: Bool
        public let episode: SmokeSeries.Episode?
        public let relativeError: Double
        /// First hour with an optical depth of ``SmokeRequest/overheadDepth`` or more above the town.
        public let overhead: Instant?
        /// End of the hour with the highest optical depth above the town, and that depth.
        public let thickest: (until: Instant, depth: Double)
    }

    private let places: [(place: Place, cell: Int)]
    private var values: [[Double]]
    private var errors: [Double]
    private var overhead: [Instant?]
    private var thickest: [(until: Instant, depth: Double)]
    private let start: Instant
    private let overheadDepth: Double

    /// - Parameter overheadDepth: Optical depth at which smoke above a town counts.
    public init(_ places: [Place], on grid: LatitudeLongitudeGrid, from start: Instant, overheadDepth: Double = 0.05) {
        self.overheadDepth = overheadDepth
        self.places = places.compactMap { place in
            grid.cell(at: SphericalPosition(place.coordinate)).map { (place, $0) }
        }
        values = [[Double]](repeating: [], count: self.places.count)
        errors = [Double](repeating: .infinity, count: self.places.count)
        overhead = [Instant?](repeating: nil, count: self.places.count)
        thickest = [(until: Instant, depth: Double)](repeating: (start, 0), count: self.places.count)
        self.start = start
    }

    public mutating func add(_ hour: SmokeRun.Hour) {
        for (index, place) in places.enumerated() {
            values[index].append(hour.surface[place.cell])
            errors[index] = min(errors[index], hour.relativeError[place.cell])
            let depth = opticalDepth(columnMicrogramsPerSquareMeter: hour.column[place.cell])
            if overhead[index] == nil, depth >= overheadDepth { overhead[index] = hour.start }
            if depth > thickest[index].depth { thickest[index] = (hour.start.adding(hours: 1), depth) }
        }
    }

    /// Towns that smoke comes to, the highest mean first, then by identifier.
    ///
    /// - Parameters:
    ///   - threshold: At which smoke has come, µg/m³.
    ///   - all: Also those without smoke.
    public func towns(threshold: Double = AirQuality.whoDailyGuideline, all: Bool = false) -> [Town] {
        places.indices.map { index in
            let series = SmokeSeries(start: start, microgramsPerCubicMeter: values[index])
            let mean = values[index].isEmpty ? 0 : values[index].reduce(0, +) / Double(values[index].count)
            let daily = series.highestDailyMean
            return Town(
                place: places[index].place, series: series, peak: values[index].max() ?? 0, dailyMean: daily ?? mean,
                isFullDay: daily != nil, episode: series.episodes(threshold: threshold).first,
                relativeError: errors[index],
                overhead: overhead[index], thickest: thickest[index])
        }.filter { all || $0.peak > 0 || $0.overhead != nil }.sorted {
            $0.dailyMean != $1.dailyMean ? $0.dailyMean > $1.dailyMean : $0.place.identifier < $1.place.identifier
        }
    }

    /// People by category of the US index, over the towns given.
    public static func people(_ towns: [Town]) -> [(category: AirQuality.Category, people: Int)] {
        AirQuality.Category.allCases.map { category in
            (
                category,
                towns.filter { AirQuality.usIndex(dailyMeanMicrograms: $0.dailyMean)?.category == category }
                    .reduce(0) { $0 + $1.place.population }
            )
        }
    }

    /// A row a town: when smoke comes and goes, its hourly peak and daily mean, and classes.
    public static func csv(_ towns: [Town], notes: [String]) -> String {
        var text = CSVText(columns: [
            "id", "name", "longitude", "latitude", "population", "arrival", "departure", "peakHourMicrograms",
            "dailyMeanMicrograms", "isFullDay", "usIndex", "usCategory", "russianSingleLimitRatio",
            "russianDailyLimitRatio", "whoGuidelineRatio", "relativeError", "overheadArrival",
        ])
        for town in towns {
            let index = AirQuality.usIndex(dailyMeanMicrograms: town.dailyMean)
            text.add([
                .integer(town.place.identifier), .text(town.place.name),
                .decimal(town.place.coordinate.longitude, places: 5),
                .decimal(town.place.coordinate.latitude, places: 5),
                .integer(town.place.population), town.episode.map { .instant($0.arrival) } ?? .missing,
                town.episode?.departure.map { .instant($0) } ?? .missing, .decimal(town.peak, places: 2),
                .decimal(town.dailyMean, places: 2), .text(town.isFullDay ? "true" : "false"),
                index.map { .integer($0.index) } ?? .missing, index.map { .text("\($0.category)") } ?? .missing,
                .decimal(town.peak / AirQuality.russianSingleLimit, places: 3),
                .decimal(town.dailyMean / AirQuality.russianDailyLimit, places: 3),
                .decimal(town.dailyMean / AirQuality.whoDailyGuideline, places: 3),
                town.relativeError.isFinite ? .decimal(town.relativeError, places: 3) : .missing,
                town.overhead.map { .instant($0) } ?? .missing,
            ])
        }
        let comment = notes.isEmpty ? "" : "# " + notes.joined(separator: "; ") + "\n"
        return comment + text.text
    }
}
