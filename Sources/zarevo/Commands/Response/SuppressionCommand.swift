import ArgumentParser
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

struct SuppressionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suppression",
        abstract:
            "What was reported of the suppression of each fire: registered, localised, put out, no longer fought.",
        discussion: """
            The clocks of the rules run on it. A fire is named by the id of its event; see zarevo events.

            Example:
              zarevo suppression register 20190715-5f3a09c1d2 \\
                --reported-by "Regional dispatch" --zone aviation --actor duty.json
              zarevo suppression localise 20190715-5f3a09c1d2 \\
                --reported-by "Regional dispatch" --actor duty.json
              zarevo suppression list
            """,
        subcommands: [
            FireCommand<Register>.self, FireCommand<Update>.self, FireCommand<Localise>.self,
            FireCommand<Liquidate>.self, FireCommand<Cease>.self, FireCommand<Monitor>.self, FireCommand<Resume>.self,
            ListCommand<Fires>.self,
        ])

    enum Fires: Listing {
        static let abstract = "Fires that somebody reported on, and the status of each."
        static let example = "suppression list --at 2019-07-31T18:00:00Z --json"
        static let header = ["fire", "status", "since", "zone", "contained", "reported by"]

        static func rows(_ state: ResponseState, at instant: Instant) -> [[String]] {
            state.fires.map { fire in
                [
                    fire.id, fire.state.rawValue, fire.since.description, fire.zone?.rawValue ?? "",
                    fire.containedPercent.map { "\($0) %" } ?? "", fire.reports.last?.reportedBy ?? "",
                ]
            }
        }

        static func json(_ state: ResponseState, at instant: Instant) -> JSON { ResponseJSON.fires(state) }
    }

    enum Register: FireReporting {
        static let abstract = "It was entered in the register of fires that are fought."
        static func step(_ report: FireReport) -> FireStep { .register(report) }
    }
    enum Update: FireReporting {
        static let abstract = "New figures, the same status."
        static func step(_ report: FireReport) -> FireStep { .update(report) }
    }
    enum Localise: FireReporting {
        static let abstract = "It is held and no longer spreads."
        static func step(_ report: FireReport) -> FireStep { .localise(report) }
    }
    enum Liquidate: FireReporting {
        static let abstract = "It was put out."
        static func step(_ report: FireReport) -> FireStep { .liquidate(report) }
    }
    enum Cease: FireReporting {
        static let abstract = "Suppression was ceased by a commission."
        static func step(_ report: FireReport) -> FireStep { .cease(report) }
    }
    enum Monitor: FireReporting {
        static let abstract = "It is watched, not fought."
        static func step(_ report: FireReport) -> FireStep { .monitor(report) }
    }
    enum Resume: FireReporting {
        static let abstract = "It spreads again, or is fought again."
        static func step(_ report: FireReport) -> FireStep { .resume(report) }
    }
}

/// One kind of report on a fire.
protocol FireReporting {
    static var abstract: String { get }
    static func step(_ report: FireReport) -> FireStep
}

struct FireCommand<Kind: FireReporting>: ParsableCommand {
    static var configuration: CommandConfiguration {
        let name = Kind.step(FireReport(reportedBy: "")).command.rawValue
        return CommandConfiguration(
            commandName: name, abstract: Kind.abstract,
            discussion: """
                Example:
                  zarevo suppression \(name) 20190715-5f3a09c1d2 \\
                    --reported-by "Regional dispatch" --actor duty.json
                """)
    }

    @Argument(help: "The id of the fire event.")
    var id: String
    @Option(help: "Who reports.")
    var reportedBy: String
    @Option(help: "ground, aviation or control.")
    var zone: ProtectionZone?
    @Option(help: "Share of the edge that is held, 0 to 100.")
    var containedPercent: Int?
    @Option(help: "The area as reported.")
    var areaHectares: ExactDecimal?
    @Option(help: "A remark.")
    var remark: String?
    @OptionGroup var quote: QuoteOptions
    @OptionGroup var record: RecordOptions

    func run() throws {
        let report = FireReport(
            reportedBy: reportedBy, zone: zone, containedPercent: containedPercent, areaHectares: areaHectares,
            words: quote.quote, remark: remark)
        try record.record(.fire(id, Kind.step(report)))
    }
}
