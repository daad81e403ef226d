import ArgumentParser
import EmergencyResponse
import Formats
import Geo
import Operations
import Wording

struct OffersCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "offers",
        abstract: "Offers of help: what was offered, what was answered, and how far it has come.",
        discussion: """
            received → acknowledged → held | accepted | declined | withdrawn | expired; held → accepted | declined | \
            withdrawn | expired; accepted → committed → mobilised → on scene → released → returned.

            Example:
              zarevo offers receive usa-2019 --offeror "United States" \\
                --origin foreign --receiver Russia --resource suppressionAircraft \\
                --area RU --level federal --actor duty.json
              zarevo offers list --at 2019-07-31T18:00:00Z
            """,
        subcommands: [
            Receive.self, NoteCommand<Acknowledge>.self, Hold.self, Accept.self, ReasonCommand<Decline>.self,
            ReasonCommand<Withdraw>.self, NoteCommand<Expire>.self, Commit.self, NoteCommand<Mobilise>.self,
            NoteCommand<Arrive>.self, NoteCommand<Release>.self, NoteCommand<Return>.self, ListCommand<Offers>.self,
            EDXLCommand<Offers>.self,
        ])

    struct Receive: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "An offer has come.",
            discussion: """
                The words are the offeror's own.

                Example:
                  zarevo offers receive usa-2019 --offeror "United States" \\
                    --origin foreign --receiver Russia --resource suppressionAircraft \\
                    --area RU --level federal --words "…" --actor duty.json
                """)

        @Argument(help: "A new id.")
        var id: String
        @Option(help: "Who offers.")
        var offeror: String
        @Option(help: "domestic or foreign.")
        var origin: Authority.Origin
        @Option(help: "Whom it is offered to.")
        var receiver: String
        @Option(help: "KIND, KIND:10 or KIND:10:TYPE, once for each; kinds: \(Resource.Kind.list).")
        var resource: [Resource]
        @OptionGroup var areas: AreaOptions
        @Option(help: "The level it is addressed to; nobody below may accept it.")
        var level: ResponseLevel
        @Option(help: "The request that it answers.")
        var request: String?
        @Option(help: "When the offer ends.")
        var expires: Instant?
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record { session in
                let body = OfferBody(
                    offeror: offeror, origin: origin, receiver: receiver, resources: resource,
                    areas: try areas.references(in: session), level: level, request: request, expiresAt: expires,
                    words: quote.quote)
                return .offer(id, .receive(body))
            }
        }
    }

    struct Hold: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Keeps an offer for when it is needed.",
            discussion: """
                The words are the receiver's.

                Example:
                  zarevo offers hold usa-2019 --review "$(date -I -d '7 days')T00:00:00Z" \\
                    --words "if necessary" --actor duty.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "When somebody looks at it again.")
        var review: Instant
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record(.offer(id, .hold(OfferHold(reviewAt: review, words: quote.quote))))
        }
    }

    struct Accept: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Accepts an offer, whole or in part.",
            discussion: """
                Help from abroad needs a second person whose authority covers it too. With --resource only that part is accepted.

                Example:
                  zarevo offers accept usa-2019 --actor minister.json \\
                    --confirmed-by president.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "A part that is accepted, KIND:QUANTITY, once for each (default: all).")
        var resource: [Resource] = []
        @Option(help: "File of the second person, as for --actor.", completion: .file())
        var confirmedBy: String?
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            let second = try confirmedBy.map(ActorFile.read)
            let acceptance =
                resource.isEmpty
                ? OfferAcceptance(confirmedBy: second, words: quote.quote)
                : OfferAcceptance(part: resource, confirmedBy: second, words: quote.quote)
            try record.record(.offer(id, .accept(acceptance)))
        }
    }

    struct Commit: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "The offeror commits what was accepted, or part of it.",
            discussion: """
                Example:
                  zarevo offers commit usa-2019 --resource suppressionAirplane:2 \\
                    --actor liaison.json
                """)

        @Argument(help: "Its id.")
        var id: String
        @Option(help: "KIND:QUANTITY, once for each.")
        var resource: [Resource]
        @OptionGroup var quote: QuoteOptions
        @OptionGroup var record: RecordOptions

        func run() throws {
            try record.record(.offer(id, .commit(OfferCommitment(resources: resource, words: quote.quote))))
        }
    }
}

extension Resource.Kind {
    static var list: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
