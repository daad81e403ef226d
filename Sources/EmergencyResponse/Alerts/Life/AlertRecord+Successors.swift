public import Geo
import Wording

extension AlertRecord {
    /// The update of a warning: what a new draft says, in the place of all that was sent.
    ///
    /// - Parameters:
    ///   - fresh: Of the same warning, as the situation is now.
    ///   - instant: When it goes out.
    public func update(with fresh: AlertDraft, at instant: Instant) -> AlertDraft {
        var draft = fresh
        let zone = fresh.alert.sent.offsetMinutes
        draft.alert = succeeding(fresh.alert, .update, sent: AlertTime(instant, offsetMinutes: zone))
        return draft
    }

    /// The same message for longer, when nothing else is known.
    public func prolongation(at instant: Instant, hours: Double) -> AlertDraft {
        var draft = draft
        let sent = AlertTime(instant, offsetMinutes: draft.alert.sent.offsetMinutes)
        draft.alert = succeeding(draft.alert, .update, sent: sent)
        for index in draft.alert.infos.indices {
            draft.alert.infos[index].effective = sent
            draft.alert.infos[index].onset = draft.alert.infos[index].onset.map { max($0, sent) }
            draft.alert.infos[index].expires = sent.adding(hours: hours)
        }
        return draft
    }

    /// The message that ends a warning, in every language that it was given in.
    ///
    /// - Parameters:
    ///   - reason: Why, in a language that the sender's readers know.
    ///   - allClear: The danger is over; otherwise nothing is said of it.
    public func cancellation(because reason: String, at instant: Instant, allClear: Bool) -> AlertDraft {
        var draft = draft
        let sent = AlertTime(instant, offsetMinutes: draft.alert.sent.offsetMinutes)
        draft.alert = succeeding(draft.alert, .cancel, sent: sent)
        draft.alert.note = reason
        for index in draft.alert.infos.indices {
            let language = Language(rawValue: draft.alert.infos[index].language) ?? .english
            draft.alert.infos[index].end(sent, allClear: allClear, in: language)
        }
        return draft
    }

    private func succeeding(_ alert: Alert, _ type: AlertMessageType, sent time: AlertTime) -> Alert {
        var next = alert
        next.identifier = AlertIdentifier.text(id, sent.count + 1)
        next.sender = sent.last?.sender ?? alert.sender
        next.sent = time
        next.status = sent.last?.status ?? alert.status
        next.messageType = type
        next.references = sent.map(\.reference)
        next.incidents = sent.last?.incidents ?? alert.incidents
        return next
    }
}

extension AlertInfo {
    /// Turns a warning into the end of it, which is told for 24 hours.
    fileprivate mutating func end(_ sent: AlertTime, allClear: Bool, in language: Language) {
        let text = EndText(headline ?? event, allClear: allClear, in: language)
        (headline, description, instruction) = (text.headline, text.description, text.instruction)
        urgency = .past
        severity = allClear ? .minor : .unknown
        certainty = allClear ? .observed : .unknown
        responses = [allClear ? .allClear : .nothing]
        effective = sent
        onset = nil
        expires = sent.adding(hours: 24)
        parameters = []
        resources = []
    }
}
