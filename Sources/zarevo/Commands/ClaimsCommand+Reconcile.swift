import ArgumentParser
import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Glibc
import Reports
import Store
import Wording

extension ClaimsCommand {
    struct Reconcile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Holds claims against each other and against what the satellites saw at the time.",
            discussion: """
                Claims of equal scope agree or differ; others are not comparable, and the tag is named. Sums are \
                checked within a document; nothing is ever added across sources. Each finding says what would make \
                all its claims true, or that this is not known. JSON has the explanations in English.

                Example:
                  zarevo claims reconcile --language ru
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv }

        @Argument(help: "Claims as CSV; those of the store when none is given.", completion: .file())
        var files: [String] = []
        @Option(help: "How to write the findings.")
        var format = Format.table
        @Option(help: "Language of the explanations: en or ru.")
        var language = Language.english
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let claims = try files.isEmpty ? store.open(.readOnly).claims() : files.flatMap { try ClaimTable.read($0) }
            let figures = try SatelliteFigure.figures(at: claims, from: store)
            let reconciler = Reconciler(gazetteer: try Gazetteer.loaded(from: store))
            let findings = reconciler.findings(claims: claims, satellite: figures)
            if json { return try Console.print(ReconciliationTable.json(findings).indentedText, terminator: "") }
            let words = Phrasing(language.wordingLanguage)
            let isTable = format == .table
            let text = isTable ? ReconciliationTable.lines(findings, words) : ReconciliationTable.csv(findings, words)
            try Console.print(isTable ? TerminalList.wrappedLines(text) : text, terminator: "")
        }
    }
}

extension SatelliteFigure {
    /// What the satellites saw of the areas that claims name at each instant that a claim of an area or a number speaks of, as
    /// far as the store has detections of it.
    static func figures(at claims: [Claim], from options: StoreOptions) throws -> [SatelliteFigure] {
        guard access(options.resolved, F_OK) == 0 else { return [] }
        let evidence = try options.open(.readOnly).evidence(until: nil)
        guard let first = evidence.detections.map(\.observedAt).min(),
            let last = evidence.detections.map(\.observedAt).max()
        else {
            Console.note("no detections in \(options.resolved): claims are held against each other only")
            return []
        }
        let asked = Set(claims.flatMap(\.instantsToSee)).sorted()
        let codes = Set(claims.flatMap(\.areas).map(\.code))
        let instants = asked.filter { $0 >= first && $0.hours(since: last) <= 24 }
        var figures = asked.filter { !instants.contains($0) }.flatMap { instant in
            codes.sorted().map { SatelliteFigure.notLoaded($0, at: instant) }
        }
        guard let end = instants.last else { return figures }
        var course = AreaCourse(evidence, of: codes, until: end)
        defer { Console.endProgress() }
        for (index, instant) in instants.enumerated() {
            Console.progress("what the satellites saw: \(index + 1) of \(instants.count) instants")
            let rows = course.summaries(at: instant)
            figures += rows.map { SatelliteFigure($0, at: instant, since: first) }
            let silent = codes.subtracting(rows.map(\.code)).sorted()
            figures += silent.filter { !course.isLoaded($0, at: instant) }
                .map { SatelliteFigure.notLoaded($0, at: instant) }
        }
        return figures
    }

    private init(_ row: AreaSummary, at instant: Instant, since first: Instant) {
        self.init(
            areaCode: row.code, at: instant, burned: Range(row.burnedArea), active: Range(row.activeArea ?? .zero),
            activeFires: row.activeEventCount, loadedSince: first)
        isLoaded = row.activeEventCount != nil
    }
}

extension SatelliteFigure.Range {
    init(_ area: AreaInterval) { self.init(low: area.low, best: area.best, high: area.high) }
}
