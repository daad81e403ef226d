public import Geo
import Glibc
public import Smoke
import Tables

/// A run of smoke with everything that it leaves in a folder.
public enum SmokeFolder {
    public struct Outcome: Sendable {
        public let budget: MassBudget
        public let airborneGrams: Double
        public let particles: Int
        public let towns: [SmokeExposure.Town]
        public let notes: [String]
        /// Whether winds were those of its days, and fires those known at its start.
        public let isForecast: Bool
        /// Highest optical depth of the run on the polar grid, cell by cell; empty without one.
        public let highestDepth: [Double]
        public let polar: PolarGrid?
        /// Of the files written.
        public let files: [String]
    }

    /// Writes `concentration.nc`, `polar.nc` where a polar grid is asked for, `exposure.csv`, `budget.json` and `run.json`.
    ///
    /// - Parameters:
    ///   - folder: An existing folder.
    ///   - places: Settlements of `exposure.csv`.
    ///   - progress: Told how many hours are done.
    public static func write(
        _ sources: [SmokeSource], through file: WindFile, _ request: SmokeRequest, places: [Place], into folder: String,
        progress: (Int) -> Void = { _ in }
    ) throws -> Outcome {
        let run = try SmokeRun(sources, through: file, request)
        let notes = run.notes + assumptions(sources, request)
        let comment = notes.joined(separator: "; ")
        let netCDF = try SmokeNetCDF(
            creating: folder + "/concentration.nc", run.grid, hours: request.hours, comment: comment)
        let polar = try run.polar.map { grid throws(FormatError) in
            try SmokeNetCDF(creating: folder + "/polar.nc", grid, hours: request.hours, comment: comment)
        }
        var exposure = SmokeExposure(
            places, on: run.grid, from: request.start, overheadDepth: request.overheadDepth)
        var highest = [Double](repeating: 0, count: (run.polar?.rows ?? 0) * (run.polar?.rows ?? 0))
        var number = 0
        var images: [String] = []
        let result = try run.run { hour in
            let since = Double(hour.start.seconds) / 3_600
            try netCDF.write(hour: number, epochHours: since, surface: hour.surface, column: hour.column)
            try polar?.write(hour: number, epochHours: since, surface: hour.polarSurface, column: hour.polarColumn)
            exposure.add(hour)
            if request.hasGeoTIFFs {
                images.append(try SmokeGeoTIFF.write(hour, on: run.grid, comment: comment, into: folder))
            }
            for cell in highest.indices { highest[cell] = max(highest[cell], hour.polarColumn[cell]) }
            number += 1
            progress(number)
        }
        try netCDF.close()
        try polar?.close()
        let towns = exposure.towns()
        try TextFile.write(SmokeExposure.csv(towns, notes: notes), as: .csv, to: folder + "/exposure.csv")
        try TextFile.write(budget(result.budget, notes).indentedText, as: .json, to: folder + "/budget.json")
        try TextFile.write(
            description(request, file, sources, result.emittedGrams, result.particles, notes).indentedText,
            as: .json, to: folder + "/run.json")
        return Outcome(
            budget: result.budget, airborneGrams: result.budget.airborneGrams, particles: result.particles,
            towns: towns,
            notes: notes, isForecast: run.isForecast,
            highestDepth: highest.map { opticalDepth(columnMicrogramsPerSquareMeter: $0) }, polar: run.polar,
            files: ["concentration.nc", "exposure.csv", "budget.json", "run.json"] + (polar == nil ? [] : ["polar.nc"])
                + images)
    }

    private static func assumptions(_ sources: [SmokeSource], _ request: SmokeRequest) -> [String] {
        let hindsight = request.isHindsight ? [SmokeRequest.hindsightNote] : []
        let cell = JSON.decimal(request.resolutionDegrees, places: 6).text
        let means = "means over cells of \(cell)° and \(Int(request.surfaceMeters.rounded())) m above ground"
        return hindsight + unknownLand(sources) + [means]
    }

    private static func unknownLand(_ sources: [SmokeSource]) -> [String] {
        let unknown = sources.count { if case .power(_, nil) = $0.strength { true } else { false } }
        guard unknown > 0 else { return [] }
        return ["\(unknown) of \(sources.count) sources on unknown land: emission uncertain by a factor of 7"]
    }

    private static func budget(_ budget: MassBudget, _ notes: [String]) -> JSON {
        let kilograms = { (grams: Double) in JSON.decimal(grams / 1_000, places: 6) }
        return [
            "notes": .array(notes.map { .string($0) }), "unit": "kg", "emitted": kilograms(budget.emittedGrams),
            "airborne": kilograms(budget.airborneGrams), "dry": kilograms(budget.dryDepositedGrams),
            "wet": kilograms(budget.wetDepositedGrams), "left": kilograms(budget.leftGrams),
        ]
    }

    private static func description(
        _ request: SmokeRequest, _ file: WindFile, _ sources: [SmokeSource], _ emitted: [Double], _ particles: Int,
        _ notes: [String]
    ) -> JSON {
        let settings = request.settings
        return [
            "notes": .array(notes.map { .string($0) }), "start": .instant(request.start),
            "hours": .integer(request.hours),
            "winds": .array(file.sources.map { .string($0) }), "windsFrom": .instant(file.times.first),
            "windsUntil": .instant(file.times.last), "seed": .string("\(settings.seed)"),
            "particles": .integer(particles),
            "stepSeconds": .integer(settings.stepSeconds),
            "resolutionDegrees": .decimal(request.resolutionDegrees, places: 6),
            "surfaceMeters": .decimal(request.surfaceMeters, places: 3),
            "particleFactor": .decimal(request.emission.particleFactor, places: 4),
            "emissionFactor": .decimal(request.emissionFactor, places: 6),
            "riseFactor": .decimal(request.riseFactor, places: 6), "rise": .string(request.rise.rawValue),
            "windFactor": .decimal(request.windChange.speedFactor, places: 6),
            "windTurnDegrees": .decimal(request.windChange.turnDegrees, places: 4),
            "earthRadiusMeters": .decimal(settings.earthRadiusMeters, places: 3),
            "sources": .array(
                zip(sources, emitted).map { source, grams in
                    [
                        "id": .string(source.id), "longitude": .decimal(source.coordinate.longitude, places: 5),
                        "latitude": .decimal(source.coordinate.latitude, places: 5),
                        "emittedKilograms": .decimal(grams / 1_000, places: 3),
                    ]
                }),
        ]
    }
}
