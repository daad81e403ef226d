import EmergencyResponse
import Geo
import Wording

/// Fields by which a person says what an act holds; each is a member of the content of an entry, `act.number` one within `act`.
struct ActFields {
    struct Field: Sendable, Equatable {
        var name: String
        var isRequired: Bool
    }

    /// How a field is written and read.
    enum Kind {
        case text, long, date, instant, term, areas, resources, report, integer, flag, words
        case choice([String])
    }

    let kind: String
    let fields: [Field]

    /// - Parameter kind: Such as `offer.accept`.
    /// - Returns: `nil` for a kind that pages have no form for.
    init?(_ kind: String) {
        guard let line = Self.byKind[kind] else { return nil }
        self.kind = kind
        fields = line.split(separator: " ").map { word in
            Field(name: String(word.filter { $0 != "!" }), isRequired: word.hasSuffix("!"))
        }
    }

    /// Names in the order of the form; `!` behind those that an act cannot be without.
    private static let byKind: [String: String] = {
        let paper = "number! date! issuedBy! source"
        let amending = "act.number! act.date! act.issuedBy! act.source"
        let (note, reason, quote) = (
            "words.text words.speaker remark", "reason! words.text", "words.text words.speaker words.source"
        )
        let ground = "ground.rule ground.facts ground.since ground.evidence"
        var lines = [
            "report.draft": "title! asOf area", "report.revise": "title! asOf area", "report.submit": "to! " + quote,
            "report.withdraw": reason,
            "decision.propose": "title! text! report! areas! level!", "decision.review": note,
            "decision.publish": paper, "decision.supersede": "by!", "decision.revoke": amending + " reason!",
            "order.issue": "addressee! task! resources areas! level! decision term " + quote, "order.cancel": reason,
            "request.send": "requester! addressee resources! areas! level! origin! lapsesAt " + quote,
            "request.answer": "responder! response! reason " + quote, "request.renew": "lapsesAt!",
            "request.withdraw": reason,
            "offer.receive": "offeror! origin! receiver! resources! areas level! request expiresAt " + quote,
            "offer.hold": "reviewAt! " + quote, "offer.accept": "extent! resources " + quote, "offer.decline": reason,
            "offer.withdraw": reason, "offer.commit": "resources! " + quote,
            "declaration.propose": "regime! level! areas! "
                + ground.replacing("facts", with: "facts!").replacing("rule", with: "rule!"),
            "declaration.declare": "regime! level! areas! " + amending + " expiresAt " + ground,
            "declaration.amend": "areas! expiresAt " + amending, "declaration.lift": paper,
            "alert.draft": "event declaration sender! senderName senderNameRu hours within languages contact web",
            "alert.revise": "sender senderName senderNameRu hours within languages contact web",
            "alert.approve": "exercise", "alert.update": "prolong hours within", "alert.discard": "reason!",
            "alert.cancel": "reason! allClear", "naming.give": "name! words.text remark", "naming.withdraw": reason,
            "entry.correct": "entry! reason!",
        ]
        for kind in ["order.acknowledge", "order.begin", "order.complete", "request.acknowledge", "request.meet"] + [
            "request.lapse", "offer.acknowledge", "offer.expire", "offer.mobilise", "offer.arrive", "offer.release",
            "offer.return",
        ] { lines[kind] = note }
        for command in Subject.Family.fire.commands {
            lines["fire." + command] = "reportedBy! zone containedPercent areaHectares words.text remark"
        }
        return lines
    }()

    /// Where the form of a kind of act is.
    static func path(of kind: String) -> String { "/desk/act/" + kind.replacing(".", with: "/") }

    /// Whether a field says something of the act and nothing of its content.
    static func isPlain(_ name: String) -> Bool { ["subject", "effectiveAt", "insist"].contains(name) }

    static func kind(of name: String) -> Kind {
        switch name {
        case "date", "act.date": .date
        case "how": .choice(CorrectedEntry.Verdict.allCases.map(\.rawValue))
        case "asOf", "replacedAt", "lapsesAt", "expiresAt", "reviewAt", "ground.since", "effectiveAt": .instant
        case "term": .term
        case "areas": .areas
        case "resources": .resources
        case "report": .report
        case "containedPercent", "entry": .integer
        case "exercise", "prolong", "allClear": .flag
        case "ground.evidence": .words
        case "text", "task", "words.text", "ground.facts", "reason", "remark": .long
        case "regime": .choice(Regime.allCases.map(\.rawValue))
        case "level": .choice(ResponseLevel.allCases.map(\.rawValue))
        case "origin": .choice(Authority.Origin.allCases.map(\.rawValue))
        case "extent": .choice(AreaReference.Extent.allCases.map(\.rawValue))
        case "response": .choice(RequestAnswer.Response.allCases.map(\.rawValue))
        case "zone": .choice([""] + ProtectionZone.allCases.map(\.rawValue))
        case "languages": .choice(Self.languageChoices)
        default: .text
        }
    }

