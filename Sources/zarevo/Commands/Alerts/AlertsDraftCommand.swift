import ArgumentParser
import Assessment
import EmergencyResponse
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables

extension AlertsCommand {
    struct Draft: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drafts a warning for each fire that burns near settlements, or for a declaration in force.",
            discussion: """
                A draft is of status Exercise and warns nobody: a person reads and approves it. Without --at, what \
                burns now is looked at, and old detections warn of nothing. With --out the messages are written as \
                files, and nothing is recorded.

                Example:
                  zarevo alerts draft --area RU-KYA --within 5 --sender duty@example.org \\
                    --out drafts
                  zarevo alerts draft --declaration kya-12 --sender duty@example.org \\
                    --actor petrova.json
                """)

        @OptionGroup var scope: ScopeOptions
        @Option(help: "Only the fire of this id; see zarevo events.")
        var event: String?
        @Option(help: "A declaration in force, by its id, in the place of fires.")
        var declaration: String?
        @OptionGroup var setting: AlertSettingOptions
        @Option(help: "A folder for the messages; nothing is recorded then.", completion: .directory)
        var out: String?
        @Flag(help: "Print what was drafted as JSON.")
        var json = false
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(out == nil ? .readWrite : .readOnly)
            let drafts = try found(in: session)
            if let out {
                try OutputFolder(out, kind: "alerts").replace(
                    by: drafts.map { (AlertFeed.fileName($0.alert), CAPWriter.text($0.alert)) })
            } else if let first = drafts.first {
                let steps = drafts.map { (id: $0.warning, step: AlertStep.draft($0)) }
                try session.record(steps, by: try actor.actor(), at: first.alert.sent.instant)
            }
            try session.close()
            try Console.print(json ? JSON.array(drafts.map(\.alert.summary)).text : text(drafts))
        }

        private func found(in session: StoreSession) throws -> [AlertDraft] {
            let at = try scope.instant(in: session) ?? Instant.now
            let choices = try setting.choices()
            if let declaration {
                return [try session.draft(ofDeclaration: declaration, at: at, choices.setting())]
            }
            let source = try AlertSource(session, at: at, try choices.setting(), area: scope.area)
            let drafts = try session.drafts(from: source, within: choices.kilometers(), event: event)
            return try out == nil ? session.new(drafts, at: at) : drafts
        }

        private func text(_ drafts: [AlertDraft]) -> String {
            guard !drafts.isEmpty else {
                return
                    "Nothing to warn of that is not drafted or sent: no fire burns within \(JSON.decimal(setting.within ?? AlertChoices().kilometers(), places: 1).text) km of a settlement."
            }
            let lines = drafts.map { $0.warning + "  " + ($0.alert.infos.first?.headline ?? "") }
            let next =
                out.map { "Read them in \($0)." }
                ?? "Read them: zarevo alerts export --drafts --out DIR · Send: zarevo alerts approve ID"
            return (lines + ["", next]).joined(separator: "\n")
        }
    }
}

extension Alert {
    /// The id of the warning that it belongs to.
    var warning: String { incidents.first ?? identifier }

    var summary: JSON {
        [
            "warning": .string(warning), "identifier": .string(identifier), "status": .string(status.rawValue),
            "messageType": .string(messageType.rawValue), "sent": .string(sent.description),
            "expires": .text(expires?.description), "headline": .text(infos.first?.headline),
        ]
    }
}
