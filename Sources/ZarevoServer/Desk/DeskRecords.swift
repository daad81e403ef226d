import EmergencyResponse
import Geo
import Reports
import Wording

/// The subjects of a family as a page lists them, the latest first.
struct DeskRecords {
    let state: ResponseState
    let words: DeskWords
    /// At what instant warnings hold or have ended.
    let now: Instant
    /// Drafts of warnings are for those who may write them.
    let showsDrafts: Bool
    /// Of a subject and the last entry about it.
    let acts: (Subject, Int) -> [DeskPage.Act]

    private var text: DeskText { words.text }

    func records(_ family: Subject.Family) -> [DeskPage.Record] {
        switch family {
        case .report: state.reports.map(record).reversed()
        case .decision: state.decisions.map(record).reversed()
        case .order: state.orders.map(record).reversed()
        case .request: state.requests.map(record).reversed()
        case .offer: state.offers.map(record).reversed()
        case .declaration: state.declarations.map(record).reversed()
        case .fire: state.fires.map(record).reversed()
        case .alert:
            state.alerts.filter { showsDrafts || !$0.sent.isEmpty }.map(record).reversed()
        case .naming: state.namings.map(record).reversed()
        case .entry: []
        }
    }

    private func made<State>(
        _ family: Subject.Family, _ id: String, _ title: String, _ state: String, _ last: Milestone<State>,
        _ facts: [(String, String?)], quotes: [DeskPage.Quote] = []
    ) -> DeskPage.Record {
        let since = [
            (text("Since"), text.minute(last.at) as String?), (text("By"), last.actor),
            (text("Entry"), "E\(last.entry)"),
        ]
        let named = (facts + since).compactMap { label, value in
            value.flatMap { $0.isEmpty ? nil : DeskPage.Fact(label, $0) }
        }
        return DeskPage.Record(
            anchor: family.rawValue + "-" + id, title: title, state: state, facts: named, quotes: quotes,
            acts: acts(Subject(family, id), last.entry))
    }

    private func label(_ name: String) -> String { words.label(name) }

    private func paper(_ act: OfficialAct?) -> String? {
        act.map { "№ \($0.number), " + text.day($0.date) + ", " + $0.issuedBy }
    }

    private func record(_ one: ReportRecord) -> DeskPage.Record {
        made(
            .report, one.reference.description, one.body.title, text.state(.report, one.state.rawValue),
            one.course.last,
            [
                (label("subject"), one.reference.description), (label("asOf"), text.minute(one.body.asOf)),
                (label("areas"), text.areas(one.body.areas)), (label("to"), one.submission?.to),
            ])
    }

    private func record(_ one: DecisionRecord) -> DeskPage.Record {
        made(
            .decision, one.id, one.body.title, text.state(.decision, one.state.rawValue), one.course.last,
            [
                (label("subject"), one.id), (label("text"), one.body.text),
                (label("report"), one.body.report.description), (label("areas"), text.areas(one.body.areas)),
                (label("level"), text.level(one.body.level)), (text("Act"), paper(one.act)),
            ])
    }

    private func record(_ one: OrderRecord) -> DeskPage.Record {
        var until: String?
        if case .until(let instant) = one.body.term { until = text.minute(instant) }
        return made(
            .order, one.id, one.body.task, text.state(.order, one.state.rawValue), one.course.last,
            [
                (label("subject"), one.id), (label("addressee"), one.body.addressee),
                (label("resources"), text.resources(one.body.resources)),
                (label("areas"), text.areas(one.body.areas)), (label("level"), text.level(one.body.level)),
                (label("term"), until ?? text("until special order")),
                (text("Words"), text.quote(one.body.words)),
            ])
    }

    private func record(_ one: RequestRecord) -> DeskPage.Record {
        made(
            .request, one.id, one.body.requester + ": " + text.resources(one.body.resources),
            text.state(.request, one.state.rawValue), one.course.last,
            [
                (label("subject"), one.id), (label("addressee"), one.body.addressee),
                (label("areas"), text.areas(one.body.areas)), (label("lapsesAt"), one.lapsesAt.map(text.minute)),
                (
                    text("Answers"),
                    one.answers.map { $0.responder + ": " + text.answer($0.response) }.joined(separator: "; ")
                ), (text("Words"), text.quote(one.body.words)),
            ])
    }

