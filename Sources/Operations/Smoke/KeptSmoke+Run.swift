public import EmergencyResponse
import Geo
public import ModelRuns
public import Reports
import Smoke
public import Store
import Tables

extension KeptSmoke {
    /// From a run and the bytes of its grid.
    public init(_ outcome: SmokeFolder.Outcome, _ request: SmokeRequest, grid: [UInt8]) {
        self.init(
            id: "smoke-" + ContentDigest.hexadecimal(of: grid).prefix(12), start: request.start, hours: request.hours,
            notes: outcome.notes,
            towns: outcome.towns.filter { $0.peak > 0 }.map { town in
                Town(
                    town.place, arrival: town.episode?.arrival, departure: town.episode?.departure,
                    dailyMean: town.dailyMean, isFullDay: town.isFullDay,
                    hourly: town.series.microgramsPerCubicMeter)
            }, isForecast: outcome.isForecast)
    }

    /// What warnings are drafted from: nothing where the winds were not those of its days, or the run is shorter than the day that
    /// the index is made for.
    public var warnings: [SmokeForecast] {
        guard isForecast else { return [] }
        return towns.compactMap { town in
            guard town.isFullDay, let arrival = town.arrival, let place = try? town.asPlace,
                let index = AirQuality.usIndex(dailyMeanMicrograms: town.dailyMean),
                let grade = SmokeForecast.Grade(rawValue: index.category.rawValue)
            else { return nil }
            return SmokeForecast(
                place: place, grade: grade, from: arrival, until: town.departure ?? end,
                pm25MicrogramsPerCubicMeter: town.dailyMean, source: id)
        }
    }

    public var outlook: SmokeOutlook {
        SmokeOutlook(
            start: start, hours: hours, notes: notes,
            towns: towns.compactMap { town in
                (try? town.asPlace).map {
                    SmokeOutlook.Town(
                        place: $0, arrival: town.arrival, departure: town.departure, dailyMean: town.dailyMean,
                        hourly: town.hourly)
                }
            })
    }
}

extension KeptSmoke.Town {
    fileprivate var asPlace: Place {
        get throws {
            Place(
                identifier: place, name: name, russianName: russianName,
                coordinate: try Coordinate(latitude: latitude, longitude: longitude), population: population,
                countryCode: countryCode, regionCode: regionCode, timeZone: timeZone)
        }
    }
}

extension StoreSession {
    /// Keeps a run with the grid that it left in a folder, and scores it.
    public func keepSmoke(_ outcome: SmokeFolder.Outcome, _ request: SmokeRequest, _ folder: String) throws {
        let grid = try InputFile(folder + "/concentration.nc").bytes
        let store = try store()
        try store.keep(KeptSmoke(outcome, request, grid: grid), grid: grid)
        try store.scoreSmoke()
    }
}

extension Store {
    /// Scores every run that measurements of the store lie in.
    ///
    /// - Returns: Identifiers and scores of those that could be scored.
    @discardableResult
    public func scoreSmoke() throws -> [(id: String, score: SmokeScore)] {
        try smoke().compactMap { kept in
            let seen = try smokeObservations(from: kept.forecast.start, until: kept.forecast.end)
            guard !seen.isEmpty, let skill = try skill(of: kept.forecast.id, seen) else { return nil }
            let score = SmokeScore(pairs: skill.pairs, rank: skill.rank, withinFactor2: skill.withinFactor2)
            try self.score(kept.forecast.id, score)
            return (kept.forecast.id, score)
        }
    }

    /// The reader of netCDF wants a file.
    private func skill(of id: String, _ seen: [SmokeObservation]) throws -> DispersionSkill? {
        try TemporaryFile.holding(try smokeGrid(id)) { try SmokeVerification(seen, against: $0).skill }
    }
}
