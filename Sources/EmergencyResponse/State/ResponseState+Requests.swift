import Geo

extension ResponseState {
    mutating func perform(request id: String, _ step: RequestStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(requests[id]?.course, step.command, of: Subject(.request, id), at: moment)
        switch step {
        case .send(let body):
            try moment.check(body)
            requests[id] = RequestRecord(id: id, course: course, body: body, lapsesAt: body.lapsesAt)
        case .acknowledge(let note):
            requests[id]?.notes.append(note)
        case .answer(let answer):
            try moment.check(answer)
            try requireNotLapsed(id, at: moment)
            requests[id]?.answers.append(answer)
        case .renew(let renewal):
            try requireSender(of: id, at: moment)
            try checkRenewal(renewal.lapsesAt, of: id, at: moment)
            requests[id]?.lapsesAt = renewal.lapsesAt
        case .meet(let note):
            try requireSender(of: id, at: moment)
            try requireAccepted(id, at: moment)
            requests[id]?.notes.append(note)
        case .withdraw(let reason):
            try requireSender(of: id, at: moment)
            try moment.requireText(reason.reason, "why it is withdrawn")
            requests[id]?.withdrawal = reason
        case .lapse(let note):
            try requireDue(id, at: moment)
            requests[id]?.notes.append(note)
        }
        requests[id]?.course = course
    }

    private func requireSender(of id: String, at moment: Moment) throws(Refusal) {
        guard let body = requests[id]?.body else { return }
        try moment.require(Jurisdiction(areas: body.areas, level: body.level, origin: body.origin))
    }

    private func requireNotLapsed(_ id: String, at moment: Moment) throws(Refusal) {
        guard let end = requests[id]?.lapsesAt, end <= moment.at else { return }
        throw Refusal(.wrongTime, because: "request \(id) lapsed at \(end) unless it is renewed")
    }

    private func requireDue(_ id: String, at moment: Moment) throws(Refusal) {
        guard let end = requests[id]?.lapsesAt else {
            throw Refusal(.wrongTime, because: "request \(id) has no day on which it lapses; withdraw it")
        }
        try moment.require(end <= moment.at, .wrongTime, because: "request \(id) does not lapse before \(end)")
    }

    private func checkRenewal(_ end: Instant, of id: String, at moment: Moment) throws(Refusal) {
        guard let before = requests[id]?.lapsesAt else {
            throw Refusal(.wrongState, because: "request \(id) has no day on which it lapses")
        }
        try moment.require(
            end > before && end > moment.at, .wrongTime,
            because: "request \(id) lapses at \(before); a renewal to \(end) does not extend it")
    }

    private func requireAccepted(_ id: String, at moment: Moment) throws(Refusal) {
        try moment.require(
            requests[id]?.answers.contains { $0.response != .decline } ?? false, .wrongState,
            because: "nobody has accepted request \(id)")
    }
}

extension Moment {
    fileprivate func check(_ body: RequestBody) throws(Refusal) {
        try requireText(body.requester, "who asks")
        try requireResources(body.resources)
        try requireAreas(body.areas)
        if let end = body.lapsesAt {
            try require(end > at, .wrongTime, because: "the request would lapse at \(end), before it is sent")
        }
        try require(Jurisdiction(areas: body.areas, level: body.level, origin: body.origin))
    }

    fileprivate func check(_ answer: RequestAnswer) throws(Refusal) {
        try requireText(answer.responder, "who answers")
        if answer.response != .accept { try requireText(answer.reason ?? "", "the reason of the answer") }
    }
}
