import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Store
import Tables

extension LedgerCommand {
    struct Record: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Records acts from a file, all of them or none.",
            discussion: """
                One JSON object a line: `act` (kind, subject, content), `actor`, `effectiveAt`, and `cause` if there \
                is one, as entries have them. Whoever wrote the file needs no hash; each act goes through the same \
                rules as by hand.

                Example:
                  zarevo ledger record acts.jsonl
                """)

        @Argument(help: "JSON Lines, plain or .gz; - is standard input.", completion: .file())
        var file: String
        @Option(help: "When it is recorded (default: now).")
        var recordedAt: Instant?
        @OptionGroup var store: StoreOptions

        func run() throws {
            let input = try InputFile(file)
            let commands = try ActFile.commands(in: input)
            let session = store.session(.create)
            let entries = try session.record(
                recordedAt: recordedAt, refused: { "\(input.name):\(commands[$0].line): refused: \($1)" }
            ) { _ in commands.map(\.command) }
            try session.close()
            try Console.print("\(input.name): \(entries.count) entries")
        }
    }

    struct Correct: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Corrects an earlier entry by a further one; the earlier one stays.",
            discussion: """
                Either --void (nothing of the kind happened) or --content, a JSON file with what the entry should \
                have said, or --happened alone for another instant. Reports that were submitted and decisions that \
                were published are not corrected: withdraw, supersede or revoke them.

                Example:
                  zarevo ledger correct 12 --void --reason "entered twice" --actor duty.json
                  zarevo ledger correct 12 --happened 2019-07-30T09:00:00Z \\
                    --reason "misread" --actor duty.json
                """)

        @Argument(help: "The number of the entry.")
        var entry: Int
        @Flag(help: "Nothing of the kind happened.")
        var void = false
        @Option(
            help: "JSON file with the content it should have had; see zarevo ledger list --json.", completion: .file())
        var content: String?
        @Option(help: "When it happened, if not at the instant that the entry says.")
        var happened: Instant?
        @Option(help: "Why.")
        var reason: String
        @OptionGroup var record: RecordOptions

        func validate() throws {
            if void == (content != nil || happened != nil) {
                throw ValidationError("either --void, or --content, --happened or both")
            }
        }

        func run() throws {
            try record.record { session in
                let replacement = try void ? nil : act(in: session)
                return .correction(
                    Correction(of: entry, replacement: replacement, effectiveAt: happened, reason: reason))
            }
        }

        private func act(in session: StoreSession) throws -> Act {
            guard let known = try session.ledger()[entry] else {
                throw OperationError.missing("entry \(entry): expected one in the ledger, found none")
            }
            guard let content else { return known.act }
            let file = try InputFile(content)
            do {
                return try Act(kind: known.kind, subject: known.subject.id, content: CanonicalJSON(json: file.bytes))
            } catch {
                throw OperationError.badData("\(file.name): expected the content of \(known.kind), found \(error)")
            }
        }
    }
}
