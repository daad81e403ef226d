import ArgumentParser
import Assessment
import FireEvents
import FireWeather
import Formats
import Geo
import ModelRuns
import Operations
import Reports
import Store
import Tables

struct CausesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "causes",
        abstract: "What lit each fire: lightning, dry or not, or something else.",
        discussion: """
            Flashes before the first detection of a fire, within reach of its ignition and at most 14 days of \
            hold-over, are weighed against each other and against every other cause. Lightning is called dry only \
            where rain is known and below the threshold. Coefficients are uncalibrated: stated, not fitted. Columns \
            are explained in docs/formats.md.

            Example:
              zarevo causes --flashes flashes.csv --weather danger.nc
              zarevo causes --flashes glm/ --area US-CA --format csv -o causes.csv
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, json }

    @Option(
        parsing: .upToNextOption,
        help: "Files of flashes: CSV, plain or .gz, or netCDF of the GLM; a folder stands for those in it.",
        completion: .file())
    var flashes: [String]
    @OptionGroup var lightning: LightningOptions
    @Option(
        help: "Also write what flashes lead one to expect, by day and cell of --weather, with hold-over by day: CSV.",
        completion: .file())
    var cells: String?
    @OptionGroup var scope: ScopeOptions
    @Flag(help: "Fires of low confidence alone and static heat too.")
    var all = false
    @Option(help: "How to write it.")
    var format: Format?
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write; its ending chooses the format.",
        completion: .file())
    var output: String?
    @OptionGroup var store: StoreOptions

    func validate() throws {
        if cells != nil, lightning.weather == nil {
            throw ValidationError("--cells needs --weather with the codes of moisture")
        }
        try OutputChoice.check(format, for: output, terminal: .table, unnamed: .csv)
    }

    private var chosenFormat: Format {
        OutputChoice.chosen(format, for: output, terminal: .table, unnamed: .csv)
    }

    private var kind: FileKind {
        switch chosenFormat {
        case .table: .text
        case .csv: .csv
        case .json: .json
        }
    }

    func run() throws {
        let session = store.session(.readOnly)
        let known = try session.season(at: scope.instant(in: session))
        let area = try scope.scope(in: known.areas)
        let events = known.season.events.filter {
            (all || $0.event.kind == .fire) && (area == nil || $0.share(of: area?.code) != nil)
        }
        let index = try FlashIntake(lightning).index(
            flashes, for: events.map(\.event.ignition), keepsAll: cells != nil)
        let weather = try lightning.weather.map { try LightningWeather($0) }
        let reach = events.map { index.inReach(of: $0.event.ignition) }
        let atFlashes = try Self.weather(of: Set(reach.joined().map(\.flash)), index, weather)
        let origins = zip(events, reach).map {
            FireOrigin($0, $1, in: index, weather: atFlashes, model: lightning.model)
        }
        if let cells { try write(cells, index, weather) }
        try Delivery.write(text(origins), as: kind, to: output)
    }

    private func text(_ origins: [FireOrigin]) -> String {
        switch chosenFormat {
        case .table: CauseTable.terminal(origins)
        case .csv: CauseWriter.csv(origins)
        case .json: CauseWriter.json(origins).text + "\n"
        }
    }

    private static func weather(
        of flashes: Set<Int>, _ index: FlashIndex, _ weather: LightningWeather?
    ) throws -> [Int: FlashWeather] {
        guard let weather else { return [:] }
        if !weather.hasRain { Console.note("zarevo: the weather has no rain: whether lightning was dry stays unknown") }
        if !weather.hasFuel { Console.note("zarevo: the weather has no DMC and DC: ignition is a stated value") }
        let positions = flashes.sorted()
        return Dictionary(
            uniqueKeysWithValues: zip(positions, try weather.weather(of: positions.map { index.flashes[$0] })))
    }

    private func write(_ path: String, _ index: FlashIndex, _ weather: LightningWeather?) throws {
        guard let weather, weather.hasFuel else {
            throw OperationError.missing(
                "--cells: expected --weather with DMC and DC, found none; zarevo danger GRID makes them")
        }
        let text = IgnitionCellWriter.csv(try weather.cells(of: index), model: lightning.model)
        try TextFile.write(text, as: .csv, to: path)
    }
}
