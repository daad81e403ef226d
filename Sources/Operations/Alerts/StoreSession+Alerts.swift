import Assessment
public import EmergencyResponse
public import Geo
import ResponseFormats
import Store
import Tables

extension StoreSession {
    /// The warning of a name, at an instant.
    ///
    /// - Throws: ``OperationError`` where there is none.
    public func warning(_ id: String, at instant: Instant) throws -> AlertRecord {
        guard let record = try ledger().state(at: instant).alerts[id] else {
            throw OperationError.missing(
                "warning \(id): expected one in \(path), found none; zarevo alerts list shows them")
        }
        return record
    }

    /// Drafts for fires near settlements and for smoke to come.
    ///
    /// - Parameters:
    ///   - kilometers: How far from the burning edge settlements are warned.
    ///   - event: Only of this event.
    /// - Throws: ``OperationError`` where whether fires burn is not known.
    public func drafts(
        from source: AlertSource, within kilometers: Double, event: String? = nil
    ) throws -> [AlertDraft] {
        let smoke = try event == nil ? store().smoke(at: source.at)?.warnings ?? [] : []
        let drafts = source.drafts(within: kilometers, event: event) + source.drafts(of: smoke)
        if let reason = source.notKnownBecause {
            guard !drafts.isEmpty else {
                throw OperationError.missing("whether fires burn at \(source.at) is not known: \(reason)")
            }
            listener.remark("not all is known: \(reason)")
        }
        return drafts.map(\.fitting)
    }

    /// Those drafts whose fires and places are not drafted and not warned of, under names that the ledger does not hold.
    public func new(_ drafts: [AlertDraft], at instant: Instant) throws -> [AlertDraft] {
        let known = try ledger().state.alerts
        let open = try known.filter { $0.state == .draft || $0.isInForce(at: instant) }
            .flatMap { [$0.draft.evidence.first, try currentEvidence(of: $0.draft)] }
        return drafts.filter { !open.contains($0.evidence.first) }
            .map { draft in draft.named { known[$0] != nil } }
    }

    /// A draft for a declaration in force.
    ///
    /// - Throws: ``OperationError`` where it is not in force at the instant.
    public func draft(ofDeclaration id: String, at: Instant, _ setting: AlertSetting) throws -> AlertDraft {
        guard let record = try ledger().state(at: at).declarations[id], record.isInForce(at: at) else {
            throw OperationError.missing("declaration \(id): expected one in force at \(at), found none")
        }
        let areas = try areas()
        guard let regime = DeclaredRegime(record, areas: areas) else {
            throw OperationError.missing("declaration \(id): expected an act, found none")
        }
        let drafting = AlertDrafting(setting, at: at, areas: areas)
        return drafting.declarationDraft(regime, clock: regime.clock(among: try places())).fitting
    }

    /// What replaces a warning by what is known now.
    ///
    /// - Throws: ``OperationError`` where its fire no longer burns near a settlement, or whether it does is not known.
    public func update(
        of record: AlertRecord, from source: AlertSource, within kilometers: Double
    ) throws -> AlertDraft {
        let drafts = source.drafts(within: kilometers, isRenewal: true)
        guard let draft = try draft(among: drafts, for: record.draft) else {
            throw OperationError.missing(record.whyNotUpdated(source, within: kilometers))
        }
        return record.update(with: draft, at: source.at).fitting
    }

    /// What replaces a warning: the situation of now in the setting of the last message, or the message itself for longer.
    public func update(
        ofWarning id: String, at instant: Instant, _ choices: AlertChoices, prolongs: Bool
    ) throws -> AlertDraft {
        let record = try warning(id, at: instant)
        guard !prolongs else { return record.prolongation(at: instant, hours: choices.hours ?? 12).fitting }
        let last = record.draft.alert
        let source = try AlertSource(self, at: instant, try choices.setting(renewing: last))
        return try update(of: record, from: source, within: choices.kilometers(renewing: last))
    }

