import ArgumentParser
import EmergencyResponse
import Formats
import Geo

extension DeclarationsCommand {
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "What is in force where; with --all or --json, every declaration and its state.",
            discussion: """
                Example:
                  zarevo declarations list --at 2019-07-31T18:00:00Z
                  zarevo declarations list --at 2019-07-31T18:00:00Z --json
                """)

        @Flag(help: "Every declaration known at the instant, proposed, expired and lifted ones too.")
        var all = false
        @OptionGroup var options: InstantOptions

        func run() throws {
            let (state, instant) = (try options.state(), options.instant)
            if options.json {
                try Console.print(ResponseJSON.declarations(state, at: instant).text)
            } else if all {
                try options.print(
                    ["id", "state", "since", "regime", "level", "areas"], Self.declarations(state),
                    empty: "Nothing was declared up to \(instant).")
            } else {
                try options.print(
                    ["area", "name", "extent", "regime", "level", "since", "until", "act", "declaration"],
                    state.regimesInForce(at: instant).map(Self.row), empty: "Nothing is in force at \(instant).")
            }
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
                row.since.description, row.expiresAt?.description ?? "", row.actNumber, row.declaration,
            ]
        }
    }
}
