public import Geo

/// A warning: its draft, and the messages that have gone out.
public struct AlertRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<AlertMachine>
    /// What was drafted or sent last, with what it rests on.
    public internal(set) var draft: AlertDraft
    /// The messages that have gone out, oldest first; each replaces those before it.
    public internal(set) var sent: [Alert] = []

    public var state: AlertMachine.State { course.state }

    /// How a warning stands at an instant.
    public enum Standing: String, Codable, Hashable, Sendable, CaseIterable {
        case draft, discarded, approved, updated, cancelled
        /// The last message has ended and nothing took its place.
        case expired
    }

    /// Ask a state of the same instant.
    public func standing(at instant: Instant) -> Standing {
        switch state {
        case .draft: .draft
        case .discarded: .discarded
        case .cancelled: .cancelled
        case .approved: hasEnded(at: instant) ? .expired : .approved
        case .updated: hasEnded(at: instant) ? .expired : .updated
        }
    }

    /// Whether people are warned by it at an instant.
    public func isInForce(at instant: Instant) -> Bool {
        let standing = standing(at: instant)
        return standing == .approved || standing == .updated
    }

    /// In force, and about to end: the time to update or cancel it.
    public func needsAttention(at instant: Instant, withinHours hours: Double = 2) -> Bool {
        isInForce(at: instant) && hasEnded(at: instant.adding(hours: hours))
    }

    private func hasEnded(at instant: Instant) -> Bool { sent.last?.expires.map { $0.instant <= instant } ?? false }

    /// What the rules have to know of its messages, the draft included.
    public var known: [KnownAlert] {
        let drafts = state == .draft || state == .discarded ? [draft.alert] : []
        return sent.map { KnownAlert($0, isApproved: $0.status == .actual) }
            + drafts.map { KnownAlert($0, isApproved: false) }
    }
}

extension KnownAlert {
    init(_ alert: Alert, isApproved: Bool) {
        self.init(
            reference: alert.reference, messageType: alert.messageType, references: alert.references,
            isApproved: isApproved)
    }
}
