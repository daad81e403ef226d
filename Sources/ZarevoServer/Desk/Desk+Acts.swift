import EmergencyResponse
import Geo
import Operations
import People
import Reports
import Wording

extension Desk {
    /// `GET /desk/act/{family}/{command}`: the form, filled in as far as the address says it.
    func form(_ kind: String, _ call: Call, _ visitor: Visitor) throws -> Answer {
        let standing = try signedIn(visitor)
        let values = call.query.map { (Self.plain($0.name), $0.value) }
        let asked = try ActIntent(kind, Dictionary(values) { _, last in last })
        let session = session()
        defer { session.closeQuietly() }
        let frame = DeskFrame(call, standing, gate, areas: try session.areas())
        let ledger = try session.ledger()
        if let reason = frame.whyNot(kind) { return page(try formPage(asked, frame, ledger: ledger, problem: reason)) }
        let (intent, problem) = known(asked, ledger)
        return page(try formPage(intent, frame, ledger: ledger, problem: problem))
    }

    private func known(_ asked: ActIntent, _ ledger: Ledger) -> (ActIntent, problem: String?) {
        do throws(Problem) { return (try asked.knowing(ledger), nil) } catch { return (asked, error.detail) }
    }

    /// `POST /desk/act/{family}/{command}`: what would be recorded, for a person to confirm; nothing is written.
    func confirmation(_ kind: String, _ body: SentBody, _ call: Call, _ visitor: Visitor) throws -> Answer {
        let standing = try signedIn(visitor)
        try gate.requireOwnPage(standing, visitor)
        var intent = try ActIntent(kind, Self.flat(body.json))
        let session = session()
        defer { session.closeQuietly() }
        let frame = DeskFrame(call, standing, gate, areas: try session.areas())
        let ledger = try session.ledger()
        if let reason = frame.whyNot(kind) { return page(try formPage(intent, frame, ledger: ledger, problem: reason)) }
        do {
            if kind == "entry.correct" { intent = try intent.knowing(ledger) }
            let requested = try intent.requested(seen: ledger.lastEntry(intent.family, intent.subject))
            let rehearsal = try session.rehearse(requested, by: standing.account.actor)
            if let problem = problem(rehearsal, frame) {
                let asks = rehearsal.question != nil
                return page(try formPage(intent, frame, ledger: ledger, problem: problem, asksToInsist: asks))
            }
            return page(confirmationPage(intent, requested, rehearsal, frame, ledger))
        } catch let error as Problem where [404, 422].contains(error.status) {
            return page(try formPage(intent, frame, ledger: ledger, problem: error.detail))
        } catch let error as OperationError {
            return page(try formPage(intent, frame, ledger: ledger, problem: "\(error)"))
        }
    }

    private func page(_ page: DeskPage) -> Answer { Answer(Array(page.html.utf8), .html).unkept }

    private func signedIn(_ visitor: Visitor) throws(Problem) -> Gate.Standing {
        guard let standing = try gate.standing(of: visitor) else {
            throw .signInNeeded("this needs an account")
        }
        return standing
    }

    /// Why it would not be taken; that a second person has to confirm is asked for in the confirmation.
    private func problem(_ rehearsal: Rehearsal, _ frame: DeskFrame) -> String? {
        if let question = rehearsal.question {
            return frame.text("Is the time meant? ") + question
        }
        guard let refusal = rehearsal.refusal, refusal.kind != .secondPersonNeeded else { return nil }
        return frame.words.refusal(refusal.kind) + ": " + refusal.reason
    }

    private static func plain(_ name: String) -> String { name.hasPrefix("c.") ? String(name.dropFirst(2)) : name }

    /// Names with dots, of a form's members within members.
    private static func flat(_ json: CanonicalJSON, _ path: String = "") -> [String: String] {
        switch json {
        case .string(let text): return [plain(path): text]
        case .array(let values): return [plain(path): values.compactMap(\.string).joined(separator: " ")]
        case .object(let members):
            return members.reduce(into: [:]) { all, member in
                let name = path.isEmpty ? member.name : path + "." + member.name
                all.merge(flat(member.value, name)) { $1 }
            }
        case .null, .bool, .integer: return [:]
        }
    }
}

extension Ledger {
    /// The last entry of a subject; 0 for none.
    fileprivate func lastEntry(_ family: Subject.Family, _ id: String) -> Int {
        entries.last { $0.subject == Subject(family, id) }?.sequence ?? 0
    }
}