    /// All languages, in either order, and each alone.
    private static var languageChoices: [String] {
        let codes = Language.allCases.map(\.rawValue)
        return [codes.joined(separator: ","), codes.reversed().joined(separator: ",")] + codes
    }
}

extension ActFields {
    /// The content that values stand for.
    ///
    /// - Parameter values: By name, as they were typed.
    /// - Throws: 422 with the field that cannot be read.
    func content(_ values: [String: String]) throws(Problem) -> CanonicalJSON {
        var members: [CanonicalJSON.Member] = []
        var inner: [String: [CanonicalJSON.Member]] = [:]
        for field in fields {
            guard let value = try Self.json(field.name, values[field.name] ?? "") else { continue }
            let parts = field.name.split(separator: ".").map(String.init)
            if parts.count == 1 { members.append(.init(field.name, value)) }
            if parts.count == 2 { inner[parts[0], default: []].append(.init(parts[1], value)) }
        }
        members += grounds(inner.removeValue(forKey: "ground"))
        for (name, values) in inner where name != "words" || values.contains(where: { $0.name == "text" }) {
            members.append(.init(name, .members(values)))
        }
        return .members(members)
    }

    private func grounds(_ members: [CanonicalJSON.Member]?) -> [CanonicalJSON.Member] {
        guard fields.contains(where: { $0.name == "ground.rule" }) else { return [] }
        guard let members, members.contains(where: { $0.name == "rule" }) else { return [.init("grounds", .array([]))] }
        let hasEvidence = members.contains { $0.name == "evidence" }
        let all = members + (hasEvidence ? [] : [.init("evidence", .array([]))])
        return [.init("grounds", .array([.members(all)]))]
    }

    /// - Returns: `nil` where nothing is said.
    private static func json(_ name: String, _ typed: String) throws(Problem) -> CanonicalJSON? {
        let text = typed.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n").trimmed
        switch kind(of: name) {
        case .areas: return .array(words(text).map { .string($0) })
        case .resources: return .array(try resources(text))
        case .term where text.isEmpty: return .string(OrderBody.Term.specialOrder)
        case _ where text.isEmpty: return nil
        case .words: return .array(words(text).map { .string($0) })
        case .date, .instant, .term: return .string(try instant(text, name).description)
        case .integer:
            guard let number = Int(text) else { throw .unread(name, "a whole number", text) }
            return .integer(number)
        case .report:
            do throws(ActError) {
                let reference = try ReportReference(text)
                return .members([.init("id", .string(reference.id)), .init("version", .integer(reference.version))])
            } catch { throw .unread(name, "a report and its version, such as daily/1", text) }
        case .text, .long, .choice, .flag: return .string(text)
        }
    }

    static func words(_ text: String) -> [String] {
        text.split { $0 == "," || $0 == ";" || $0.isWhitespace }.map(String.init)
    }

    /// What a browser writes, and what people do: `2019-07-31`, `2019-07-31T12:00`, `2019-07-31T12:00:00Z`.
    static func instant(_ text: String, _ name: String) throws(Problem) -> Instant {
        let clock = text.count == 10 ? text + "T00:00:00Z" : text.count == 16 ? text + ":00Z" : text
        guard let instant = Instant(iso8601: clock.hasSuffix("Z") ? clock : clock + "Z") else {
            throw .unread(name, "an instant in UTC such as 2020-09-10T12:00Z", text)
        }
        return instant
    }

    /// A line each: `KIND`, `KIND:10`, `KIND:40 tonnes` or `KIND:10:Il-76`.
    private static func resources(_ text: String) throws(Problem) -> [CanonicalJSON] {
        var found: [CanonicalJSON] = []
        for line in text.split(separator: "\n").map({ String($0).trimmed }) where !line.isEmpty {
            guard let resource = Resource(line) else {
                throw .unread("resources", "a line each, such as suppressionAirplane:10:Il-76", line)
            }
            do { found.append(try CanonicalJSON(encoding: resource)) } catch {
                throw .unread("resources", "text that can be written down", line)
            }
        }
        return found
    }
}

extension String {
    /// Without blanks at its ends.
    var trimmed: String {
        let rest = drop(while: \.isWhitespace)
        return String(rest.reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension Problem {
    static func unread(_ name: String, _ expected: String, _ found: String) -> Problem {
        Problem(status: 422, title: "Not taken", detail: "\(name): expected \(expected), found \(quoted(found))")
    }
}
