public import ArgumentParser
import FireEvents
import Formats
public import Geo
import Operations
import Tables

struct OverpassesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "overpasses",
        abstract: "When satellites look at a place, as their orbits say.",
        discussion: """
            Reads two-line elements or OMM as CSV, and predicts when Terra, Aqua, Suomi NPP, NOAA-20 and NOAA-21 \
            have the place in the swath of their fire-seeing instrument. Orbits hold for 30 days around their epoch; \
            clouds are not known. See docs/observation.md.

            Example:
              zarevo overpasses --place -121.5,39.8 --orbits weather.tle \\
                --from 2020-08-20T00:00:00Z
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case csv, json }

    // A place may begin with a minus sign.
    @Option(parsing: .unconditional, help: "LON,LAT in degrees.")
    var place: Coordinate
    @Option(help: "Two-line elements, or OMM as CSV; plain or .gz, - for standard input.", completion: .file())
    var orbits: String
    @Option(help: "The first instant, UTC (default: the newest epoch of the file).")
    var from: Instant?
    @Option(help: "The end, UTC (default: a day later).")
    var to: Instant?
    @Option(help: "How to write them.")
    var format = Format.csv

    func run() throws {
        let elements = try OrbitFile.read(orbits).filter { $0.satellite != nil }
        guard let newest = elements.map(\.epochSeconds).max() else {
            throw OperationError.missing(
                "\(orbits): expected Terra, Aqua, Suomi NPP, NOAA-20 or NOAA-21, found none of them")
        }
        let start = from ?? Instant(seconds: Int64(newest.rounded(.up)))
        let end = to ?? start.adding(hours: 24)
        let calendar = OverpassCalendar(elements, from: start, to: end)
        for refusal in calendar.refused { Console.note("zarevo: \(refusal.elements.name): \(refusal.reason)") }
        guard calendar.covers(from: start, to: end) else {
            throw OperationError.missing(
                "\(orbits): expected an orbit with an epoch within 30 days of \(start), found none")
        }
        let looks = calendar.overpasses(over: place, from: start, to: end)
        try Console.print(
            format == .csv ? OverpassWriter.csv(looks) : OverpassWriter.json(looks).text + "\n", terminator: "")
    }
}

extension Coordinate: ExpressibleByArgument {
    /// `LON,LAT` in degrees.
    public init?(argument: String) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false).map { Double($0) ?? .nan }
        guard parts.count == 2, parts.allSatisfy(\.isFinite), (-180...180).contains(parts[0]),
            (-90...90).contains(parts[1])
        else { return nil }
        self.init(wrappingLatitude: parts[1], longitude: parts[0])
    }
}
