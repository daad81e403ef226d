import Geo

extension ResponseState {
    mutating func perform(offer id: String, _ step: OfferStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(offers[id]?.course, step.command, of: Subject(.offer, id), at: moment)
        if case .receive(let body) = step {
            try check(body, at: moment)
            offers[id] = OfferRecord(
                id: id, course: course, body: body, offerorWords: body.words.map { [$0] } ?? [])
            return
        }
        guard var offer = offers[id] else { return }
        offer.course = course
        try Self.perform(step, on: &offer, at: moment)
        offers[id] = offer
    }

    private static func perform(
        _ step: OfferStep, on offer: inout OfferRecord, at moment: Moment
    ) throws(Refusal) {
        switch step {
        case .receive: break
        case .acknowledge(let note):
            try moment.require(offer.receiving)
            offer.receiverWords += [note.words].compacted
        case .hold(let hold):
            try moment.require(offer.receiving)
            try moment.require(
                hold.reviewAt > moment.at, .wrongTime,
                because: "the review at \(hold.reviewAt) is not after \(moment.at)")
            offer.reviewAt = hold.reviewAt
            offer.receiverWords += [hold.words].compacted
        case .accept(let acceptance):
            try offer.accept(acceptance, at: moment)
        case .decline(let reason):
            try moment.require(offer.receiving)
            try moment.requireText(reason.reason, "why it is declined")
            offer.reason = reason.reason
            offer.receiverWords += [reason.words].compacted
        case .withdraw(let reason):
            try moment.requireText(reason.reason, "why it is withdrawn")
            offer.reason = reason.reason
            offer.offerorWords += [reason.words].compacted
        case .expire(let note):
            try offer.requireDue(at: moment)
            offer.notes.append(note)
        case .commit(let commitment):
            try offer.commit(commitment, at: moment)
        case .mobilise(let note), .arrive(let note), .release(let note), .return(let note):
            offer.notes.append(note)
        }
    }

    private func check(_ body: OfferBody, at moment: Moment) throws(Refusal) {
        try moment.requireText(body.offeror, "who offers")
        try moment.requireText(body.receiver, "to whom it is offered")
        try moment.requireResources(body.resources)
        try moment.requireAreas(body.areas)
        if let end = body.expiresAt {
            try moment.require(end > moment.at, .wrongTime, because: "the offer would end at \(end), before it came")
        }
        if let request = body.request {
            let sent = requests[request]?.course.milestones.first
            try moment.require(sent != nil, .unknownSubject, because: "there is no request \(request) to answer")
            try moment.require(
                sent.map { $0.at <= moment.at } ?? true, .wrongTime,
                because: "request \(request) had not been sent at \(moment.at)")
        }
    }
}
