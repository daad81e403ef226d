import Wording

extension ResponseState {
    mutating func perform(decision id: String, _ step: DecisionStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(
            decisions[id]?.course, step.command, of: Subject(.decision, id), at: moment)
        if let body = decisions[id]?.body {
            try moment.require(
                Jurisdiction(areas: body.areas, level: step.command == .review ? .municipal : body.level))
        }
        switch step {
        case .propose(let body):
            try check(body, at: moment)
            decisions[id] = DecisionRecord(id: id, course: course, body: body)
        case .review(let note):
            decisions[id]?.review = note
        case .publish(let act):
            try moment.requireAct(act)
            if let report = decisions[id]?.body.report { try requireSubmitted(report, at: moment) }
            decisions[id]?.act = act
        case .supersede(let succession):
            try checkSuccessor(succession.by, of: id, at: moment)
            decisions[id]?.supersededBy = succession.by
        case .revoke(let revocation):
            try moment.requireAct(revocation.act)
            try moment.requireText(revocation.reason, "why it is revoked")
            decisions[id]?.revocation = revocation
        }
        decisions[id]?.course = course
    }

    private func check(_ body: DecisionBody, at moment: Moment) throws(Refusal) {
        try moment.requireText(body.title, "a title")
        try moment.requireText(body.text, "what is decided")
        try moment.requireAreas(body.areas)
        try requireSubmitted(body.report, at: moment)
    }

    /// The report that a decision cites must have been submitted by then, and not withdrawn.
    private func requireSubmitted(_ reference: ReportReference, at moment: Moment) throws(Refusal) {
        guard let report = reports[reference.description] else {
            throw Refusal(.unknownSubject, because: "there is no report \(reference) to decide on")
        }
        guard report.state == .submitted else {
            throw Refusal(.wrongState, because: "report \(reference) is \(report.state.rawValue), not submitted")
        }
        guard report.course.last.at <= moment.at else {
            throw Refusal(
                .wrongTime, because: "report \(reference) was submitted at \(report.course.last.at), after \(moment.at)"
            )
        }
    }

    private func checkSuccessor(_ successor: String, of id: String, at moment: Moment) throws(Refusal) {
        guard successor != id else {
            throw Refusal(.incomplete, because: "decision \(id) cannot take its own place")
        }
        try requirePublished(successor, at: moment)
    }

    /// A decision that something rests on must be in force by then.
    func requirePublished(_ id: String, at moment: Moment) throws(Refusal) {
        guard let decision = decisions[id] else {
            throw Refusal(.unknownSubject, because: "there is no decision \(id)")
        }
        guard decision.state == .published else {
            throw Refusal(.wrongState, because: "decision \(id) is \(decision.state.rawValue), not published")
        }
        guard decision.course.last.at <= moment.at else {
            throw Refusal(
                .wrongTime, because: "decision \(id) was published at \(decision.course.last.at), after \(moment.at)")
        }
    }
}
