import ArgumentParser
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

struct DecisionsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "decisions", abstract: "Reports as they were submitted, and the decisions that cite them.",
        discussion: """
            A report: draft → submitted → withdrawn; its figures never change once submitted. A decision: pending → \
            reviewed → published → superseded | revoked.

            Example:
              zarevo decisions draft-report siberia/1 \\
                --title "Forest fires in Siberia" --actor duty.json
              zarevo decisions submit-report siberia/1 --to "the President" \\
                --actor minister.json
              zarevo decisions propose help-2019 --report siberia/1 --title "Help" \\
                --text "The army helps" --area RU-KYA --level federal \\
                --actor president.json
            """,
        subcommands: [
            DraftReport.self, ReviseReport.self, SubmitReport.self, ReasonCommand<WithdrawReport>.self,
            ListReports.self, Propose.self, NoteCommand<Review>.self, Publish.self, Supersede.self, Revoke.self,
            ListCommand<Decisions>.self,
        ])

    struct Propose: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts a decision on a submitted report up for review.",
            discussion: """
                Example:
                  zarevo decisions propose help-2019 --report siberia/1 --title "Help" \\
                    --text "The army helps" --area RU-KYA --level federal \\
                    --actor president.json
                """)

        @Argument(help: "A new id.")
        var id: String
        @Option(help: "The report and version that it cites, ID/VERSION.")
        var report: ReportReference
        @Option(help: "Its title.")
        var title: String
        @Option(help: "What is decided.")
        var text: String
        @OptionGroup var areas: AreaOptions
        @Option(help: "municipal, regional, interregional or federal.")
        var level: ResponseLevel
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let body = DecisionBody(
                    title: title, text: text, report: report, areas: try areas.references(in: session), level: level)
                return .decision(id, .propose(body))
            }
        }
    }

    struct Publish: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publishes a reviewed decision; from now on it does not change.",
            discussion: """
                Example:
                  zarevo decisions publish help-2019 --number 1 --date 2019-07-31 \\
                    --issued-by "the President" --actor president.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var paper: PaperOptions
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record(.decision(id, .publish(paper.act))) }
    }

    struct Supersede: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Another published decision takes its place.",
            discussion: """
                Example:
                  zarevo decisions supersede help-2019 --with help-2019-2 \\
                    --actor president.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(name: .customLong("with"), help: "The published decision in its place.")
        var successor: String
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record(.decision(id, .supersede(.init(by: successor)))) }
    }

    struct Revoke: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records the act by which a published decision is revoked.",
            discussion: """
                Example:
                  zarevo decisions revoke help-2019 --number 2 --date 2019-09-01 \\
                    --issued-by "the President" --reason "the fires are out" \\
                    --actor president.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @OptionGroup var paper: PaperOptions
        @Option(help: "Why.")
        var reason: String
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record(.decision(id, .revoke(.init(act: paper.act, reason: reason))))
        }
    }

    enum Review: NoteStep {
        static let name = "review"
        static let abstract = "Somebody has looked it through."
        static let example = "decisions review help-2019 --actor counsel.json"
        static func act(_ id: String, _ note: Note) -> Act { .decision(id, .review(note)) }
    }

    enum Decisions: Listing {
        static let abstract = "Decisions and the state of each."
        static let example = "decisions list --at 2019-07-31T18:00:00Z --json"
        static let header = ["id", "state", "since", "report", "title", "act"]

        static func rows(_ state: ResponseState, at instant: Instant) -> [[String]] {
            state.decisions.map { decision in
                [
                    decision.id, decision.state.rawValue, decision.course.last.at.description,
                    decision.body.report.description, decision.body.title, decision.act?.number ?? "",
                ]
            }
        }

        static func json(_ state: ResponseState, at instant: Instant) -> JSON { ResponseJSON.decisions(state) }
    }
}
