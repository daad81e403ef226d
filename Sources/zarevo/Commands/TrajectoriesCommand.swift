import ArgumentParser
import Geo
import ModelRuns
import Operations
import Smoke
import Store
import Tables

struct TrajectoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trajectories",
        abstract: "Where air goes, or where it came from.",
        discussion: """
            POINTS.csv has the columns id, longitude, latitude and altitudeMeters (above ground) or \
            pressureHectopascals. Winds are GRIB or netCDF on pressure, height or hybrid levels. See docs/smoke.md.

            Backward with --events or --sources: the fires that the smoke at each point came from, with their shares. A point without
            a height then stands for all the air above it.

            Example:
              zarevo trajectories towns.csv --winds winds.grib \\
                --start 2024-06-03T00:00:00Z --hours 36
              zarevo trajectories towns.csv --winds winds.grib \\
                --start 2024-06-04T18:00:00Z --hours 36 --backward
              zarevo trajectories towns.csv --winds winds.grib --backward \\
                --start 2024-06-04T18:00:00Z --hours 36 --sources fires.csv
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case csv, geojson }

    @Argument(help: "Where they begin: a CSV, - for standard input.", completion: .file())
    var points: String
    @Option(parsing: .upToNextOption, help: "One or more files of winds.")
    var winds: [String]
    @Option(help: "The first instant, UTC.")
    var start: Instant
    @Option(help: "How long, in hours.")
    var hours: Double
    @Flag(help: "Against time: where the air came from.")
    var backward = false
    @OptionGroup var store: StoreOptions
    @Option(help: "Backward: fires from a table, as zarevo smoke reads it.")
    var sources: String?
    @Flag(help: "Backward: the fires of the store, as seen until --start.")
    var events = false
    @Option(help: "Particles that look for fires, all points together.")
    var particles = 20_000
    @Option(help: "Of the random numbers that carry them.")
    var seed: UInt64 = 0
    @Option(help: "What amounts of rain mean that do not say it: 1h to 48h, running or step.")
    var rain: RainMeaning?
    @Option(help: "Least radius of a fire's smoke when it leaves, km, 1…1000.")
    var reach = 100.0
    @Option(help: "Length of a step in seconds, 1…3600.")
    var timeStep = 180
    @Option(help: "Minutes between two rows of a trajectory.")
    var interval = 60
    @Option(help: "Month of a climatology (default: that of the start).")
    var month: Int?
    @Option(help: "Radius of the sphere in metres (default: 6371007.181, the surface of WGS 84).")
    var earthRadius: Double = Earth.radiusMeters
    @Option(help: "How to write them.")
    var format = Format.csv
    @Option(name: .shortAndLong, help: "The file to write (default: standard output).", completion: .file())
    var output: String?

    func validate() throws {
        try OptionRange.require("--hours", hours, "above 0 and at most 8784", hours > 0 && hours <= 8_784)
        try OptionRange.require("--time-step", timeStep, in: 1...3_600)
        try OptionRange.require("--interval", interval, "1 or more", interval >= 1)
        guard !looksForFires || backward, !events || sources == nil else {
            throw ValidationError("--events or --sources goes with --backward, and not both")
        }
        if looksForFires {
            guard hours == hours.rounded() else { throw ValidationError("--hours is whole with --events or --sources") }
            try OptionRange.require("--particles", particles, in: 1...10_000_000)
            try OptionRange.require("--reach", reach, in: 1...1_000, "km")
            guard format == .csv else { throw ValidationError("shares of fires are CSV") }
        }
        guard earthRadius > 1e6, earthRadius < 1e8 else { throw ValidationError("--earth-radius is in metres") }
    }

    private var looksForFires: Bool { events || sources != nil }

    func run() throws {
        let file = try WindFile(winds, rain: rain)
        if looksForFires { return try Delivery.write(origins(file), as: .csv, to: output) }
        let places = try TrajectoryPoints(reading: points)
        var run = TrajectoryRun(start: start, hours: hours)
        run.isBackward = backward
        run.stepSeconds = timeStep
        run.intervalMinutes = interval
        run.month = month
        run.earthRadiusMeters = earthRadius
        for note in file.notes { Console.note("zarevo: " + note) }
        var writer = TrajectoryWriter(places, notes: file.notes)
        try run.run(places, through: file) { fixes in
            if format == .csv { writer.add(csv: fixes) } else { writer.add(geoJSON: fixes) }
        }
        try Delivery.write(
            format == .csv ? writer.csv : writer.geoJSON, as: format == .csv ? .csv : .json, to: output)
    }

    private func origins(_ file: WindFile) throws -> String {
        let places = try TrajectoryPoints(reading: points, allowsColumns: true)
        let fires = try store.session(.readOnly).smokeSources(table: sources, at: start)
        var request = SmokeRequest(
            start: start.adding(hours: -hours), hours: Int(hours), seed: seed, stepSeconds: timeStep)
        request.particles = particles
        request.month = month
        var search = SmokeOrigins(request)
        search.reachMeters = reach * 1_000
        let notes = search.notes(through: file)
        for note in notes { Console.note("zarevo: " + note) }
        let found = try search.origins(of: places, from: fires, through: file) {
            Console.progress("trajectories: hour \($0) of \(request.hours)")
        }
        Console.endProgress()
        return SmokeOrigins.csv(found, of: places, from: fires, notes: notes)
    }
}
