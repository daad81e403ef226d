public import Geo
public import Wording

/// Help that is asked for.
public struct RequestBody: Codable, Hashable, Sendable {
    public var requester: String
    /// Who is asked; `nil` when anybody is.
    public var addressee: String?
    public var resources: [Resource]
    public var areas: [AreaReference]
    public var level: ResponseLevel
    /// Whose help is asked for.
    public var origin: Authority.Origin
    /// When it lapses unless renewed, such as 90 days after it was sent; `nil` for never.
    public var lapsesAt: Instant?
    public var words: Quote?

    public init(
        requester: String, addressee: String? = nil, resources: [Resource], areas: [AreaReference],
        level: ResponseLevel, origin: Authority.Origin = .domestic, lapsesAt: Instant? = nil, words: Quote? = nil
    ) {
        self.requester = requester
        self.addressee = addressee
        self.resources = resources
        self.areas = areas
        self.level = level
        self.origin = origin
        self.lapsesAt = lapsesAt
        self.words = words
    }
}

/// Answer to a request, as in EDXL-RM.
public struct RequestAnswer: Codable, Hashable, Sendable {
    public enum Response: String, Codable, Hashable, Sendable, CaseIterable { case accept, decline, provisional }

    public var responder: String
    public var response: Response
    /// Needed for all but an acceptance.
    public var reason: String?
    public var words: Quote?

    public init(responder: String, response: Response, reason: String? = nil, words: Quote? = nil) {
        self.responder = responder
        self.response = response
        self.reason = reason
        self.words = words
    }
}

/// Sent → acknowledged → answered → met, or withdrawn or lapsed before that.
public enum RequestStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case send, acknowledge, answer, renew, meet, withdraw, lapse }

    case send(RequestBody)
    case acknowledge(Note)
    case answer(RequestAnswer)
    case renew(Renewal)
    case meet(Note)
    case withdraw(Reason)
    case lapse(Note)

    public struct Renewal: Codable, Hashable, Sendable {
        public var lapsesAt: Instant

        public init(lapsesAt: Instant) { self.lapsesAt = lapsesAt }
    }

    public var command: Command {
        switch self {
        case .send: .send
        case .acknowledge: .acknowledge
        case .answer: .answer
        case .renew: .renew
        case .meet: .meet
        case .withdraw: .withdraw
        case .lapse: .lapse
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .send(let body): try CanonicalJSON(encoding: body)
        case .acknowledge(let note), .meet(let note), .lapse(let note): try CanonicalJSON(encoding: note)
        case .answer(let answer): try CanonicalJSON(encoding: answer)
        case .renew(let renewal): try CanonicalJSON(encoding: renewal)
        case .withdraw(let reason): try CanonicalJSON(encoding: reason)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .send: .send(try content.decoded())
            case .acknowledge: .acknowledge(try content.decoded())
            case .answer: .answer(try content.decoded())
            case .renew: .renew(try content.decoded())
            case .meet: .meet(try content.decoded())
            case .withdraw: .withdraw(try content.decoded())
            case .lapse: .lapse(try content.decoded())
            }
    }
}
