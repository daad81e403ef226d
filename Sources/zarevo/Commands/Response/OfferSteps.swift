import EmergencyResponse
import Geo
import ResponseFormats
import Tables

extension OffersCommand {
    enum Acknowledge: NoteStep {
        static let name = "acknowledge"
        static let abstract = "Thanks for an offer, in the receiver's words."
        static let example = "offers acknowledge usa-2019 --words \"thank you\" --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .acknowledge(note)) }
    }

    enum Decline: ReasonStep {
        static let name = "decline"
        static let abstract = "Declines an offer, with the reason, in the receiver's words."
        static let example = "offers decline usa-2019 --reason \"own means are enough\" \\\n    --actor minister.json"
        static func act(_ id: String, _ reason: Reason) -> Act { .offer(id, .decline(reason)) }
    }

    enum Withdraw: ReasonStep {
        static let name = "withdraw"
        static let abstract = "The offeror takes an offer back, in the offeror's words."
        static let example = "offers withdraw usa-2019 --reason \"needed at home\" --actor liaison.json"
        static func act(_ id: String, _ reason: Reason) -> Act { .offer(id, .withdraw(reason)) }
    }

    enum Expire: NoteStep {
        static let name = "expire"
        static let abstract = "Notes that an offer has come to its end unanswered."
        static let example = "offers expire usa-2019 --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .expire(note)) }
    }

    enum Mobilise: NoteStep {
        static let name = "mobilise"
        static let abstract = "What was committed is on its way."
        static let example = "offers mobilise usa-2019 --actor liaison.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .mobilise(note)) }
    }

    enum Arrive: NoteStep {
        static let name = "arrive"
        static let abstract = "It is on scene."
        static let example = "offers arrive usa-2019 --remark \"Krasnoyarsk\" --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .arrive(note)) }
    }

    enum Release: NoteStep {
        static let name = "release"
        static let abstract = "It is no longer needed."
        static let example = "offers release usa-2019 --actor duty.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .release(note)) }
    }

    enum Return: NoteStep {
        static let name = "return"
        static let abstract = "It is back where it came from."
        static let example = "offers return usa-2019 --actor liaison.json"
        static func act(_ id: String, _ note: Note) -> Act { .offer(id, .return(note)) }
    }

    enum Offers: Listing, Conversing {
        static let noun = "offers"
        static let family = Subject.Family.offer
        static let abstract = "Offers and the state of each."
        static let example = "offers list --at 2019-07-31T18:00:00Z --json"
        static let header = ["id", "state", "since", "offeror", "resources", "review"]

        static func rows(_ state: ResponseState, at instant: Instant) -> [[String]] {
            state.offers.map { offer in
                let review = offer.state == .held ? offer.reviewAt?.description ?? "" : ""
                return [
                    offer.id, offer.state.rawValue, offer.course.last.at.description, offer.body.offeror,
                    (offer.accepted.isEmpty ? offer.body.resources : offer.accepted).summary,
                    review + (offer.isReviewDue(at: instant) ? " (due)" : ""),
                ]
            }
        }

        static func json(_ state: ResponseState, at instant: Instant) -> JSON {
            ResponseJSON.offers(state, at: instant)
        }
    }
}
