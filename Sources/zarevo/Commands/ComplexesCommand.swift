import ArgumentParser
import Assessment
import FireEvents
import Formats
import Geo
import Operations
import Reports
import Store
import Tables

struct ComplexesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "complexes",
        abstract: "Complexes: fires near each other, as a level above events.",
        discussion: """
            Two fires belong to one complex when their perimeters come within the distance, edge to edge, and \
            neither had ended when the other began; and so do those that others connect. Areas are sums with \
            intervals. Columns are explained in docs/formats.md.

            Example:
              zarevo complexes --at 2020-09-10T00:00:00Z
              zarevo complexes --distance 5 --area US-CA -o complexes.geojson
            """)

    enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv, geojson, json }

    @OptionGroup var scope: ScopeOptions
    @Option(help: "How near the edges of two perimeters must come, kilometres.")
    var distance = ComplexRule().distanceMeters / 1_000
    @Option(help: "Only complexes of at least so many fires.")
    var fires = 2
    @Option(help: "How to write them.")
    var format: Format?
    @Option(
        name: [.customShort("o"), .customLong("output")], help: "The file to write; its ending chooses the format.",
        completion: .file())
    var output: String?
    @OptionGroup var store: StoreOptions

    func validate() throws {
        try OptionRange.require("--distance", distance, in: 0...1_000, "kilometres")
        try OptionRange.require("--fires", fires, "1 or more", fires >= 1)
        try OutputChoice.check(format, for: output, terminal: .table, unnamed: .csv)
    }

    private var chosenFormat: Format {
        OutputChoice.chosen(format, for: output, terminal: .table, unnamed: .csv)
    }

    private var kind: FileKind {
        switch chosenFormat {
        case .table: .text
        case .csv: .csv
        case .geojson, .json: .json
        }
    }

    func run() throws {
        let session = store.session(.readOnly)
        let known = try session.season(at: scope.instant(in: session))
        let area = try scope.scope(in: known.areas)
        let events = known.season.events
        let complexes = FireComplex.complexes(
            among: events, rule: ComplexRule(distanceMeters: distance * 1_000), smallestCount: fires)
        let wanted = complexes.filter { complex in
            area == nil || complex.members.contains { events[$0].share(of: area?.code) != nil }
        }
        try Delivery.write(text(wanted, events), as: kind, to: output)
    }

    private func text(_ complexes: [FireComplex], _ events: [LocatedEvent]) -> String {
        switch chosenFormat {
        case .table: ComplexTable.terminal(complexes, distanceKilometers: distance)
        case .csv: ComplexWriter.csv(complexes)
        case .geojson: ComplexWriter.geoJSON(complexes, of: events)
        case .json: ComplexWriter.json(complexes).text + "\n"
        }
    }
}
