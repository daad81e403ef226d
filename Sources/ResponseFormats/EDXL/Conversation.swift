import EmergencyResponse

/// The entries about one request, offer or order, up to one of them.
struct Conversation {
    private let sender: String
    private let entries: [LedgerEntry]
    private let ledger: Ledger

    init(_ ledger: Ledger, around entry: LedgerEntry, sender: String) {
        self.sender = sender
        self.ledger = ledger
        entries = ledger.entries.filter { $0.subject == entry.subject && $0.sequence <= entry.sequence }
    }

    func identifier(of sequence: Int) -> String { "urn:zarevo:\(sender):ledger:\(sequence)" }

    /// The message that began it.
    var first: String { identifier(of: entries.first?.sequence ?? 0) }
    /// The last entry before this one that is a message.
    var preceding: String? {
        entries.dropLast().last { EDXLMessage($0, in: ledger, sender: sender) != nil }.map {
            identifier(of: $0.sequence)
        }
    }

    /// The message that the request was which an offer answers.
    var request: String? {
        guard let id = offerBody?.request else { return nil }
        return ledger.entries.first { $0.subject == Subject(.request, id) }.map { identifier(of: $0.sequence) }
    }

    var requestBody: RequestBody? {
        guard case .request(_, .send(let body))? = entries.first?.act else { return nil }
        return body
    }

    var offerBody: OfferBody? {
        guard case .offer(_, .receive(let body))? = entries.first?.act else { return nil }
        return body
    }

    var orderBody: OrderBody? {
        guard case .order(_, .issue(let body))? = entries.first?.act else { return nil }
        return body
    }

    /// What the offeror committed by then.
    var committed: [Resource] {
        for entry in entries.reversed() {
            if case .offer(_, .commit(let commitment)) = entry.act { return commitment.resources }
        }
        return offerBody?.resources ?? []
    }

    /// Where it is about.
    var incident: String {
        let areas = requestBody?.areas ?? offerBody?.areas ?? orderBody?.areas ?? []
        return "Wildfires: " + areas.map { $0.name ?? $0.code }.joined(separator: ", ")
    }
}
