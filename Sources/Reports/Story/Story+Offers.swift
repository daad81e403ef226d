import Claims
import EmergencyResponse
import Geo
import Wording

extension Story {
    /// Each offer with its state, the words of both sides, and how it was told.
    var offered: StorySection {
        let offers = state.offers.map { $0 }
        var blocks = offers.flatMap(blocks)
        if !offers.isEmpty, !tellings.isEmpty {
            blocks += [
                .paragraph(StoryLine(words("The same offer, as it was told:"))),
                .table(tellingTable),
            ]
            if findings.contains(where: { $0.kind == .tellingsDiffer }) {
                blocks.append(.paragraph(StoryLine(whenTrue)))
            }
        }
        return StorySection(title: words("Help offered"), blocks: blocks)
    }

    private func blocks(_ offer: OfferRecord) -> [StoryBlock] {
        let quotes =
            offer.offerorWords.map { quote($0, words("Offeror")) }
            + offer.receiverWords.map { quote($0, words("Receiver")) }
        let line = StoryLine(
            names.phrase(offer.body.offeror) + " → " + names.phrase(offer.body.receiver) + ": "
                + words.offer(offer.state)
                + words(" since ") + words.day(offer.course.last.at.adding(hours: 3)) + ".",
            source: source(offer.course.last))
        return [.paragraph(line)] + (quotes.isEmpty ? [] : [.list(quotes)])
    }

    private func quote(_ quote: Quote, _ side: String) -> StoryLine {
        StoryLine(
            side + (quote.speaker.map { " (" + names.phrase($0) + ")" } ?? "") + ": " + words.quoted(quote.text),
            source: quote.source)
    }

    /// Outcome, as claims say it.
    var tellings: [Claim] {
        claims.filter { claim in
            claim.subject == .offer
                && [.heldIfNeeded, .accepted, .declined].contains(claim.detail.offer ?? .offered)
        }
    }

    private var tellingTable: StoryTable {
        StoryTable(
            columns: [words("Told by"), words("Told as"), words("Words")],
            rows: tellings.map { claim in
                [
                    StoryLine(names.teller(claim), source: claim.source.document),
                    StoryLine(claim.detail.offer.map(words.telling) ?? ""),
                    StoryLine(claim.quote.text.isEmpty ? "" : words.quoted(claim.quote.text)),
                ]
            })
    }

    private var whenTrue: String {
        words("All of them are true if help is not taken now and will be if needed; the state in the ledger is that.")
    }
}
