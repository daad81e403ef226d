import ArgumentParser
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

struct RequestsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "requests", abstract: "Requests for help: what was asked of whom, and what was answered.",
        discussion: """
            sent → acknowledged → answered → met; withdrawn or lapsed before that.

            Example:
              zarevo requests send crews-1 --requester "Krasnoyarsk Krai" \\
                --resource crew:5 --area RU-KYA --level regional \\
                --lapses "$(date -I -d '30 days')T00:00:00Z" --actor governor.json
              zarevo requests list
            """,
        subcommands: [
            Send.self, NoteCommand<Acknowledge>.self, Answer.self, Renew.self, NoteCommand<Meet>.self,
            ReasonCommand<Withdraw>.self, NoteCommand<Lapse>.self, ListCommand<Requests>.self,
            EDXLCommand<Requests>.self,
        ])

    struct Send: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Asks for help.",
            discussion: """
                Example:
                  zarevo requests send crews-1 --requester "Krasnoyarsk Krai" \\
                    --resource crew:5 --area RU-KYA --level regional --actor governor.json
                """)

        @Argument(help: "A new id.")
        var id: String
        @Option(help: "Who asks.")
        var requester: String
        @Option(name: .customLong("to"), help: "Who is asked (default: anybody).")
        var addressee: String?
        @Option(help: "KIND, KIND:10 or KIND:10:TYPE, once for each; kinds: \(Resource.Kind.list).")
        var resource: [Resource]
        @OptionGroup var areas: AreaOptions
        @Option(help: "municipal, regional, interregional or federal.")
        var level: ResponseLevel
        @Option(help: "Whose help: domestic or foreign.")
        var origin = Authority.Origin.domestic
        @Option(help: "When it lapses unless renewed.")
        var lapses: Instant?
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let body = RequestBody(
                    requester: requester, addressee: addressee, resources: resource,
                    areas: try areas.references(in: session), level: level, origin: origin, lapsesAt: lapses,
                    words: quote.quote)
                return .request(id, .send(body))
            }
        }
    }

    struct Answer: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Somebody answers: accept, decline or provisional.",
            discussion: """
                The last two need a reason. The words are those of who answers.

                Example:
                  zarevo requests answer crews-1 --responder "Tomsk Oblast" \\
                    --response decline --reason "own fires" --actor duty.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "Who answers.")
        var responder: String
        @Option(help: "accept, decline or provisional.")
        var response: RequestAnswer.Response
        @Option(help: "Why.")
        var reason: String?
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            let answer = RequestAnswer(responder: responder, response: response, reason: reason, words: quote.quote)
            try record.record(.request(id, .answer(answer)))
        }
    }

    struct Renew: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Puts off the day on which a request lapses.",
            discussion: """
                Example:
                  zarevo requests renew crews-1 --lapses "$(date -I -d '60 days')T00:00:00Z" \\
                    --actor governor.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "When it lapses from now on.")
        var lapses: Instant
        @OptionGroup var record: RecordOptions

        func run() throws { try record.record(.request(id, .renew(.init(lapsesAt: lapses)))) }
    }

    enum Acknowledge: NoteStep {
        static let name = "acknowledge"
        static let abstract = "Whoever was asked confirms it."
        static let example = "requests acknowledge crews-1 --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .request(id, .acknowledge(note)) }
    }

    enum Meet: NoteStep {
        static let name = "meet"
        static let abstract = "The help has come."
        static let example = "requests meet crews-1 --actor governor.json"
        static func act(_ id: String, _ note: Note) -> Act { .request(id, .meet(note)) }
    }

    enum Withdraw: ReasonStep {
        static let name = "withdraw"
        static let abstract = "Takes a request back, with the reason."
        static let example = "requests withdraw crews-1 --reason \"rain\" --actor governor.json"
        static func act(_ id: String, _ reason: Reason) -> Act { .request(id, .withdraw(reason)) }
    }

    enum Lapse: NoteStep {
        static let name = "lapse"
        static let abstract = "Notes that a request has lapsed."
        static let example = "requests lapse crews-1 --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .request(id, .lapse(note)) }
    }

    enum Requests: Listing, Conversing {
        static let noun = "requests"
        static let family = Subject.Family.request
        static let abstract = "Requests and the state of each."
        static let example = "requests list --at 2019-07-31T18:00:00Z --json"
        static let header = ["id", "state", "since", "requester", "resources", "lapses"]

        static func rows(_ state: ResponseState, at instant: Instant) -> [[String]] {
            state.requests.map { request in
                [
                    request.id, request.state.rawValue, request.course.last.at.description, request.body.requester,
                    request.body.resources.summary,
                    (request.lapsesAt?.description ?? "") + (request.isOverdue(at: instant) ? " (overdue)" : ""),
                ]
            }
        }

        static func json(_ state: ResponseState, at instant: Instant) -> JSON {
            ResponseJSON.requests(state, at: instant)
        }
    }
}
