import ArgumentParser
import EmergencyResponse
import Operations
import Store

/// Gives a fire a name, as an act in the ledger.
struct NameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "name",
        abstract: "Gives a fire event a name, or another than before; an act in the ledger.",
        discussion: """
            The name goes before that of officials and that of the place, in every document of an instant from when \
            it takes effect. The id may be any that the event ever had. For a season that is over, --time says from \
            when it holds.

            Example:
              zarevo events name 20200816-df00f69c3a "August Complex" \\
                --by "A. Oak" --role "duty officer" --authority US-CA \\
                --time 2020-08-16T00:00:00Z
            """)

    @Argument(help: "The id of the event.")
    var id: String
    @Argument(help: "What it is called from now on; one line, at most 100 characters.")
    var name: String
    @Option(help: "A remark.")
    var remark: String?
    @OptionGroup var quote: QuoteOptions
    @OptionGroup var record: RecordOptions

    func run() throws {
        try record.record(in: .readWrite) { session in
            _ = try session.currentEvent(id)
            if !record.insisting.insist, let question = try session.questionAboutName(effectiveAt: record.effective) {
                throw ValidationError(question)
            }
            return .naming(id, .give(.init(name: name, words: quote.quote, remark: remark)))
        }
    }
}

/// Takes a name back.
struct UnnameCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "unname",
        abstract: "Takes back the name that a person gave a fire event; an act in the ledger.",
        discussion: """
            Example:
              zarevo events unname 20200816-df00f69c3a --reason "another fire" \\
                --actor duty.json
            """)

    @Argument(help: "The id of the event.")
    var id: String
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var quote: QuoteOptions
    @OptionGroup var record: RecordOptions

    func run() throws { try record.record(.naming(id, .withdraw(Reason(reason, words: quote.quote)))) }
}
