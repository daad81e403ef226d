import ArgumentParser
import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Glibc
import Store

extension ClaimsCommand {
    struct Reconcile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Holds claims against each other and against what the satellites saw at the time.",
            discussion: """
                Claims of equal scope agree or differ; others are not comparable, and the tag is named. Sums are checked within a
                document; nothing is ever added across sources.

                Example:
                  zarevo claims reconcile --json
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv }

        @Argument(help: "Claims as CSV; those of the store when none is given.")
        var files: [String] = []
        @Option(help: "How to write the findings.")
        var format = Format.table
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let claims = try files.isEmpty ? store.open(.readOnly).claims() : files.flatMap { try ClaimTable.read($0) }
            let figures = try SatelliteFigure.figures(at: claims, from: store)
            let reconciler = Reconciler(gazetteer: try Gazetteer.loaded(from: store))
            let findings = reconciler.findings(claims: claims, satellite: figures)
            if json { return try Console.print(ReconciliationTable.json(findings).indentedText, terminator: "") }
            if format == .csv { return try Console.print(ReconciliationTable.csv(findings), terminator: "") }
            for finding in findings { try Console.print("\(finding.kind.rawValue): \(finding.explanation)") }
            if findings.isEmpty { try Console.print("nothing to hold against each other") }
        }
    }
}

extension SatelliteFigure {
    /// The situation of each day that a claim speaks of, as far as the store has detections of it.
    static func figures(at claims: [Claim], from options: StoreOptions) throws -> [SatelliteFigure] {
        guard access(options.resolved, F_OK) == 0 else { return [] }
        let evidence = try options.open(.readOnly).evidence(until: nil)
        guard let first = evidence.detections.map(\.observedAt).min(),
            let last = evidence.detections.map(\.observedAt).max()
        else {
            Console.note("no detections in \(options.resolved): claims are held against each other only")
            return []
        }
        let wanted = claims.filter { $0.subject == .area || $0.subject == .count }
        let instants = Set(wanted.compactMap { $0.time?.to ?? $0.source.publishedAt })
            .filter { $0 >= first && $0.hours(since: last) <= 24 }.sorted()
        return instants.flatMap { instant in
            Situation(evidence, at: instant, scope: nil).map { figures(of: $0) } ?? []
        }
    }

    private static func figures(of situation: Situation) -> [SatelliteFigure] {
        (situation.regions + situation.districts).map { row in
            SatelliteFigure(
                areaCode: row.code, at: situation.at, burned: Range(row.burnedArea), active: Range(row.activeArea),
                activeFires: row.activeEventCount)
        }
    }
}

extension SatelliteFigure.Range {
    init(_ area: AreaInterval) { self.init(low: area.low, best: area.best, high: area.high) }
}
