import Assessment
import EmergencyResponse
import Geo
import Operations
import Reports
import Store
import Wording

/// Pages for those who act: what is in which state, what may be done and why not.
struct Desk: Sendable {
    let gate: Gate
    /// Opens the store for reading.
    let session: @Sendable () -> StoreSession

    /// `GET /desk/{page}`.
    func page(_ page: DeskPages, _ call: Call, _ visitor: Visitor, _ snapshot: Snapshot) throws -> Answer {
        let standing = try gate.standing(of: visitor)
        let frame = DeskFrame(call, standing, gate, areas: snapshot.evidence.areas)
        let session = session()
        defer { session.closeQuietly() }
        let ledger = try session.ledger()
        var made = frame.page(frame.words.page(page), at: page)
        made.isLive = true
        made.done = frame.asked("done").flatMap { done($0, ledger, frame) }
        made.groups = try groups(page, frame, ledger, snapshot)
        return Answer(Array(made.html.utf8), .html).unkept
    }

    private func groups(
        _ page: DeskPages, _ frame: DeskFrame, _ ledger: Ledger, _ snapshot: Snapshot
    ) throws -> [DeskPage.Group] {
        switch page {
        case .situation:
            [try situation(frame, snapshot), waiting(frame, ledger.state), begin(frame, ["entry.correct"])]
        case .claims: try claims(frame, snapshot)
        case .grounds: try grounds(frame, snapshot)
        default: page.families.flatMap { family in subjects(family, frame, ledger.state) }
        }
    }

    // MARK: What is in which state

    private func subjects(_ family: Subject.Family, _ frame: DeskFrame, _ state: ResponseState) -> [DeskPage.Group] {
        var group = DeskPage.Group()
        let mayDraft = frame.whyNot("alert.draft") == nil
        let records = DeskRecords(state: state, words: frame.words, now: frame.now, showsDrafts: mayDraft) {
            frame.acts($0, in: state) + [frame.correction(of: $1, about: $0, in: state)]
        }
        group.acts = frame.acts(Subject(family, ""), in: state)
        group.records = records.records(family)
        if group.records.isEmpty { group.paragraphs = [frame.text("There are none.")] }
        let hidden = mayDraft ? 0 : state.alerts.count { $0.sent.isEmpty && $0.state == .draft }
        if family == .alert, hidden > 0 {
            group.paragraphs.append(
                frame.text("Drafts that wait for approval: \(hidden). They are shown to those who may write them."))
        }
        return [group]
    }

    private func begin(_ frame: DeskFrame, _ kinds: [String]) -> DeskPage.Group {
        var group = DeskPage.Group(frame.text("Other acts"))
        group.acts = kinds.map { frame.act($0, of: "") }
        return group
    }

    /// How much of what waits for somebody's word there is, each with its page.
    private func waiting(_ frame: DeskFrame, _ state: ResponseState) -> DeskPage.Group {
        let text = frame.text
        let counts: [(DeskPages, String, Int)] = [
            (
                .alerts, text("Warnings that wait for approval"),
                state.alerts.count { $0.state == .draft }
            ),
            (
                .declarations, text("Regimes proposed"),
                state.declarations.count { $0.state == .proposed }
            ),
            (
                .decisions, text("Decisions pending"),
                state.decisions.count { $0.state == .pending || $0.state == .reviewed }
            ),
            (.orders, text("Orders open"), state.orders.count(where: \.isOpen)),
            (.requests, text("Requests open"), state.requests.count(where: \.isOpen)),
            (.offers, text("Offers open"), state.offers.count(where: \.isOpen)),
        ]
        var group = DeskPage.Group(text("What waits"))
        group.acts = counts.map { page, name, count in
            DeskPage.Act("\(name): \(count)", address: frame.link(to: page), reason: nil)
        }
        return group
    }

    private func done(_ subject: String, _ ledger: Ledger, _ frame: DeskFrame) -> String? {
        let last = ledger.entries.last { $0.subject.family.rawValue + "/" + $0.subject.id == subject }
        return last.map { entry in
            let (act, text) = (frame.words.act(entry.kind), frame.text)
            return text("Recorded as entry \(entry.sequence): ")
                + "\(act) — \(entry.subject.id); \(entry.actor.name), \(text.minute(entry.effectiveAt))"
        }
    }
}
