import ArgumentParser
import Formats
import Geo

struct TrajectoriesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trajectories",
        abstract: "Where air goes, or where it came from.",
        discussion: """
            POINTS.csv has the columns id, longitude, latitude and altitudeMeters (above ground) or pressureHectopascals.
            Winds are GRIB or netCDF on pressure, height or hybrid levels. See docs/smoke.md.

            Example:
              zarevo trajectories towns.csv --winds winds.grib --start 2024-06-03T00:00:00Z --hours 36
              zarevo trajectories towns.csv --winds winds.grib --start 2024-06-04T18:00:00Z --hours 36 --backward
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case csv, geojson }

    @Argument(help: "Where they begin: a CSV, - for standard input.")
    var points: String
    @Option(parsing: .upToNextOption, help: "One or more files of winds.")
    var winds: [String]
    @Option(help: "The first instant, UTC.")
    var start: Instant
    @Option(help: "How long, in hours.")
    var hours: Double
    @Flag(help: "Against time: where the air came from.")
    var backward = false
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
    @Option(name: .shortAndLong, help: "Where to (default: standard output).")
    var output: String?

    func validate() throws {
        guard hours > 0, hours <= 8_784 else { throw ValidationError("--hours is above 0 and at most 8784") }
        guard (1...3_600).contains(timeStep) else { throw ValidationError("--time-step is within 1…3600") }
        guard interval >= 1 else { throw ValidationError("--interval is 1 or more") }
        guard earthRadius > 1e6, earthRadius < 1e8 else { throw ValidationError("--earth-radius is in metres") }
    }

    func run() throws {
        let places = try TrajectoryPoints(reading: points)
        let file = try WindFile(winds)
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
}
