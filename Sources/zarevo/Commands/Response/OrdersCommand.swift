import ArgumentParser
import EmergencyResponse
import Geo
import ResponseFormats
import Tables
import Wording

struct OrdersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "orders", abstract: "Orders to ministries: what is to be done, with what, until when.",
        discussion: """
            issued → acknowledged → executing → executed; cancelled at any point before that.

            Example:
              zarevo orders issue army --to "Ministry of Defence" \\
                --task "put out fires from the air" \\
                --resource suppressionAirplane:10:Il-76 --area RU-KYA --level federal \\
                --until-special-order --actor president.json
              zarevo orders list
            """,
        subcommands: [
            Issue.self, NoteCommand<Acknowledge>.self, NoteCommand<Begin>.self, NoteCommand<Complete>.self,
            ReasonCommand<Cancel>.self, ListCommand<Orders>.self, EDXLCommand<Orders>.self,
        ])

    struct Issue: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Issues an order.",
            discussion: """
                Example:
                  zarevo orders issue army --to "Ministry of Defence" \\
                    --task "put out fires from the air" \\
                    --resource suppressionAirplane:10:Il-76 --area RU-KYA --level federal \\
                    --until-special-order --decision help-2019 --actor president.json
                """)

        @Argument(help: "A new id.")
        var id: String
        @Option(name: .customLong("to"), help: "The ministry or body.")
        var addressee: String
        @Option(help: "What is to be done.")
        var task: String
        @Option(help: "KIND, KIND:10 or KIND:10:TYPE, once for each; kinds: \(Resource.Kind.list).")
        var resource: [Resource]
        @OptionGroup var areas: AreaOptions
        @Option(help: "municipal, regional, interregional or federal.")
        var level: ResponseLevel
        @Option(help: "The published decision behind it.")
        var decision: String?
        @Option(help: "When it ends.")
        var until: Instant?
        @Flag(help: "It runs until somebody says otherwise.")
        var untilSpecialOrder = false
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func validate() throws {
            if (until == nil) != untilSpecialOrder {
                throw ValidationError("one of --until and --until-special-order says how long the order runs")
            }
        }

        func run() throws {
            try record.record { session in
                let body = OrderBody(
                    addressee: addressee, task: task, resources: resource, areas: try areas.references(in: session),
                    level: level, decision: decision, term: until.map { .until($0) } ?? .untilSpecialOrder,
                    words: quote.quote)
                return .order(id, .issue(body))
            }
        }
    }

    enum Acknowledge: NoteStep {
        static let name = "acknowledge"
        static let abstract = "Whoever was ordered confirms it."
        static let example = "orders acknowledge army --actor ministry.json"
        static func act(_ id: String, _ note: Note) -> Act { .order(id, .acknowledge(note)) }
    }

    enum Begin: NoteStep {
        static let name = "begin"
        static let abstract = "It is being carried out."
        static let example = "orders begin army --remark \"first flights\" --actor ministry.json"
        static func act(_ id: String, _ note: Note) -> Act { .order(id, .begin(note)) }
    }

    enum Complete: NoteStep {
        static let name = "complete"
        static let abstract = "It has been carried out."
        static let example = "orders complete army --actor ministry.json"
        static func act(_ id: String, _ note: Note) -> Act { .order(id, .complete(note)) }
    }

    enum Cancel: ReasonStep {
        static let name = "cancel"
        static let abstract = "Cancels an order, with the reason."
        static let example = "orders cancel army --reason \"rain\" --actor president.json"
        static func act(_ id: String, _ reason: Reason) -> Act { .order(id, .cancel(reason)) }
    }

    enum Orders: Listing, Conversing {
        static let noun = "orders"
        static let family = Subject.Family.order
        static let abstract = "Orders and the state of each."
        static let example = "orders list --at 2019-07-31T18:00:00Z --json"
        static let header = ["id", "state", "since", "to", "resources", "until"]

        static func rows(_ state: ResponseState, at instant: Instant) -> [[String]] {
            state.orders.map { order in
                var until = "special order"
                if case .until(let end) = order.body.term { until = end.description }
                return [
                    order.id, order.state.rawValue, order.course.last.at.description, order.body.addressee,
                    order.body.resources.summary, until,
                ]
            }
        }

        static func json(_ state: ResponseState, at instant: Instant) -> JSON { ResponseJSON.orders(state) }
    }
}