    private func record(_ one: OfferRecord) -> DeskPage.Record {
        made(
            .offer, one.id, one.body.offeror + ": " + text.resources(one.body.resources),
            text.state(.offer, one.state.rawValue), one.course.last,
            [
                (label("subject"), one.id), (label("receiver"), one.body.receiver),
                (label("origin"), words.choice("origin", one.body.origin.rawValue)),
                (label("areas"), text.areas(one.body.areas)), (label("reviewAt"), one.reviewAt.map(text.minute)),
                (text("Accepted"), text.resources(one.accepted)),
                (text("Committed"), text.resources(one.committed)), (label("reason"), one.reason),
                (
                    text("Words of the offer"),
                    one.offerorWords.map(text.quote).joined(separator: " ")
                ),
                (text("Words of the answer"), one.receiverWords.map(text.quote).joined(separator: " ")),
            ])
    }

    private func record(_ one: DeclarationRecord) -> DeskPage.Record {
        let isOver = one.expiresAt.map { $0 <= now } ?? false
        let ended = isOver ? text(", ended") : ""
        return made(
            .declaration, one.id, text.regime(one.regime) + " — " + text.areas(one.areas),
            text.state(.declaration, one.state.rawValue) + ended, one.course.last,
            [
                (label("subject"), one.id), (label("level"), text.level(one.level)),
                (text("Act"), paper(one.acts.last)), (label("expiresAt"), one.expiresAt.map(text.minute)),
                (
                    text("Grounds"),
                    one.grounds.map { $0.rule + ": " + $0.facts }.joined(separator: "; ")
                ),
            ])
    }

    private func record(_ one: FireRecord) -> DeskPage.Record {
        made(
            .fire, one.id, one.id, text.state(.fire, one.state.rawValue), one.course.last,
            [
                (label("reportedBy"), one.reports.last?.reportedBy), (label("zone"), one.zone.map(text.zone)),
                (label("containedPercent"), one.containedPercent.map(String.init)),
                (label("areaHectares"), one.reports.last { $0.areaHectares != nil }?.areaHectares?.description),
            ])
    }

    private func record(_ one: NamingRecord) -> DeskPage.Record {
        made(
            .naming, one.id, one.names.last?.name ?? one.id, text.state(.naming, one.course.state.rawValue),
            one.course.last, [(label("event"), one.id)])
    }

    private func record(_ one: AlertRecord) -> DeskPage.Record {
        let alert = one.sent.last ?? one.draft.alert
        let exercise = alert.status == .exercise ? text(" (exercise)") : ""
        return made(
            .alert, one.id, alert.headline(text.language) ?? one.id,
            text.state(.alert, one.standing(at: now).rawValue) + exercise, one.course.last,
            [
                (label("subject"), one.id), (label("sender"), alert.sender),
                (label("areas"), text.areas(one.draft.areas)),
                (label("expiresAt"), alert.expires.map { text.minute($0.instant) }),
            ], quotes: one.state == .draft ? DeskSpoken.quotes(alert, words) : [])
    }
}

extension Alert {
    fileprivate func headline(_ language: Language) -> String? {
        (infos.first { $0.language.hasPrefix(language.rawValue) } ?? infos.first)?.headline
    }
}

/// What a warning says to people, language by language.
enum DeskSpoken {
    static func quotes(_ alert: Alert, _ words: DeskWords) -> [DeskPage.Quote] {
        alert.infos.map { info in
            let said = [info.headline, info.description, info.instruction, info.contact, info.web]
            let areas = info.areas.map(\.description).joined(separator: ", ")
            let sender = [info.senderName, alert.sender].compactMap(\.self).joined(separator: ", ")
            let label = words.text("To people in ") + areas + words.text("; from ") + sender
            return DeskPage.Quote(
                label, said.compactMap(\.self).joined(separator: "\n\n"),
                language: String(info.language.prefix { $0 != "-" }))
        }
    }
}
