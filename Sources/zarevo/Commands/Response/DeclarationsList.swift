import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables
import Wording

extension DeclarationsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "What is in force where, as a table or as a map; with --all or --json, every declaration and its state.",
            discussion: """
                The outlines are those of the loaded areas; what has none is named beside the map and on standard error.

                Example:
                  zarevo declarations list --at 2019-07-31T18:00:00Z
                  zarevo declarations list --at 2019-07-31T18:00:00Z --format geojson \\
                    -o regimes.geojson
                  zarevo declarations list --at 2019-07-31T18:00:00Z --language ru \\
                    -o regimes.svg
                  zarevo declarations list --at 2019-07-31T18:00:00Z --json
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, geojson, svg }

        @Flag(help: "Every declaration known at the instant, proposed, expired and lifted ones too.")
        var all = false
        @Option(help: "How to write what is in force.")
        var format: Format?
        @Option(
            name: [.customShort("o"), .customLong("output")],
            help: "The file to write; its ending chooses the format.", completion: .file())
        var output: String?
        @Option(help: "Language of the map.")
        var language = Language.english
        @OptionGroup var options: InstantOptions

        func validate() throws {
            if chosenFormat != .table, all || options.json {
                throw ValidationError("--all and --json are lists; a map is what is in force: leave them out")
            }
            if chosenFormat == .table, let output {
                throw ValidationError("-o FILE needs a map: FILE.geojson, FILE.svg or --format, found \(output)")
            }
            try OutputChoice.check(format, for: output, terminal: .table, unnamed: .svg)
        }

        private var chosenFormat: Format {
            format ?? output.flatMap { Format(rawValue: FileName.ending(of: $0)) } ?? .table
        }

        func run() throws {
            let session = options.store.session(.readOnly)
            let (state, instant) = (try options.state(in: session), options.instant)
            if chosenFormat != .table {
                try writeMap(state, at: instant, session.areas())
            } else if options.json {
                try Console.print(ResponseJSON.declarations(state, at: instant).text)
            } else if all {
                try options.print(
                    ["id", "state", "since", "regime", "level", "areas"], Self.declarations(state),
                    empty: "Nothing was declared up to \(instant).")
            } else {
                try options.print(
                    ["area", "name", "extent", "regime", "level", "since", "until", "declaration", "act"],
                    state.regimesInForce(at: instant).map(Self.row), empty: "Nothing is in force at \(instant).")
            }
        }

        private func writeMap(_ state: ResponseState, at instant: Instant, _ areas: [Area]) throws {
            let regimes = state.mappedRegimes(at: instant, areas: areas)
            let missing = RegimeWriter.notOnMap(regimes)
            if !missing.isEmpty {
                Console.note("not on the map, no outline loaded: " + missing.joined(separator: ", "))
            }
            if chosenFormat == .geojson {
                return try Delivery.write(
                    RegimeWriter.geoJSON(regimes, at: instant, areas: areas), as: .json, to: output)
            }
            guard !areas.isEmpty else {
                throw OperationError.missing(
                    "areas: expected outlines for a map, found none; zarevo areas load FILE.geojson")
            }
            try Delivery.write(
                RegimeMap(regimes, at: instant, areas: areas, language: language).svg, as: .svg, to: output)
        }

        private static func declarations(_ state: ResponseState) -> [[String]] {
            state.declarations.map { record in
                [
                    record.id, record.state.rawValue, record.course.last.at.description, record.regime.rawValue,
                    record.level.rawValue, record.areas.summary,
                ]
            }
        }

        private static func row(_ row: RegimeInForce) -> [String] {
            [
                row.area.code, row.area.name ?? "", row.area.extent.rawValue, row.regime.rawValue, row.level.rawValue,
                row.since.description, row.expiresAt?.description ?? "", row.declaration, row.actNumber,
            ]
        }
    }
}
