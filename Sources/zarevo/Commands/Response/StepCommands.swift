import ArgumentParser
import EmergencyResponse

/// A step that needs nothing but its subject, and may come with words.
protocol NoteStep {
    /// The command and an example of it without `zarevo`.
    static var name: String { get }
    static var abstract: String { get }
    static var example: String { get }
    static func act(_ id: String, _ note: Note) -> Act
}

struct NoteCommand<Step: NoteStep>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Step.name, abstract: Step.abstract,
            discussion: """
                Example:
                  zarevo \(Step.example)
                """)
    }

    @Argument(help: "Its id.")
    var id: String
    @Option(help: "A remark.")
    var remark: String?
    @OptionGroup var quote: QuoteOptions
    @OptionGroup var record: RecordOptions

    func run() throws { try record.record(Step.act(id, Note(words: quote.quote, remark: remark))) }
}

/// A step that has to say why.
protocol ReasonStep {
    static var name: String { get }
    static var abstract: String { get }
    static var example: String { get }
    static func act(_ id: String, _ reason: Reason) throws -> Act
}

struct ReasonCommand<Step: ReasonStep>: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: Step.name, abstract: Step.abstract,
            discussion: """
                Example:
                  zarevo \(Step.example)
                """)
    }

    @Argument(help: "Its id.")
    var id: String
    @Option(help: "Why.")
    var reason: String
    @OptionGroup var quote: QuoteOptions
    @OptionGroup var record: RecordOptions

    func run() throws { try record.record(try Step.act(id, Reason(reason, words: quote.quote))) }
}
