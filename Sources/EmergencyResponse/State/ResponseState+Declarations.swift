import Geo

extension ResponseState {
    mutating func perform(declaration id: String, _ step: DeclarationStep, at moment: Moment) throws(Refusal) {
        let known = declarations[id]
        let course = try Course.advance(known?.course, step.command, of: Subject(.declaration, id), at: moment)
        if known?.course.reached(.declared) != nil, let level = known?.level, let areas = known?.areas {
            try moment.require(Jurisdiction(areas: areas, level: level))
        }
        switch step {
        case .propose(let proposal):
            try moment.check(proposal)
            declarations[id] = DeclarationRecord(
                id: id, course: course, regime: proposal.regime, level: proposal.level, areas: proposal.areas,
                grounds: proposal.grounds)
        case .declare(let body):
            try moment.check(body, after: known)
            declarations[id] = DeclarationRecord(
                id: id, course: course, regime: body.regime, level: body.level, areas: body.areas,
                grounds: body.grounds.isEmpty ? known?.grounds ?? [] : body.grounds, expiresAt: body.expiresAt,
                since: Dictionary(body.areas.map { ($0.code, moment.at) }) { first, _ in first }, acts: [body.act])
        case .amend(let amendment):
            try moment.check(amendment, of: known)
            let since = amendment.areas.map { ($0.code, known?.since[$0.code] ?? moment.at) }
            declarations[id]?.since = Dictionary(since) { first, _ in first }
            declarations[id]?.areas = amendment.areas
            declarations[id]?.expiresAt = amendment.expiresAt
            declarations[id]?.acts.append(amendment.act)
        case .lift(let act):
            try moment.requireAct(act)
            declarations[id]?.acts.append(act)
        }
        declarations[id]?.course = course
    }
}

extension Moment {
    fileprivate func check(_ proposal: DeclarationProposal) throws(Refusal) {
        try requireAreas(proposal.areas)
        try require(!proposal.grounds.isEmpty, .incomplete, because: "a proposal needs grounds")
        try check(proposal.grounds)
    }

    fileprivate func check(_ body: DeclarationBody, after proposal: DeclarationRecord?) throws(Refusal) {
        try requireAct(body.act)
        try requireAreas(body.areas)
        try check(body.grounds)
        try require(
            proposal.map { $0.regime == body.regime } ?? true, .incomplete,
            because: "another regime is declared than was proposed")
        try checkEnd(body.expiresAt)
        try require(Jurisdiction(areas: body.areas, level: body.level))
    }

    fileprivate func check(_ amendment: DeclarationAmendment, of record: DeclarationRecord?) throws(Refusal) {
        try requireAct(amendment.act)
        try requireAreas(amendment.areas)
        try checkEnd(amendment.expiresAt)
        guard let record else { return }
        try require(
            record.expiresAt.map { at < $0 } ?? true, .wrongTime,
            because: "declaration \(record.id) is no longer in force at \(at)")
        try require(Jurisdiction(areas: amendment.areas, level: record.level))
    }

    private func check(_ grounds: [StatedGround]) throws(Refusal) {
        for ground in grounds {
            try requireText(ground.rule, "the rule of a ground")
            try requireText(ground.facts, "the facts of a ground")
            try require(
                ground.since.map { $0 <= at } ?? true, .wrongTime, because: "a ground is met only after \(at)")
        }
    }

    private func checkEnd(_ end: Instant?) throws(Refusal) {
        try require(end.map { $0 > at } ?? true, .wrongTime, because: "it would end before it begins, \(at)")
    }
}
