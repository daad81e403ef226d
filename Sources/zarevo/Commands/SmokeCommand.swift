import ArgumentParser
import Assessment
import FireEvents
import Formats
import Geo
import ModelRuns
import Operations
import Reports
import Smoke
import Store
import Tables

struct SmokeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "smoke",
        abstract: "Where smoke goes, how much of it, and when it reaches towns.",
        discussion: """
            Carries the smoke of the store's fires, or of a table of sources, through winds from GRIB or netCDF \
            files. DIR gets concentration.nc, exposure.csv, budget.json and run.json. See docs/smoke.md.

            Example:
              zarevo smoke --sources fires.csv --winds winds.grib \\
                --start 2024-06-03T00:00:00Z --hours 36 --out smoke
              zarevo smoke --events --winds era-monthly.nc --month 7 \\
                --start 2017-08-13T00:00:00Z --hours 240 --hindsight --out smoke
            """,
        subcommands: [
            SmokeRunCommand.self, SmokeVerifyCommand.self, SmokeObserveCommand.self, SmokeForecastsCommand.self,
            SmokeCombineCommand.self,
        ], defaultSubcommand: SmokeRunCommand.self)
}

struct SmokeRunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Carry smoke through winds (what `zarevo smoke` does without a word after it).",
        discussion: """
            Example:
              zarevo smoke run --sources fires.csv --winds winds.grib \\
                --start 2024-06-03T00:00:00Z --hours 36 --out smoke
            """)

    @OptionGroup var store: StoreOptions
    @Option(help: "A table of sources: seen powers, or given masses.", completion: .file())
    var sources: String?
    @Flag(help: "The fires of the store, as they were known at --start.")
    var events = false
    @Flag(help: "With --events: what was seen of them after --start too; for runs of the past, which are no forecast.")
    var hindsight = false
    @Option(parsing: .upToNextOption, help: "One or more files of winds.", completion: .file())
    var winds: [String]
    @Option(help: "The first instant, UTC.")
    var start: Instant
    @Option(help: "How many hours.")
    var hours: Int
    @Option(help: "About how many particles.")
    var particles = 200_000
    @Option(help: "Of the random numbers.")
    var seed: UInt64 = 0
    @Option(help: "Length of a step in seconds, 1…3600.")
    var timeStep = 300
    @Option(help: "Month of a climatology (default: that of the start).")
    var month: Int?
    @Option(parsing: .unconditional, help: "W,S,E,N of the output (default: that of the winds).")
    var bbox: BoundingBox?
    @Option(help: "Cells of the output, degrees.")
    var resolution = 0.5
    @Option(help: "Also a grid about the North Pole, with cells of so many km.")
    var polar: Double?
    @Option(help: "What amounts of rain mean that do not say it: 1h to 48h, running or step.")
    var rain: RainMeaning?
    @Option(help: "How plumes rise: sofiev or briggs.")
    var rise = RiseScheme.sofiev
    @Option(help: "What particulate matter of the inventory is multiplied by.")
    var particleFactor = 3.4
    @Option(help: "A raster of land cover, which says what burns.", completion: .file())
    var land: String?
    @Option(help: "A CSV with the columns code and land for its codes.", completion: .file())
    var landClasses: String?
    @Option(help: "Settlements: a CSV (default: those of the store).", completion: .file())
    var places: String?
    @Option(help: "A folder for the results.", completion: .directory)
    var out: String
    @Flag(help: "Keep it in the store: reports and warnings speak of it, and it is scored when measurements come.")
    var keep = false
    @Flag(help: "Also a GeoTIFF each hour.")
    var geotiff = false
    @Option(
        help:
            "Members of an ensemble, A..B within 0…999 (0 is the run itself), each in a folder of its own; see zarevo smoke combine."
    )
    var members: MemberRange?
    @Flag(help: "Print a summary for machines.")
    var json = false

    func validate() throws {
        guard events != (sources != nil) else { throw ValidationError("give either --sources FILE or --events") }
        guard events || !hindsight else { throw ValidationError("--hindsight goes with --events") }
        try OptionRange.require("--hours", hours, in: 1...8_784)
        try OptionRange.require("--particles", particles, in: 1...50_000_000)
        try OptionRange.require("--time-step", timeStep, in: 1...3_600)
        try OptionRange.require("--resolution", resolution, in: 0.01...30, "degrees")
        try OptionRange.requirePositive("--particle-factor", particleFactor)
        guard (land == nil) == (landClasses == nil) else {
            throw ValidationError("--land and --land-classes go together")
        }
        guard members == nil || !keep else { throw ValidationError("--keep goes without --members") }
        try OptionRange.require("--polar", polar, in: 1...1_000, "km")
    }

    func run() throws {
        var request = SmokeRequest(start: start, hours: hours, seed: seed, stepSeconds: timeStep)
        request.particles = particles
        request.month = month
        (request.rise, request.isHindsight) = (rise, hindsight)
        request.resolutionDegrees = resolution
        request.polarKilometers = polar
        request.hasGeoTIFFs = geotiff
        request.emission = EmissionModel(particleFactor: particleFactor)
        request.bounds = bbox.map { ($0.west, $0.south, $0.east, $0.north) }
        let file = try WindFile(winds, rain: rain)
        for note in file.notes { Console.note("zarevo: " + note) }
        let evidence = try evidence()
        if let members {
            try FolderMaking.create(out)
            for member in members.range {
                let own = SmokeEnsemble.request(member, of: request, evidence.sources)
                _ = try carry(evidence, file, own, into: out + "/" + SmokeCombineCommand.folder(member))
            }
            return try Console.print("Members: \(out) · Probabilities: zarevo smoke combine \(out) --out DIR")
        }
        guard let outcome = try carry(evidence, file, request, into: out) else { return }
        if keep { try store.session(.readWrite).keepSmoke(outcome, request, out) }
        try Console.print(json ? summary(outcome).text : words(outcome))
    }

    /// What the store and the files of the call say, read once; the store stays free for others while smoke is carried.
    private struct Evidence {
        let sources: [SmokeSource]
        let places: [Place]
        let areas: [Area]
    }

    private func evidence() throws -> Evidence {
        let session = store.session(.readOnly)
        let isAsked = events || keep || store.path != nil || session.exists
        let sources = try fires(in: session)
        let places = try places.map(PlaceFile.read) ?? (isAsked ? try session.places() : [])
        return Evidence(sources: sources, places: places, areas: isAsked && polar != nil ? try session.areas() : [])
    }

    private func fires(in session: StoreSession) throws -> [SmokeSource] {
        let found = try session.smokeSources(table: sources, at: hindsight ? nil : start)
        guard let land, let landClasses else { return found }
        return try LandCover(land, classes: landClasses).filled(found)
    }

    private func carry(
        _ evidence: Evidence, _ file: WindFile, _ request: SmokeRequest, into folder: String
    ) throws -> SmokeFolder.Outcome? {
        var outcome: SmokeFolder.Outcome?
        try OutputFolder(folder, kind: "smoke").replace(by: []) { stage in
            let done = try SmokeFolder.write(
                evidence.sources, through: file, request, places: evidence.places, into: stage,
                progress: { Console.progress("smoke: hour \($0) of \(hours)") })
            outcome = done
            guard polar != nil else { return done.files }
            try TextFile.write(map(done, evidence).svg(), as: .svg, to: stage + "/map.svg")
            return done.files + ["map.svg"]
        }
        Console.endProgress()
        return outcome
    }

    /// About the pole, with the twelve towns that most smoke comes to.
    private func map(_ outcome: SmokeFolder.Outcome, _ evidence: Evidence) -> SmokeMap {
        SmokeMap(
            depth: outcome.highestDepth, rows: outcome.polar?.rows ?? 0, cellMeters: outcome.polar?.cellMeters ?? 1,
            areas: evidence.areas, sources: evidence.sources.map(\.coordinate),
            towns: outcome.towns.filter { $0.episode != nil }.prefix(12).map {
                SmokeMap.Town(
                    name: $0.place.name, coordinate: $0.place.coordinate,
                    label: $0.episode.map { "\($0.arrival)" } ?? "")
            }, title: "Smoke from \(start), highest optical depth in \(hours) hours",
            notes: [outcome.notes.joined(separator: "; "), "Towns: the first hour with 15 µg/m³ or more."]
                + (evidence.areas.isEmpty ? ["No coasts: no areas are loaded."] : []))
    }

    private func summary(_ outcome: SmokeFolder.Outcome) -> JSON {
        [
            "notes": .array(outcome.notes.map { .string($0) }), "particles": .integer(outcome.particles),
            "emittedKilograms": .decimal(outcome.budget.emittedGrams / 1_000, places: 3),
            "airborneKilograms": .decimal(outcome.budget.airborneGrams / 1_000, places: 3),
            "dryKilograms": .decimal(outcome.budget.dryDepositedGrams / 1_000, places: 3),
            "wetKilograms": .decimal(outcome.budget.wetDepositedGrams / 1_000, places: 3),
            "leftKilograms": .decimal(outcome.budget.leftGrams / 1_000, places: 3),
            "towns": .integer(outcome.towns.count { $0.episode != nil }),
        ]
    }

    private func words(_ outcome: SmokeFolder.Outcome) -> String {
        var lines = outcome.notes.isEmpty ? [] : [outcome.notes.joined(separator: "; ")]
        let tonnes = { (grams: Double) in "\((grams / 1e4).rounded() / 100) t" }
        let budget = outcome.budget
        lines.append(
            "PM2.5: \(tonnes(budget.emittedGrams)) emitted = \(tonnes(budget.airborneGrams)) in the air + "
                + "\(tonnes(budget.dryDepositedGrams)) dry + \(tonnes(budget.wetDepositedGrams)) wet + "
                + "\(tonnes(budget.leftGrams)) left; \(outcome.particles) particles")
        for town in outcome.towns.filter({ $0.episode != nil }).prefix(12) {
            let arrival = town.episode.map { "\($0.arrival)" } ?? ""
            lines.append("\(town.place.name): from \(arrival), \(Int(town.dailyMean.rounded())) µg/m³ daily mean")
        }
        return (lines + ["Results: \(out)"]).joined(separator: "\n")
    }
}
