import Assessment
import EmergencyResponse
import Geo
import Store

/// Makes an act of what a client asks for, as the command line makes it of its options.
struct RequestedActMaker {
    let session: StoreSession
    let requested: RequestedAct
    /// Who confirms the acceptance of help from abroad.
    let second: Actor?

    /// Messages go out at an instant that they name: theirs is that of the act.
    var effectiveAt: Instant? {
        requested.kind.hasPrefix("alert.") ? requested.effectiveAt ?? started : requested.effectiveAt
    }

    private let started: Instant

    init(session: StoreSession, requested: RequestedAct, second: Actor?) {
        (self.session, self.requested, self.second) = (session, requested, second)
        started = session.now
    }

    /// - Throws: ``OperationError`` where it cannot be made out what is asked for.
    func act() throws -> Act {
        if requested.content.names(member: "confirmedBy") {
            throw OperationError.badData(
                "confirmedBy: expected nothing, found a person; the second person confirms by an account of their own, "
                    + "in the member confirmation")
        }
        switch requested.kind {
        case "report.draft", "report.revise": return try report() ?? plain(requested.content)
        case "naming.give":
            _ = try session.currentEvent(requested.subject)
            return try plain(requested.content)
        case "alert.draft": return try alertDraft() ?? plain(requested.content)
        case "alert.revise": return try alertRevision() ?? plain(requested.content)
        case "alert.approve": return try approval()
        case "alert.update": return try alertUpdate() ?? plain(requested.content)
        case "alert.cancel": return try cancellation() ?? plain(requested.content)
        case "entry.correct": return try plain(withReplacedAreas(requested.content))
        case "offer.accept": return try plain(confirmed(withAreas(requested.content)))
        default: return try plain(withAreas(requested.content))
        }
    }

    /// An act with the content of an entry.
    private func plain(_ content: CanonicalJSON) throws -> Act {
        do { return try Act(kind: requested.kind, subject: requested.subject, content: content) } catch {
            throw OperationError.badData("\(error); docs/response.md and docs/ledger.md show an act")
        }
    }

    /// Areas that are named by code, with what the store knows of them.
    private func withAreas(_ content: CanonicalJSON) throws -> CanonicalJSON {
        guard case .object(let members) = content, case .array(let areas)? = content["areas"] else { return content }
        let named = try areas.map { area -> CanonicalJSON in
            guard let text = area.string else { return area }
            guard let name = NamedArea(text) else {
                throw OperationError.badData(
                    "areas: expected codes such as RU-IRK, RU-BU:part or 04720@RU-KYA, found “\(text)”")
            }
            return try CanonicalJSON(encoding: session.references(to: [name])[0])
        }
        return .members(members.filter { $0.name != "areas" } + [.init("areas", .array(named))])
    }

    /// The same within what an entry should have said.
    private func withReplacedAreas(_ content: CanonicalJSON) throws -> CanonicalJSON {
        guard case .object(let members) = content, case .object(let act)? = content["replacement"],
            let inner = content["replacement"]?["content"]
        else { return content }
        let named = CanonicalJSON.Member("content", try withAreas(inner))
        let replacement = CanonicalJSON.members(act.filter { $0.name != "content" } + [named])
        return .members(members.filter { $0.name != "replacement" } + [.init("replacement", replacement)])
    }

    private func confirmed(_ content: CanonicalJSON) throws -> CanonicalJSON {
        guard let second, case .object(let members) = content else { return content }
        return .members(members + [.init("confirmedBy", try CanonicalJSON(encoding: second))])
    }

    /// A report of the situation: title, instant and area.
    private func report() throws -> Act? {
        guard requested.content["situationDigest"] == nil else { return nil }
        var members = ContentMembers(requested.content)
        let title = try members.text("title") ?? ""
        let (asOf, area) = (try members.instant("asOf"), try members.text("area"))
        try members.end(["title", "asOf", "area"])
        let body = try session.reportBody(title: title, asOf: asOf, area: area)
        return try plain(CanonicalJSON(encoding: body))
    }
}

extension RequestedActMaker {
    private var at: Instant { effectiveAt ?? started }

    /// A draft for a fire or a declaration, from the situation.
    private func alertDraft() throws -> Act? {
        guard requested.content["alert"] == nil else { return nil }
        var members = ContentMembers(requested.content)
        let choices = try AlertChoices(&members)
        let (event, declaration) = (try members.text("event"), try members.text("declaration"))
        try members.end(AlertChoices.names + ["event", "declaration"])
        guard (event == nil) != (declaration == nil) else {
            throw OperationError.badData("content: expected either event or declaration, an id, found neither or both")
        }
        let draft: AlertDraft
        if let declaration {
            draft = try session.draft(ofDeclaration: declaration, at: at, choices.setting())
        } else {
            let source = try AlertSource(session, at: at, choices.setting())
            let drafts = try session.drafts(from: source, within: choices.kilometers(), event: event)
            guard let first = try session.new(drafts, at: at).first else {
                throw OperationError.badData(
                    "event \(event ?? ""): expected a fire near a settlement that is not drafted or warned of, found none"
                )
            }
            draft = first
        }
        guard requested.subject.isEmpty || requested.subject == draft.warning else {
            throw OperationError.badData(
                "subject: expected nothing or \(draft.warning), the name of the draft, found “\(requested.subject)”")
        }
        return .alert(draft.warning, .draft(draft))
    }

    private func alertRevision() throws -> Act? {
        guard requested.content["alert"] == nil else { return nil }
        var members = ContentMembers(requested.content)
        let choices = try AlertChoices(&members)
        try members.end(AlertChoices.names)
        let draft = try session.revision(ofDraft: requested.subject, at: at, choices)
        return .alert(requested.subject, .revise(draft))
    }

    private func approval() throws -> Act {
        var members = ContentMembers(requested.content)
        let isExercise = try members.flag("exercise") ?? false
        try members.end(["exercise"])
        let approval = try session.approval(of: requested.subject, at: at, isExercise: isExercise)
        return .alert(requested.subject, .approve(approval))
    }

    private func alertUpdate() throws -> Act? {
        guard requested.content["alert"] == nil else { return nil }
        var members = ContentMembers(requested.content)
        let choices = try AlertChoices(&members)
        let prolongs = try members.flag("prolong") ?? false
        try members.end(AlertChoices.names + ["prolong"])
        let draft = try session.update(ofWarning: requested.subject, at: at, choices, prolongs: prolongs)
        return .alert(requested.subject, .update(draft))
    }

    private func cancellation() throws -> Act? {
        guard requested.content["alert"] == nil else { return nil }
        var members = ContentMembers(requested.content)
        let (reason, allClear) = (try members.text("reason") ?? "", try members.flag("allClear") ?? false)
        try members.end(["reason", "allClear"])
        let record = try session.warning(requested.subject, at: at)
        return .alert(requested.subject, .cancel(record.cancellation(because: reason, at: at, allClear: allClear)))
    }
}

extension CanonicalJSON {
    /// Whether an object within has a member of a name.
    fileprivate func names(member name: String) -> Bool {
        switch self {
        case .object(let members): members.contains { $0.name == name || $0.value.names(member: name) }
        case .array(let values): values.contains { $0.names(member: name) }
        case .null, .bool, .integer, .string: false
        }
    }
}
