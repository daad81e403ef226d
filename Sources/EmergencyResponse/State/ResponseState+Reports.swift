import Wording

extension ResponseState {
    mutating func perform(
        _ reference: ReportReference, _ step: ReportStep, at moment: Moment
    ) throws(Refusal) {
        let id = reference.description
        let course = try Course.advance(
            reports[id]?.course, step.command, of: Subject(.report, id), at: moment)
        switch step {
        case .draft(let body):
            try checkVersion(reference, at: moment)
            try moment.check(body)
            reports[id] = ReportRecord(reference: reference, course: course, body: body)
        case .revise(let body):
            try moment.check(body)
            reports[id]?.body = body
        case .submit(let submission):
            try moment.requireText(submission.to, "to whom the report goes")
            try moment.require(Jurisdiction(areas: reports[id]?.body.areas ?? [], level: .municipal))
            reports[id]?.submission = submission
        case .withdraw(let reason):
            try moment.requireText(reason.reason, "why it is withdrawn")
            try moment.require(Jurisdiction(areas: reports[id]?.body.areas ?? [], level: .municipal))
            reports[id]?.withdrawal = reason
        }
        reports[id]?.course = course
    }

    private func checkVersion(_ reference: ReportReference, at moment: Moment) throws(Refusal) {
        guard reference.version > 1 else { return }
        let before = ReportReference(id: reference.id, version: reference.version - 1)
        guard let known = reports[before.description], known.isFrozen, known.course.last.at <= moment.at else {
            throw Refusal(
                .wrongState, because: "report \(reference) follows \(before), which has not been submitted by then")
        }
    }
}

extension Moment {
    fileprivate func check(_ body: ReportBody) throws(Refusal) {
        try requireText(body.title, "a title")
        try requireDigest(body.situationDigest, "of the situation")
        try requireAreas(body.areas)
        try require(body.asOf <= at, .wrongTime, because: "the report is for \(body.asOf), after the act itself, \(at)")
        try require(
            !body.figures.contains { $0.name.isEmpty } && Set(body.figures.map(\.name)).count == body.figures.count,
            .incomplete, because: "each figure needs a name of its own")
    }
}