    /// A draft made anew from what is known now, in the setting that it has where nothing else is chosen.
    ///
    /// - Throws: ``OperationError`` where what it was made for is no more, or whether it is is not known.
    public func revision(ofDraft id: String, at instant: Instant, _ choices: AlertChoices) throws -> AlertDraft {
        let record = try warning(id, at: instant)
        let (last, evidence) = (record.draft.alert, record.draft.evidence.first ?? "")
        let setting = try choices.setting(renewing: last)
        if evidence.hasPrefix("declaration ") {
            return try draft(ofDeclaration: String(evidence.dropFirst(12)), at: instant, setting).named(id)
        }
        let (source, kilometers) = (try AlertSource(self, at: instant, setting), choices.kilometers(renewing: last))
        let smoke = source.drafts(of: try store().smoke(at: instant)?.warnings ?? [])
        let drafts = source.drafts(within: kilometers, isRenewal: true) + smoke
        guard let draft = try draft(among: drafts, for: record.draft) else {
            throw OperationError.missing(record.whyNotRevised(source, within: kilometers))
        }
        return draft.named(id).fitting
    }

    /// That a draft goes out at an instant, by the clock of its place.
    public func approval(of id: String, at instant: Instant, isExercise: Bool) throws -> AlertApproval {
        let offset = try warning(id, at: instant).draft.alert.sent.offsetMinutes
        return AlertApproval(
            status: isExercise ? .exercise : .actual, sent: AlertTime(instant, offsetMinutes: offset))
    }

    /// That of the same fire, by the id that it had then or by the one that it has today.
    private func draft(among drafts: [AlertDraft], for last: AlertDraft) throws -> AlertDraft? {
        if let same = drafts.first(where: { $0.evidence.first == last.evidence.first }) { return same }
        let current = try currentEvidence(of: last)
        return try drafts.first { try currentEvidence(of: $0) == current }
    }

    /// What a draft was made for, `event ID`; a fire by the id that it has today, which a late file or a merge may have
    /// changed since.
    private func currentEvidence(of draft: AlertDraft) throws -> String? {
        guard let evidence = draft.evidence.first, evidence.hasPrefix("event ") else { return draft.evidence.first }
        return try store().currentId(of: String(evidence.dropFirst(6))).map { "event " + $0 } ?? evidence
    }

    /// What the rules of messages have to know of those in the ledger.
    public func knownAlerts() throws -> [KnownAlert] { try ledger().state.alerts.flatMap(\.known) }
}

extension AlertRecord {
    fileprivate func whyNotRevised(_ source: AlertSource, within kilometers: Double) -> String {
        if let reason = source.notKnownBecause { return "\(id): whether the fire burns is not known: \(reason)" }
        return
            "\(id): expected a fire that burns within \(JSON.decimal(kilometers, places: 1).text) km of a settlement, "
            + "found none; alert.discard ends the draft"
    }

    fileprivate func whyNotUpdated(_ source: AlertSource, within kilometers: Double) -> String {
        if let reason = source.notKnownBecause {
            return "\(id): whether the fire burns is not known: \(reason); --prolong renews the warning as it is"
        }
        return
            "\(id): expected a fire that burns within \(JSON.decimal(kilometers, places: 1).text) km of a settlement, "
            + "found none; zarevo alerts cancel \(id) ends the warning, --prolong renews it as it is"
    }
}

extension AlertDraft {
    /// The same with texts that fit what CAP readers take.
    public var fitting: AlertDraft {
        var draft = self
        draft.alert = CAPWriter.fitting(alert)
        return draft
    }
}

extension DeclaredRegime {
    /// - Returns: `nil` when no act is known.
    fileprivate init?(_ record: DeclarationRecord, areas: [Area]) {
        guard let act = record.acts.last, let since = record.declaredAt else { return nil }
        self.init(
            id: record.id, regime: record.regime, level: record.level, act: act,
            areas: record.areas.map { reference in
                DeclaredArea(reference, areas.first { $0.code == reference.code })
            }, since: since, expiresAt: record.expiresAt)
    }

    /// The largest settlement in its areas.
    fileprivate func clock(among places: [Place]) -> Place? {
        let boxes = areas.compactMap { $0.area?.shape.boundingBox }
        return places.filter { place in boxes.contains { $0.contains(place.coordinate) } }
            .max { ($0.population, $1.identifier) < ($1.population, $0.identifier) }
    }
}
