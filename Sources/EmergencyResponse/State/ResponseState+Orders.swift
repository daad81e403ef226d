extension ResponseState {
    mutating func perform(order id: String, _ step: OrderStep, at moment: Moment) throws(Refusal) {
        let course = try Course.advance(orders[id]?.course, step.command, of: Subject(.order, id), at: moment)
        switch step {
        case .issue(let body):
            try check(body, at: moment)
            orders[id] = OrderRecord(id: id, course: course, body: body)
        case .acknowledge(let note), .begin(let note), .complete(let note):
            orders[id]?.notes.append(note)
        case .cancel(let reason):
            try moment.requireText(reason.reason, "why it is cancelled")
            if let body = orders[id]?.body { try moment.require(Jurisdiction(areas: body.areas, level: body.level)) }
            orders[id]?.cancellation = reason
        }
        orders[id]?.course = course
    }

    private func check(_ body: OrderBody, at moment: Moment) throws(Refusal) {
        try moment.requireText(body.addressee, "to whom the order goes")
        try moment.requireText(body.task, "what is to be done")
        try moment.requireResources(body.resources)
        try moment.requireAreas(body.areas)
        if case .until(let end) = body.term {
            try moment.require(end > moment.at, .wrongTime, because: "the order would end at \(end), before it begins")
        }
        if let decision = body.decision { try requirePublished(decision, at: moment) }
        try moment.require(Jurisdiction(areas: body.areas, level: body.level))
    }
}
