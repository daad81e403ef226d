import ArgumentParser
import FireWeather
import Geo
import Glibc
import ModelRuns
import Tables

/// `zarevo danger` on weather grids.
struct GridDangerRun {
    let inputs: [String]
    let options: GridDangerOptions
    let isNesterov: Bool
    /// For the Nesterov index: rain above which it begins anew, mm.
    var rainResetMillimeters = NesterovIndex.usualRainResetMillimeters
    /// Where the Nesterov index begins, °C².
    var startNesterov = 0.0
    /// The printed day lengths everywhere, in place of those of the latitude.
    var usesCanadianDayLength = false
    /// How many days in a row codes may be carried.
    var longestGapDays = 7
    /// Whose classes the map shows.
    var scales = DangerScales.globalWildfireInformationSystem
    /// Codes to start from; the standard ones where nothing is given.
    let start: (ffmc: Double?, dmc: Double?, dc: Double?)
    let coefficient: FFMCCoefficient
    let output: String?
    let json: Bool

    /// Whether inputs are grids rather than tables: anything but `.csv`, `.csv.gz`, `.txt` and standard input.
    static func isGrid(_ inputs: [String]) -> Bool {
        let tables = [".csv", ".csv.gz", ".txt", ".txt.gz"]
        return !inputs.isEmpty
            && inputs.allSatisfy { input in input != "-" && !tables.contains { input.lowercased().hasSuffix($0) } }
    }

    /// Says how the weather is read, and computes nothing.
    func check() throws { try Console.print(GridCheck(GridDanger(request)).text) }

    func run() throws {
        guard output != nil || options.state != nil || options.map != nil else {
            throw ValidationError(
                "a grid needs a file to go to: -o FILE.nc, -o FILE.tif, --state FILE or --map FILE.svg")
        }
        if options.map != nil, isNesterov { throw ValidationError("--map draws the FWI; leave --system nesterov out") }
        if let state = options.state, access(state, F_OK) == 0, codes != .startUp {
            throw ValidationError(
                "\(state) says what to start from: leave --start-ffmc, --start-dmc and --start-dc out")
        }
        let outcome = try GridDanger(request).run()
        for note in outcome.notes + outcome.remarks.map(\.description) { Console.note("zarevo: " + note) }
        if let picture = outcome.picture, let path = options.map { try draw(picture, outcome, to: path) }
        try Console.print(json ? Self.json(outcome).text : Self.table(outcome))
    }

    private var request: DangerRequest {
        var request = DangerRequest(paths: inputs, system: system)
        request.noon = options.noon
        request.output = output
        request.state = options.state
        request.longestGapDays = longestGapDays
        request.withWeather = options.weather
        request.deflates = options.compress
        request.threads = options.threads ?? max(1, min(64, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        request.pictureCells = options.map == nil ? 0 : 600_000
        return request
    }

    private var system: DangerSystem {
        guard !isNesterov else {
            return .nesterov(
                start: NesterovIndex(startNesterov), rainResetMillimeters: rainResetMillimeters, scale: .russia)
        }
        return .fireWeatherIndex(
            start: codes, coefficient: coefficient, usesCanadianDayLength: usesCanadianDayLength)
    }

    private var codes: MoistureCodes {
        MoistureCodes(
            ffmc: start.ffmc.map { FFMC($0) } ?? .startUp, dmc: start.dmc.map { DMC($0) } ?? .startUp,
            dc: start.dc.map { DC($0) } ?? .startUp)
    }

    private static func table(_ outcome: DangerOutcome) -> String {
        let rows = outcome.days.map { day in
            ["\(day.computed)", "\(day.recovering)", "\(day.carried)", "\(day.unknown)"].reduce(day.day.text) {
                $0 + String(repeating: " ", count: max(1, 12 - $1.count)) + $1
            }
        }
        return (["day            computed  recovering     carried     unknown"] + rows).joined(separator: "\n")
    }

    private static func json(_ outcome: DangerOutcome) -> JSON {
        [
            "days": .array(
                outcome.days.map { day in
                    [
                        "day": .string(day.day.text), "computed": .integer(day.computed),
                        "recovering": .integer(day.recovering), "carried": .integer(day.carried),
                        "unknown": .integer(day.unknown),
                    ]
                }), "notes": .array((outcome.notes + outcome.remarks.map(\.description)).map { .string($0) }),
        ]
    }
}
