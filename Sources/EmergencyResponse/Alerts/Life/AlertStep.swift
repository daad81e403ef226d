/// That a person lets a message go out.
public struct AlertApproval: Codable, Hashable, Sendable {
    /// `Actual` or `Exercise`.
    public var status: AlertStatus
    /// When it goes out.
    public var sent: AlertTime

    public init(status: AlertStatus, sent: AlertTime) {
        self.status = status
        self.sent = sent
    }
}

/// Draft → approved → updated … → cancelled; a draft may be revised or discarded.
///
/// The subject is the warning: a chain of messages, each of which replaces those before it. That a warning has expired is
/// read from its last message, not written down.
public enum AlertStep: ActStep {
    public enum Command: String, CaseIterable, Sendable { case draft, revise, discard, approve, update, cancel }

    case draft(AlertDraft)
    case revise(AlertDraft)
    case discard(Reason)
    case approve(AlertApproval)
    /// A message of type `Update`, approved by whoever does this.
    case update(AlertDraft)
    /// A message of type `Cancel`, approved by whoever does this.
    case cancel(AlertDraft)

    public var command: Command {
        switch self {
        case .draft: .draft
        case .revise: .revise
        case .discard: .discard
        case .approve: .approve
        case .update: .update
        case .cancel: .cancel
        }
    }

    public func content() throws -> CanonicalJSON {
        switch self {
        case .draft(let draft), .revise(let draft), .update(let draft), .cancel(let draft):
            try CanonicalJSON(encoding: draft)
        case .discard(let reason): try CanonicalJSON(encoding: reason)
        case .approve(let approval): try CanonicalJSON(encoding: approval)
        }
    }

    public init(_ command: Command, _ content: CanonicalJSON) throws {
        self =
            switch command {
            case .draft: .draft(try content.decoded())
            case .revise: .revise(try content.decoded())
            case .discard: .discard(try content.decoded())
            case .approve: .approve(try content.decoded())
            case .update: .update(try content.decoded())
            case .cancel: .cancel(try content.decoded())
            }
    }
}

/// Which step of a warning leads where.
public enum AlertMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case draft, discarded, approved, updated, cancelled }

    public static func next(_ state: State?, _ command: AlertStep.Command) -> State? {
        switch (state, command) {
        case (nil, .draft), (.draft, .revise): .draft
        case (.draft, .discard): .discarded
        case (.draft, .approve): .approved
        case (.approved, .update), (.updated, .update): .updated
        case (.approved, .cancel), (.updated, .cancel): .cancelled
        default: nil
        }
    }
}
