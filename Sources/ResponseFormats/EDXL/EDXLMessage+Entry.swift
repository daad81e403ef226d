public import EmergencyResponse
import Geo

extension EDXLMessage {
    /// The message that an entry is, where the standard has one for it.
    ///
    /// It has none for thanks, for holding, accepting, declining and withdrawing an unsolicited offer, nor for what is
    /// decided and declared; those stay in the ledger alone.
    ///
    /// - Parameters:
    ///   - ledger: Holds the entry and those that it follows.
    ///   - sender: A name for who keeps the ledger, such as `duty@example.org`, which makes the identifiers unique.
    public init?(_ entry: LedgerEntry, in ledger: Ledger, sender: String) {
        let conversation = Conversation(ledger, around: entry, sender: sender)
        switch entry.act {
        case .request(_, let step): self.init(step, entry, conversation)
        case .offer(_, let step): self.init(step, entry, conversation)
        case .order(let id, let step): self.init(step, order: id, entry, conversation)
        default: return nil
        }
    }

    private init?(_ step: RequestStep, _ entry: LedgerEntry, _ conversation: Conversation) {
        guard let body = conversation.requestBody else { return nil }
        switch step {
        case .send:
            self.init(.requestResource, entry, conversation, from: (body.requester, "Requester"), body.resources)
        case .renew:
            self.init(.requestResource, entry, conversation, from: (body.requester, "Requester"), body.resources)
            recall = (.update, conversation.first)
        case .withdraw:
            self.init(.requestResource, entry, conversation, from: (body.requester, "Requester"), body.resources)
            recall = (.cancel, conversation.first)
        case .answer(let answer):
            self.init(
                .responseToRequestResource, entry, conversation, from: (answer.responder, "RespondingOrg"),
                body.resources)
            response = Response(type: ResponseType(answer.response), reason: answer.reason)
        case .acknowledge, .meet, .lapse: return nil
        }
    }

    private init?(_ step: OfferStep, _ entry: LedgerEntry, _ conversation: Conversation) {
        guard let body = conversation.offerBody else { return nil }
        let owner = (body.offeror, "Owner")
        switch step {
        case .receive where body.request != nil:
            self.init(.responseToRequestResource, entry, conversation, from: owner, body.resources)
            response = Response(type: .accept, reason: nil)
            preceding = conversation.request ?? preceding
        case .receive:
            self.init(.offerUnsolicitedResource, entry, conversation, from: owner, body.resources)
            scheduledUntil = body.expiresAt.map { ("EndAvailable", $0) }
        case .commit(let commitment):
            self.init(.commitResource, entry, conversation, from: owner, commitment.resources)
            response = Response(type: .accept, reason: nil)
        case .mobilise: self.init(status: "mobilised", entry, conversation, from: owner)
        case .arrive: self.init(status: "on scene", entry, conversation, from: owner)
        case .return: self.init(status: "returned", entry, conversation, from: owner)
        case .release:
            self.init(
                .releaseResource, entry, conversation, from: (body.receiver, "Requester"), conversation.committed)
        case .acknowledge, .hold, .accept, .decline, .withdraw, .expire: return nil
        }
    }

    private init?(_ step: OrderStep, order id: String, _ entry: LedgerEntry, _ conversation: Conversation) {
        guard let body = conversation.orderBody else { return nil }
        self.init(.requisitionResource, entry, conversation, from: (entry.actor.name, "Approver"), body.resources)
        orderIdentifier = id
        switch step {
        case .issue:
            if case .until(let end) = body.term { scheduledUntil = ("RequestedReturnDeparture", end) }
        case .cancel: recall = (.cancel, conversation.first)
        case .acknowledge, .begin, .complete: return nil
        }
    }

    private init(
        status: String, _ entry: LedgerEntry, _ conversation: Conversation, from contact: (String, String)
    ) {
        self.init(.reportResourceDeploymentStatus, entry, conversation, from: contact, conversation.committed)
        deploymentStatus = status
    }

    private init(
        _ type: ContentType, _ entry: LedgerEntry, _ conversation: Conversation, from contact: (String, String),
        _ resources: [Resource]
    ) {
        self.type = type
        identifier = conversation.identifier(of: entry.sequence)
        sentAt = entry.effectiveAt
        description = "\(entry.subject): \(entry.act.command)"
        originating = conversation.first
        preceding = type == .offerUnsolicitedResource || type == .requestResource ? nil : conversation.preceding
        incident = conversation.incident
        self.contact = contact
        self.resources = resources
    }
}

extension EDXLMessage.ResponseType {
    fileprivate init(_ response: RequestAnswer.Response) {
        switch response {
        case .accept: self = .accept
        case .decline: self = .decline
        case .provisional: self = .provisional
        }
    }
}
