import ArgumentParser
import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Geo
import Glibc
import Operations
import Reports
import ResponseFormats
import Store
import Tables
import Wording

extension ClaimsCommand {
    struct Reconcile: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Holds claims against each other and against what the satellites saw at the time.",
            discussion: """
                Claims of equal scope agree or differ; others are not comparable, and the tag is named. Sums are \
                checked within a document; nothing is ever added across sources. Official sizes of fires are held \
                against the fires they are matched to, on their day. Each finding says what would make \
                all its claims true, or that this is not known. JSON has the explanations in English.

                Example:
                  zarevo claims reconcile --language ru
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv }

        @Argument(help: "Claims as CSV; those of the store when none is given.", completion: .file())
        var files: [String] = []
        @Option(help: "How to write the findings.")
        var format = Format.table
        @Option(help: "Language of the explanations.")
        var language = Language.english
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readOnly)
            let claims = try files.isEmpty ? session.store().claims() : files.flatMap { try ClaimTable.read($0) }
            let official = try files.isEmpty ? session.officialClaims() : OfficialClaims()
            let findings = try session.findings(
                of: claims, satellite: session.satelliteFigures(at: claims), official: official)
            if json { return try Console.print(ReconciliationTable.json(findings).indentedText, terminator: "") }
            let words = Phrasing(language)
            let isTable = format == .table
            let text = isTable ? ReconciliationTable.lines(findings, words) : ReconciliationTable.csv(findings, words)
            try Console.print(isTable ? TerminalList.wrappedLines(text) : text, terminator: "")
        }
    }
}
