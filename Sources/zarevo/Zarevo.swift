import ArgumentParser
import Glibc
import Tables

@main
enum Program {
    static func main() async {
        // Failed writes are told as errors.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        do {
            let arguments = CommandLineArguments.joiningNegativeValues(Array(CommandLine.arguments.dropFirst()))
            try await OutputGuard.$current.withValue(OutputGuard()) {
                var command = try Zarevo.parseAsRoot(arguments)
                if var serving = command as? any AsyncParsableCommand {
                    try await serving.run()
                } else {
                    try command.run()
                }
            }
        } catch {
            ExitStatus.end(with: error)
        }
    }
}

/// From satellite detections to decisions about wildfires.
struct Zarevo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "zarevo",
        abstract: "From satellite fire detections to fire events, a situation and a report.",
        discussion: """
            Detections go into a store (a GeoPackage, which QGIS opens); everything else is made from it, for any instant.

            Example:
              zarevo ingest viirs-2020.csv.gz
              zarevo events
              zarevo report --out report

            Exit status: 0 done, 64 wrong usage, 65 bad input data, 69 something needed is missing, 70 our fault, 74 \
            reading or writing failed, 141 (in silence) when the reader of a pipe has gone.
            """,
        version: "0.1.0",
        subcommands: [
            DemoCommand.self, IngestCommand.self, AreasCommand.self, PlacesCommand.self, IncidentsCommand.self,
            EventsCommand.self,
            ComplexesCommand.self, OverpassesCommand.self, SituationCommand.self, ReportCommand.self,
            DangerCommand.self, CausesCommand.self, BehaviorCommand.self, TrajectoriesCommand.self, SmokeCommand.self,
            ClaimsCommand.self, AlertsCommand.self,
            DecisionsCommand.self, OrdersCommand.self, RequestsCommand.self, OffersCommand.self,
            DeclarationsCommand.self, SuppressionCommand.self, LedgerCommand.self,
            FetchCommand.self, WatchCommand.self, UsersCommand.self, BackupCommand.self, PruneCommand.self,
            ServeCommand.self,
        ])
}
