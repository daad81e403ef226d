import ArgumentParser
import EmergencyResponse
import Operations
import ResponseFormats
import Store
import Tables

/// A family of acts for which EDXL-RM has messages.
protocol Conversing {
    static var noun: String { get }
    static var family: Subject.Family { get }
}

struct EDXLCommand<Family: Conversing>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "export", abstract: "Writes what EDXL-RM 1.0 has messages for, one file an entry.",
            discussion: """
                Which step is which message, and which has none, stands in docs/response.md.

                Example:
                  zarevo \(Family.noun) export --out messages --sender duty@example.org
                """)
    }

    @Argument(help: "An id (default: all).")
    var id: String?
    @Option(help: "The folder, made where it is missing.", completion: .directory)
    var out: String
    @Option(help: "A name for who keeps the ledger; it makes the identifiers of the messages unique.")
    var sender: String
    @OptionGroup var store: StoreOptions

    func run() throws {
        let ledger = try store.session(.readOnly).ledger()
        let entries = ledger.entries.filter { $0.subject.family == Family.family && (id == nil || $0.subject.id == id) }
        if let id, entries.isEmpty {
            throw OperationError.missing("\(Family.family.rawValue) \(id): expected one in the ledger, found none")
        }
        let files = entries.compactMap { entry in
            EDXLMessage(entry, in: ledger, sender: sender).map { message in
                (path: "\(entry.sequence)-\(message.type.rawValue).xml", contents: message.text)
            }
        }
        for name in try OutputFolder(out, kind: Family.noun).replace(by: files) {
            try Console.print(out + "/" + name)
        }
    }
}
