import Geo
import Wording

extension ResponseState {
    mutating func perform(alert id: String, _ step: AlertStep, at moment: Moment) throws(Refusal) {
        let known = alerts[id]
        let course = try Course.advance(known?.course, step.command, of: Subject(.alert, id), at: moment)
        switch step {
        case .draft(let draft), .revise(let draft):
            try moment.check(draft, of: id)
            alerts[id] = AlertRecord(id: id, course: course, draft: draft)
        case .discard(let reason):
            try moment.requireText(reason.reason, "why it is discarded")
        case .approve(let approval):
            alerts[id]?.sent = [try moment.approved(known?.draft, by: approval)]
        case .update(let draft), .cancel(let draft):
            guard let known else { return }
            try moment.check(draft, after: known, as: step.command == .update ? .update : .cancel)
            alerts[id]?.draft = draft
            alerts[id]?.sent.append(draft.alert)
        }
        alerts[id]?.course = course
    }
}

extension Moment {
    /// A draft warns nobody: it is `Exercise` until a person approves it.
    fileprivate func check(_ draft: AlertDraft, of id: String) throws(Refusal) {
        let alert = draft.alert
        try requireAreas(draft.areas)
        try require(
            alert.status == .exercise || alert.status == .draft, .outsideAuthority,
            because: "a draft is Exercise until a person approves it, not \(alert.status.rawValue)")
        try require(
            alert.messageType == .alert && alert.references.isEmpty, .incomplete,
            because: "a warning begins with a message of type Alert without references")
        try requireIdentifier(of: alert, warning: id, number: 1)
        try requireNoError(in: alert)
    }

    /// The message as it goes out.
    fileprivate func approved(_ draft: AlertDraft?, by approval: AlertApproval) throws(Refusal) -> Alert {
        guard let draft else { throw Refusal(.unknownSubject, because: "there is no draft to approve") }
        try requireRight(to: draft)
        try require(
            approval.status == .actual || approval.status == .exercise, .incomplete,
            because: "a message is approved as Actual or Exercise, not \(approval.status.rawValue)")
        try require(
            approval.sent.instant == at, .wrongTime,
            because: "the message would be sent at \(approval.sent), the approval takes effect at \(at)")
        let alert = draft.alert.sending(approval)
        try requireNoError(in: alert)
        return alert
    }

    fileprivate func check(
        _ draft: AlertDraft, after record: AlertRecord, as type: AlertMessageType
    ) throws(Refusal) {
        let alert = draft.alert
        try requireRight(to: draft)
        try requireRight(to: record.draft)
        try require(
            record.isInForce(at: at), .wrongTime,
            because: "warning \(record.id) has ended before \(at); draft a new one")
        try require(
            alert.messageType == type, .incomplete,
            because: "the message is \(alert.messageType.rawValue), not \(type.rawValue)")
        try require(
            alert.references == record.sent.map(\.reference), .incomplete,
            because: "the message must name all \(record.sent.count) that it replaces, oldest first")
        try require(
            alert.status == record.sent.last?.status && alert.sender == record.sent.last?.sender, .incomplete,
            because: "status and sender stay those of the message that is replaced")
        try require(
            alert.sent.instant == at, .wrongTime,
            because: "the message would be sent at \(alert.sent), the step takes effect at \(at)")
        try requireIdentifier(of: alert, warning: record.id, number: record.sent.count + 1)
        try requireNoError(in: alert, knowing: record.known)
    }

    /// Sending is a matter of the places that are warned.
    private func requireRight(to draft: AlertDraft) throws(Refusal) {
        try requireAreas(draft.areas)
        try require(Jurisdiction(areas: draft.areas, level: .municipal))
    }

    private func requireIdentifier(of alert: Alert, warning id: String, number: Int) throws(Refusal) {
        let expected = AlertIdentifier.text(id, number)
        try require(
            alert.identifier == expected, .incomplete,
            because: "message \(number) of warning \(id) is called \(expected), not \(alert.identifier)")
    }

    private func requireNoError(in alert: Alert, knowing known: [KnownAlert]? = nil) throws(Refusal) {
        let errors = alert.errors(AlertContext(now: at, known: known))
        try require(
            errors.isEmpty, .incomplete,
            because: "the message breaks the rules: " + errors.map(\.description).joined(separator: "; "))
    }
}

extension Alert {
    /// The message as it goes out: what was to hold from the draft on holds from now on.
    fileprivate func sending(_ approval: AlertApproval) -> Alert {
        var alert = self
        alert.status = approval.status
        alert.sent = approval.sent
        for index in alert.infos.indices where alert.infos[index].effective == sent {
            alert.infos[index].effective = approval.sent
            alert.infos[index].onset = alert.infos[index].onset.map { max($0, approval.sent) }
        }
        return alert
    }
}
