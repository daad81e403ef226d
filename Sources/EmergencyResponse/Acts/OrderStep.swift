public import Geo
public import Wording

/// Order to a body: the task, and the means.
public struct OrderBody: Codable, Hashable, Sendable {
    /// The ministry or body that it goes to.
    public var addressee: String
    public var task: String
    public var resources: [Resource]
    public var areas: [AreaReference]
    public var level: ResponseLevel
    /// The published decision behind it, where there is one in the ledger.
    public var decision: String?
    public var term: Term
    public var words: Quote?

    /// How long an order runs.
    public enum Term: Codable, Hashable, Sendable {
        case until(Instant)
        /// Until somebody says otherwise.
        case untilSpecialOrder
    }

    public init(
        addressee: String, task: String, resources: [Resource], areas: [AreaReference], level: ResponseLevel,
        decision: String? = nil, term: Term, words: Quote? = nil
    ) {
        self.addressee = addressee
        self.task = task
        self.resources = resources
        self.areas = areas
        self.level = level
        self.decision = decision
        self.term = term
        self.words = words
    }
}

extension OrderBody.Term {
    /// What stands in the ledger for an order without a date.
    public static let specialOrder = "special order"

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if try container.decode(String.self) == Self.specialOrder {
            self = .untilSpecialOrder
        } else {
            self = .until(try container.decode(Instant.self))
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .until(let instant): try container.encode(instant)
        case .untilSpecialOrder: try container.encode(Self.specialOrder)
        }
    }
}

/// Issued → acknowledged → executing → executed | cancelled.
public enum OrderStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case issue, acknowledge, begin, complete, cancel }

    case issue(OrderBody)
    case acknowledge(Note)
    case begin(Note)
    case complete(Note)
    case cancel(Reason)

    public var command: Command {
        switch self {
        case .issue: .issue
        case .acknowledge: .acknowledge
        case .begin: .begin
        case .complete: .complete
        case .cancel: .cancel
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .issue(let body): try CanonicalJSON(encoding: body)
        case .acknowledge(let note), .begin(let note), .complete(let note): try CanonicalJSON(encoding: note)
        case .cancel(let reason): try CanonicalJSON(encoding: reason)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .issue: .issue(try content.decoded())
            case .acknowledge: .acknowledge(try content.decoded())
            case .begin: .begin(try content.decoded())
            case .complete: .complete(try content.decoded())
            case .cancel: .cancel(try content.decoded())
            }
    }
}
