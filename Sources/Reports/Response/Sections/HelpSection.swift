import EmergencyResponse
import Geo
import Wording

/// Requests and offers, each with its state and with the words of both sides kept apart.
struct HelpSection {
    let response: ResponseScene

    static let anchor = "help"

    private var text: ResponseText { response.text }
    private var picture: ResponsePicture { response.picture }

    var section: Page.Section? {
        response.section(
            Self.anchor, text("Help asked for and offered"), [], [requests, offers])
    }

    /// Open, or ended within the last day.
    var shownRequests: [RequestRecord] {
        picture.state.requests.filter { record in
            (record.isOpen || picture.isOfLastDay(record.course.last.at)) && picture.concerns(record.body.areas)
        }
    }

    /// Not yet ended, or ended within the last day.
    var shownOffers: [OfferRecord] {
        let ended: [OfferMachine.State] = [.declined, .withdrawn, .expired, .returned]
        return picture.state.offers.filter { record in
            (!ended.contains(record.state) || picture.isOfLastDay(record.course.last.at))
                && picture.concerns(record.body.areas)
        }
    }

    private var requests: Table {
        response.table(
            text("Requests"),
            [
                text("From"), text("To"), text("What"), text("Where", of: "help"),
                text("State"), text("Lapses"), text("Words and answers"),
            ],
            shownRequests.map { record in
                let body = record.body
                return [
                    response.cell(body.requester, response.links(record.course.milestones)),
                    response.cell(body.addressee ?? text("anybody")),
                    response.cell(text.resources(body.resources)),
                    response.cell(response.names(body.areas)),
                    response.cell(text.state(record.state) + ", " + record.course.last.at.dayText),
                    response.cell(lapse(record)),
                    response.cell(text.joined([text.quote(body.words)] + record.answers.map(answer))),
                ]
            })
    }

    private func lapse(_ record: RequestRecord) -> String {
        guard let day = record.lapsesAt else { return text("never") }
        return day.dayText + (record.isOverdue(at: picture.at) ? text(", overdue") : "")
    }

    private func answer(_ answer: RequestAnswer) -> String {
        let reason = answer.reason.map { " (" + $0 + ")" } ?? ""
        let words = text.quote(answer.words)
        return answer.responder + ": " + text.answer(answer.response) + reason + (words.isEmpty ? "" : ", " + words)
    }

    private var offers: Table {
        response.table(
            text("Offers"),
            [
                text("From"), text("To"), text("What"), text("State"),
                text("In the offeror’s words"),
                text("In the receiver’s words"),
            ],
            shownOffers.map { record in
                [
                    response.cell(record.body.offeror, response.links(record.course.milestones)),
                    response.cell(record.body.receiver), response.cell(what(record)), response.cell(state(record)),
                    response.cell(text.joined(record.offerorWords.map(text.quote))),
                    response.cell(text.joined(record.receiverWords.map(text.quote))),
                ]
            })
    }

    private func what(_ record: OfferRecord) -> String {
        let accepted =
            record.acceptedExtent == .part ? text("; accepted: ") + text.resources(record.accepted) : ""
        return text.resources(record.body.resources) + accepted
    }

    private func state(_ record: OfferRecord) -> String {
        let since = text.state(record.state) + text(" since ") + record.course.last.at.dayText
        let review =
            record.state == .held ? record.reviewAt.map { text(", review on ") + $0.dayText } : nil
        return since + (review ?? "") + (record.reason.map { ": " + $0 } ?? "")
    }
}
