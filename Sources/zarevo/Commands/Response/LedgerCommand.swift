import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Reports
import ResponseFormats
import Store
import Tables

struct LedgerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The chain of all that was reported, decided, ordered, offered and declared.",
        discussion: """
            Entries are added, never changed; docs/ledger.md says how anybody checks them.

            Example:
              zarevo ledger verify
              zarevo ledger export > ledger.jsonl
            """,
        subcommands: [Verify.self, Export.self, Import.self, List.self, Record.self, Correct.self])

    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Checks every byte: form, hashes, chain, and that the rules allow what is told.",
            discussion: """
                Exit status 65 when something is not as it was written; the message names the entry. Note the head \
                elsewhere: with --head, entries missing at the end are found too, whoever took them off.

                Example:
                  zarevo ledger verify
                  zarevo ledger verify ledger.jsonl --head 5d41…
                """)

        @Argument(
            help: "An export, plain or .gz, - for standard input (default: the ledger of the store).",
            completion: .file())
        var file: String?
        @Option(help: "The hash that the last entry must have.")
        var head: String?
        @Flag(help: "Print entries and head as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let ledger = try file.map(LedgerFile.read) ?? store.session(.readOnly).ledger()
            if let head, head != ledger.head.hash {
                throw OperationError.badData(
                    "\(file ?? store.resolved): entry \(ledger.head.sequence): expected the head \(head), found \(ledger.head.hash)"
                )
            }
            if json {
                let summary: JSON = ["entries": .integer(ledger.entries.count), "head": .string(ledger.head.hash)]
                try Console.print(summary.text)
            } else {
                try Console.print("\(ledger.entries.count) entries, all as they were written; head \(ledger.head.hash)")
            }
        }
    }

    struct Export: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints the entries as JSON Lines, in the order of the chain.",
            discussion: """
                docs/verify_ledger.py checks them without this program. A damaged ledger is printed as it is; the \
                exit status is 65 then.

                Example:
                  zarevo ledger export > ledger.jsonl
                """)

        @Option(name: [.short, .customLong("output")], help: "A file (default: standard output).", completion: .file())
        var output: String?
        @OptionGroup var store: StoreOptions

        func run() throws {
            let session = store.session(.readOnly)
            let text = try session.store().ledgerLines().map { String(decoding: $0, as: UTF8.self) + "\n" }.joined()
            try Delivery.write(text, as: .json, to: output)
            _ = try session.ledger()
        }
    }

    struct Import: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Takes up what an export holds beyond the ledger of the store, after checking all of it.",
            discussion: """
                Refused, and nothing is taken up, when the two went different ways.

                Example:
                  zarevo ledger import ledger.jsonl
                """)

        @Argument(help: "An export, plain or .gz; - is standard input.", completion: .file())
        var file: String
        @Flag(help: "Print the count as JSON.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let ledger = try LedgerFile.read(file)
            let session = store.session(.create)
            guard let count = try session.take(ledger) else {
                throw OperationError.badData(
                    "\(file): refused: this ledger and that of \(store.resolved) went different ways")
            }
            try session.close()
            let summary: JSON = ["new": .integer(count), "entries": .integer(ledger.entries.count)]
            try Console.print(json ? summary.text : "\(file): \(count) new entries")
        }
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The entries, one a line.",
            discussion: """
                Example:
                  zarevo ledger list --subject usa-2019
                """)

        @Option(help: "Only those about this id.")
        var subject: String?
        @Flag(help: "Print a JSON list.")
        var json = false
        @OptionGroup var store: StoreOptions

        func run() throws {
            let entries = try store.session(.readOnly).ledger().entries.filter {
                subject == nil || $0.subject.id == subject
            }
            guard !json else { return try Console.print(JSON.array(entries.map { JSON($0.canonical) }).text) }
            guard !entries.isEmpty else { return try Console.print("No entries.") }
            try Console.print(
                TerminalList.text(
                    ["entry", "effective", "kind", "subject", "change", "actor", "role"], entries.map(Self.row)))
        }

        private static func row(_ entry: LedgerEntry) -> [String] {
            [
                String(entry.sequence), entry.effectiveAt.description, entry.kind, entry.subject.id,
                [entry.before, entry.after].compactMap(\.self).joined(separator: " → "), entry.actor.name,
                entry.actor.role,
            ]
        }
    }
}
