public import Geo
public import Wording

/// Content of a decision, and the report that it rests on.
public struct DecisionBody: Codable, Hashable, Sendable {
    public var title: String
    public var text: String
    /// The report and version that it cites.
    public var report: ReportReference
    public var areas: [AreaReference]
    public var level: ResponseLevel

    public init(title: String, text: String, report: ReportReference, areas: [AreaReference], level: ResponseLevel) {
        self.title = title
        self.text = text
        self.report = report
        self.areas = areas
        self.level = level
    }
}

/// The paper by which something takes effect.
public struct OfficialAct: Codable, Hashable, Sendable {
    public var number: String
    public var date: Instant
    /// Who issued it.
    public var issuedBy: String
    /// Where it can be read.
    public var source: String?

    public init(number: String, date: Instant, issuedBy: String, source: String? = nil) {
        self.number = number
        self.date = date
        self.issuedBy = issuedBy
        self.source = source
    }
}

/// Pending → reviewed → published → superseded | revoked.
public enum DecisionStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case propose, review, publish, supersede, revoke }

    case propose(DecisionBody)
    case review(Note)
    case publish(OfficialAct)
    case supersede(Succession)
    case revoke(Revocation)

    /// The published decision that takes the place of another.
    public struct Succession: Codable, Hashable, Sendable {
        public var by: String

        public init(by decision: String) { by = decision }
    }

    public struct Revocation: Codable, Hashable, Sendable {
        public var act: OfficialAct
        public var reason: String

        public init(act: OfficialAct, reason: String) {
            self.act = act
            self.reason = reason
        }
    }

    public var command: Command {
        switch self {
        case .propose: .propose
        case .review: .review
        case .publish: .publish
        case .supersede: .supersede
        case .revoke: .revoke
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .propose(let body): try CanonicalJSON(encoding: body)
        case .review(let note): try CanonicalJSON(encoding: note)
        case .publish(let act): try CanonicalJSON(encoding: act)
        case .supersede(let succession): try CanonicalJSON(encoding: succession)
        case .revoke(let revocation): try CanonicalJSON(encoding: revocation)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .propose: .propose(try content.decoded())
            case .review: .review(try content.decoded())
            case .publish: .publish(try content.decoded())
            case .supersede: .supersede(try content.decoded())
            case .revoke: .revoke(try content.decoded())
            }
    }
}
