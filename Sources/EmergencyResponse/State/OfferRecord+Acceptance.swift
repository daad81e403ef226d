import Geo

extension OfferRecord {
    /// What the receiver's authority must cover.
    var receiving: Jurisdiction { Jurisdiction(areas: body.areas, level: body.level, origin: body.origin) }

    mutating func accept(_ acceptance: OfferAcceptance, at moment: Moment) throws(Refusal) {
        try moment.require(receiving)
        if let end = body.expiresAt {
            try moment.require(moment.at < end, .wrongTime, because: "offer \(id) ended at \(end)")
        }
        if body.origin == .foreign || acceptance.confirmedBy != nil { try confirm(acceptance.confirmedBy, at: moment) }
        accepted = try resources(of: acceptance, at: moment)
        acceptedExtent = acceptance.extent
        receiverWords += [acceptance.words].compacted
    }

    /// Foreign help is accepted by two different people, each with the authority for it.
    private func confirm(_ second: Actor?, at moment: Moment) throws(Refusal) {
        guard let second else {
            throw Refusal(.secondPersonNeeded, because: "foreign help needs a second person to confirm it")
        }
        guard !PersonName.isSame(second.name, moment.actor.name), !second.name.isEmpty else {
            throw Refusal(.secondPersonNeeded, because: "\(moment.actor.name) cannot be the second person as well")
        }
        guard second.authority.holds(at: moment.at) else {
            throw Refusal(.outsideAuthority, because: "the authority of \(second.name) does not hold at \(moment.at)")
        }
        if let shortfall = receiving.shortfall(of: second) { throw Refusal(.outsideAuthority, because: shortfall) }
    }

    private func resources(of acceptance: OfferAcceptance, at moment: Moment) throws(Refusal) -> [Resource] {
        guard acceptance.extent == .part else {
            try moment.require(
                acceptance.resources.isEmpty, .incomplete, because: "the whole offer needs no list of what is accepted")
            return body.resources
        }
        try moment.requireResources(acceptance.resources)
        try moment.require(
            acceptance.resources.fits(within: body.resources), .incomplete,
            because: "more is accepted than offer \(id) offers")
        try moment.require(
            acceptance.resources.leavesSome(of: body.resources), .incomplete,
            because: "all that offer \(id) offers is no part of it")
        return acceptance.resources
    }

    mutating func commit(_ commitment: OfferCommitment, at moment: Moment) throws(Refusal) {
        try moment.requireResources(commitment.resources)
        try moment.require(
            commitment.resources.fits(within: accepted), .incomplete,
            because: "more is committed than was accepted of offer \(id)")
        committed = commitment.resources
        offerorWords += [commitment.words].compacted
    }

    func requireDue(at moment: Moment) throws(Refusal) {
        guard let end = body.expiresAt else {
            throw Refusal(.wrongTime, because: "offer \(id) has no day on which it ends; the offeror may withdraw it")
        }
        try moment.require(end <= moment.at, .wrongTime, because: "offer \(id) does not end before \(end)")
    }
}

extension [Quote?] {
    /// Those that were said.
    var compacted: [Quote] { compactMap(\.self) }
}
