import ArgumentParser
import Assessment
import EmergencyResponse
import Formats
import Geo
import Reports
import Store

extension AlertsCommand {
    struct Draft: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Drafts a warning for each fire that burns near settlements, or for a declaration in force.",
            discussion: """
                A draft is of status Exercise and warns nobody: a person reads and approves it. Without --at, what \
                burns now is looked at, and old detections warn of nothing. With --out the messages are written as \
                files, and nothing is recorded.

                Example:
                  zarevo alerts draft --area RU-KYA --within 5 --sender duty@example.org \\
                    --out drafts
                  zarevo alerts draft --declaration kya-12 --sender duty@example.org \\
                    --actor petrova.json
                """)

        @OptionGroup var scope: ScopeOptions
        @Option(help: "Only the fire of this id; see zarevo events.")
        var event: String?
        @Option(help: "A declaration in force, by its id, in the place of fires.")
        var declaration: String?
        @OptionGroup var setting: AlertSettingOptions
        @Option(help: "A folder for the messages; nothing is recorded then.", completion: .directory)
        var out: String?
        @Flag(help: "Print what was drafted as JSON.")
        var json = false
        @OptionGroup var actor: ActorOptions
        @OptionGroup var store: StoreOptions

        func run() throws {
            let drafts = try found().map { draft in
                var draft = draft
                draft.alert = CAPWriter.fitting(draft.alert)
                return draft
            }
            if let out {
                try OutputFolder(out, kind: "alerts").replace(
                    by: drafts.map { (AlertFeed.fileName($0.alert), CAPWriter.text($0.alert)) })
            } else if let first = drafts.first {
                let steps = drafts.map { (id: $0.warning, step: AlertStep.draft($0)) }
                try store.record(steps, by: try actor.actor(), at: first.alert.sent.instant)
            }
            try Console.print(json ? JSON.array(drafts.map(\.alert.summary)).text : text(drafts))
        }

        private func found() throws -> [AlertDraft] {
            if let declaration { return [try self.draft(declaration)] }
            let source = try AlertSource(
                at: scope.instant(in: store) ?? Instant.now, try setting.setting(), store, scope)
            let smoke = try event == nil ? store.open(.readOnly).smoke(at: source.at)?.warnings ?? [] : []
            let drafts = source.drafts(within: setting.kilometers(), event: event) + source.drafts(of: smoke)
            if drafts.isEmpty, let reason = source.notKnownBecause {
                throw Failure.missing("whether fires burn at \(source.at) is not known: \(reason)")
            }
            if let reason = source.notKnownBecause { Console.note("zarevo: not all is known: \(reason)") }
            if out != nil { return drafts }
            let store = try store.open(.readOnly)
            let known = try store.ledger().state.alerts
            let open = try known.filter { $0.state == .draft || $0.isInForce(at: source.at) }
                .flatMap { [$0.draft.evidence.first, try store.currentEvidence(of: $0.draft)] }
            return drafts.filter { !open.contains($0.evidence.first) }
                .map { draft in draft.named { known[$0] != nil } }
        }

        private func draft(_ id: String) throws -> AlertDraft {
            let store = try store.open(.readOnly)
            let at = try scope.instant(in: self.store) ?? Instant.now
            guard let record = try store.ledger().state(at: at).declarations[id], record.isInForce(at: at) else {
                throw Failure.missing("declaration \(id): expected one in force at \(at), found none")
            }
            let (areas, places) = (try store.areas(), try store.places())
            guard let regime = DeclaredRegime(record, areas: areas) else {
                throw Failure.missing("declaration \(id): expected an act, found none")
            }
            let drafting = AlertDrafting(try setting.setting(), at: at, areas: areas)
            return drafting.declarationDraft(regime, clock: regime.clock(among: places))
        }

        private func text(_ drafts: [AlertDraft]) -> String {
            guard !drafts.isEmpty else {
                return
                    "Nothing to warn of that is not drafted or sent: no fire burns within \(JSON.decimal(setting.kilometers(), places: 1).text) km of a settlement."
            }
            let lines = drafts.map { $0.warning + "  " + ($0.alert.infos.first?.headline ?? "") }
            let next =
                out.map { "Read them in \($0)." }
                ?? "Read them: zarevo alerts export --drafts --out DIR · Send: zarevo alerts approve ID"
            return (lines + ["", next]).joined(separator: "\n")
        }
    }
}

/// The situation that warnings are drafted from.
struct AlertSource {
    let at: Instant
    private let situation: Situation
    private let drafting: AlertDrafting

    /// - Parameter scope: Only its area is looked at.
    init(at: Instant, _ setting: AlertSetting, _ store: StoreOptions, _ scope: ScopeOptions? = nil) throws {
        let known = try KnownSeason.read(store, at: at)
        situation = known.situation(try scope.flatMap { try $0.scope(in: known.areas) })
        drafting = AlertDrafting(setting, at: at, areas: known.areas)
        self.at = at
    }

    /// Why no draft does not mean that nothing burns; `nil` where it does.
    var notKnownBecause: String? { situation.notKnownBecause }

    /// - Parameters:
    ///   - event: Only of this event, even when it may be static heat.
    ///   - isRenewal: For a warning that was given: also of what may be static heat by now.
    func drafts(within kilometers: Double, event: String? = nil, isRenewal: Bool = false) -> [AlertDraft] {
        let isAsked = event != nil || isRenewal
        return drafting.fireDrafts(of: situation, within: kilometers, includingPossible: isAsked).filter { draft in
            event.map { draft.evidence.contains("event " + $0) } ?? true
        }
    }
}

extension AlertSource {
    /// One for each settlement where the air is to become unhealthy.
    func drafts(of smoke: [SmokeForecast]) -> [AlertDraft] { drafting.smokeDrafts(smoke) }
}

extension Store {
    /// What a draft was made for, `event ID`; a fire by the id that it has today, which a late file or a merge may have
    /// changed since.
    func currentEvidence(of draft: AlertDraft) throws -> String? {
        guard let evidence = draft.evidence.first, evidence.hasPrefix("event ") else { return draft.evidence.first }
        return try currentId(of: String(evidence.dropFirst(6))).map { "event " + $0 } ?? evidence
    }
}

extension Alert {
    /// The id of the warning that it belongs to.
    var warning: String { incidents.first ?? identifier }

    var summary: JSON {
        [
            "warning": .string(warning), "identifier": .string(identifier), "status": .string(status.rawValue),
            "messageType": .string(messageType.rawValue), "sent": .string(sent.description),
            "expires": .text(expires?.description), "headline": .text(infos.first?.headline),
        ]
    }
}

extension DeclaredRegime {
    /// - Returns: `nil` when no act is known.
    init?(_ record: DeclarationRecord, areas: [Area]) {
        guard let act = record.acts.last, let since = record.declaredAt else { return nil }
        self.init(
            id: record.id, regime: record.regime, level: record.level, act: act,
            areas: record.areas.map { reference in
                DeclaredArea(reference, areas.first { $0.code == reference.code })
            }, since: since, expiresAt: record.expiresAt)
    }

    /// The largest settlement in its areas.
    func clock(among places: [Place]) -> Place? {
        let boxes = areas.compactMap { $0.area?.shape.boundingBox }
        return places.filter { place in boxes.contains { $0.contains(place.coordinate) } }
            .max { ($0.population, $1.identifier) < ($1.population, $0.identifier) }
    }
}
