import ArgumentParser
import Assessment
import EmergencyResponse
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables

extension DecisionsCommand {
    struct DraftReport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "draft-report", abstract: "Drafts a report: from the situation, or from a document.",
            discussion: """
                From the situation: figures, the burning districts by name, and the SHA-256 of `zarevo situation \
                --json` for the same instant and area. From a document (--document): its SHA-256, with --area and \
                --figure for what it says.

                Example:
                  zarevo decisions draft-report siberia/1 \\
                    --title "Forest fires in Siberia" --actor duty.json
                  zarevo decisions draft-report siberia/1 --title "Forest fires" \\
                    --document report.json --as-of 2019-07-31T12:00:00Z --area RU-KYA:part \\
                    --figure burnedAreaHectares=2700000 --actor duty.json
                """)

        @Argument(help: "Id and version, such as siberia/1; versions count from 1.")
        var reference: ReportReference
        @OptionGroup var content: ReportContentOptions
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record { .report(reference, .draft(try content.body(in: $0))) } }
    }

    struct ReviseReport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revise-report", abstract: "Replaces a draft; what was submitted does not change.",
            discussion: """
                Example:
                  zarevo decisions revise-report siberia/1 \\
                    --title "Forest fires in Siberia" --actor duty.json
                """)

        @Argument(help: "Id and version.")
        var reference: ReportReference
        @OptionGroup var content: ReportContentOptions
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record { .report(reference, .revise(try content.body(in: $0))) } }
    }

    struct SubmitReport: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "submit-report", abstract: "Submits a report; from now on it is frozen.",
            discussion: """
                Example:
                  zarevo decisions submit-report siberia/1 --to "the President" \\
                    --actor minister.json
                """)

        @Argument(help: "Id and version.")
        var reference: ReportReference
        @Option(help: "To whom it goes.")
        var to: String
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record(.report(reference, .submit(.init(to: to, words: quote.quote))))
        }
    }

    struct ListReports: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list-reports", abstract: "Reports and the state of each.",
            discussion: """
                Example:
                  zarevo decisions list-reports --json
                """)

        @OptionGroup var options: InstantOptions

        func run() throws {
            let state = try options.state()
            guard !options.json else { return try Console.print(ResponseJSON.reports(state).text) }
            let rows = state.reports.map { report in
                [
                    report.reference.description, report.state.rawValue, report.course.last.at.description,
                    report.body.asOf.description, report.body.title, report.body.areas.summary,
                ]
            }
            try options.print(
                ["report", "state", "since", "as of", "title", "areas"], rows, empty: "None at \(options.instant).")
        }
    }

    enum WithdrawReport: ReasonStep {
        static let name = "withdraw-report"
        static let abstract = "Withdraws a submitted report, with the reason; it stays as it is."
        static let example =
            "decisions withdraw-report siberia/1 --reason \"a wrong figure\" \\\n    --actor minister.json"
        static func act(_ id: String, _ reason: Reason) throws -> Act { .report(try .init(id), .withdraw(reason)) }
    }
}

/// Content of a report.
struct ReportContentOptions: ParsableArguments {
    @Option(help: "Its title.")
    var title: String
    @Option(help: "The instant of the situation (default: that of the newest detection) or of the document.")
    var asOf: Instant?
    @Option(help: "The area of the situation (default: everything).")
    var scope: String?
    @Option(help: "A document to take the digest of, instead of the situation.", completion: .file())
    var document: String?
    @Option(help: "A figure of the document, NAME=VALUE, once for each.")
    var figure: [Figure] = []
    @OptionGroup var areas: AreaOptions

    func body(in session: StoreSession) throws -> ReportBody {
        guard let document else { return try situationBody(in: session) }
        guard let asOf else { throw ValidationError("--document needs --as-of: the instant that it is for") }
        return ReportBody(
            title: title, asOf: asOf, situationDigest: SHA256Digest.hexadecimal(of: try InputFile(document).bytes),
            areas: try areas.references(in: session), figures: figure)
    }

    private func situationBody(in session: StoreSession) throws -> ReportBody {
        guard figure.isEmpty else { throw ValidationError("--figure belongs to --document; the situation has its own") }
        var body = try session.reportBody(title: title, asOf: asOf, area: scope)
        if !areas.areas.isEmpty { body.areas = try areas.references(in: session) }
        return body
    }
}
