public import ArgumentParser
public import Claims
import EmergencyResponse
import Geo
import Glibc
import Operations
import ResponseFormats
import Store
import Tables

struct ClaimsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "claims", abstract: "What was said about fires: read it, keep it, hold it against the evidence.",
        discussion: """
            Example:
              zarevo claims extract article.html --keep
              zarevo claims reconcile
            """, subcommands: [Import.self, Extract.self, List.self, Reconcile.self])

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes up claims from CSV.",
            discussion: """
                Columns: subject, document, and areas, quantity (in words) or low, high, unit, and any other column \
                of claims list --format csv. Rows that are there already, by their id, are kept once.

                Example:
                  zarevo claims import claims.csv
                """)

        @Argument(help: "CSV, plain or .gz.", completion: .file())
        var files: [String]
        @Flag(help: "Print the counts as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let claims = try files.flatMap { try ClaimTable.read($0) }
            let session = store.session(.create)
            let new = try session.store().add(claims)
            try session.close()
            let counts: JSON = ["read": .integer(claims.count), "new": .integer(new)]
            try Console.print(json ? counts.text : "\(claims.count) claims read, \(new) new")
        }
    }

    struct Extract: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Reads claims from news and bulletins, by rules.",
            discussion: """
                Plain text or HTML, English or Russian, in UTF-8 or windows-1251. Each claim comes with its quote, \
                the offsets of the quote in the file's bytes, and a confidence; nothing is guessed that the words do \
                not say. Relative days need the day of publication: the document's own, or --published. Areas and \
                places that are loaded are known by name.

                Example:
                  zarevo claims extract article.html --json
                """)

        @Argument(help: "Text or HTML files; - for standard input.", completion: .file())
        var files: [String]
        @Option(help: "When they were published, such as 2019-07-31.")
        var published: Instant?
        @Option(help: "Who published them.")
        var publisher: String?
        @Flag(help: "Keep the claims in the store.")
        var keep = false
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(keep ? .create : .readOnly)
            let extractor = ClaimExtractor(gazetteer: try session.gazetteer())
            var leftOut = 0
            let claims = try files.flatMap { file in
                let document = try ClaimDocumentFile.read(file, publishedAt: published, publisher: publisher)
                return extractor.claims(in: document) {
                    leftOut += 1
                    Console.note("\(file): " + ClaimLines.impossible($0))
                }
            }
            if keep {
                let new = try session.store().add(claims)
                try session.close()
                Console.note("\(new) new claims kept in \(store.resolved)")
            }
            try Console.print(json ? ClaimJSON.list(claims).indentedText : ClaimLines.text(claims), terminator: "")
            if claims.isEmpty, leftOut > 0 {
                throw OperationError.badData(
                    "all claims found (\(leftOut)) are impossible and left out; the reasons stand above")
            }
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Lists the claims kept in the store, official sizes of fires among them.",
            discussion: """
                Example:
                  zarevo claims list --area RU-IRK --subject area
                """)

        enum Format: String, CaseIterable, ExpressibleByArgument { case table, csv }

        @Option(help: "Only claims about this area or areas within it.")
        var area: String?
        @Option(help: "Only this subject, such as area, count, regime or offer.")
        var subject: ClaimSubject?
        @Option(help: "How to write them.")
        var format = Format.table
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readOnly)
            let claims = try session.heldClaims()
            let gazetteer = area == nil ? nil : try session.gazetteer()
            let chosen = claims.filter { claim in
                (subject.map { claim.subject == $0 } ?? true)
                    && (area.map { wanted in
                        claim.areas.contains { $0.code == wanted || gazetteer?.contains(wanted, $0.code) == true }
                    } ?? true)
            }
            if json { return try Console.print(ClaimJSON.list(chosen).indentedText, terminator: "") }
            try Console.print(format == .csv ? ClaimTable.text(chosen) : ClaimLines.text(chosen), terminator: "")
        }
    }
}

extension ClaimSubject: ExpressibleByArgument {}
