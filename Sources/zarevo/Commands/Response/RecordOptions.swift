import ArgumentParser
import EmergencyResponse
import Geo
import Operations
import Store
import Tables

/// Options of every act beside its content: who, when, why, and where it is written down.
struct RecordOptions: ParsableArguments {
    @OptionGroup var actor: ActorOptions
    @Option(name: .customLong("time"), help: "When it took effect (default: now). It is recorded now in any case.")
    var effective: Instant?
    @OptionGroup var insisting: InsistOption

    @Option(help: "Number of the entry that this answers.")
    var causeEntry: Int?
    @Option(help: "Name or address of the document that this answers.")
    var cause: String?
    @Option(help: "The document itself, whose digest is kept.", completion: .file())
    var causeFile: String?
    @Flag(help: "Print the new entry as JSON.")
    var json = false
    @OptionGroup var store: StoreOptions

    /// Writes an act down, or fails with the reason why it is refused.
    func record(_ act: Act) throws { try record { _ in act } }

    /// - Parameter act: Made from what the store holds.
    func record(in mode: Store.Mode = .create, _ act: (StoreSession) throws -> Act) throws {
        let (actor, cause, session) = (try actor.actor(), try reason(), store.session(mode))
        let act = try act(session)
        try insisting.check([("--time", effective)] + act.instants.map { ("the act's instant", $0) }, in: session)
        let entry = try session.record(act, by: actor, effectiveAt: effective, cause: cause)
        try session.close()
        try Console.print(json ? entry.canonical.text : Self.text(entry))
    }

    private func reason() throws -> Cause? {
        if let causeEntry {
            guard cause == nil, causeFile == nil else {
                throw ValidationError("--cause-entry names the cause alone, without --cause and --cause-file")
            }
            return Cause(entry: causeEntry)
        }
        guard let file = causeFile else { return cause.map { Cause(document: $0) } }
        return Cause(document: cause ?? file, digest: SHA256Digest.hexadecimal(of: try InputFile(file).bytes))
    }

    private static func text(_ entry: LedgerEntry) -> String {
        let change = [entry.before, entry.after].compactMap { $0 }.joined(separator: " → ")
        return "entry \(entry.sequence): \(entry.act.command) \(entry.subject)\(change.isEmpty ? "" : ": \(change)")"
    }
}
