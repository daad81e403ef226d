public import Geo

/// Received → acknowledged → held | accepted | declined | withdrawn | expired; held → accepted | declined | withdrawn |
/// expired; accepted → committed → mobilised → on scene → released → returned.
public enum OfferMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable {
        case received, acknowledged, held, accepted, declined, withdrawn, expired
        case committed, mobilised, onScene, released, returned
    }

    public static func next(_ state: State?, _ command: OfferStep.Command) -> State? {
        switch (state, command) {
        case (nil, .receive): .received
        case (.received, .acknowledge): .acknowledged
        case (.acknowledged, .hold): .held
        case (.acknowledged, .accept), (.held, .accept): .accepted
        case (.acknowledged, .decline), (.held, .decline): .declined
        case (.acknowledged, .withdraw), (.held, .withdraw): .withdrawn
        case (.acknowledged, .expire), (.held, .expire): .expired
        case (.accepted, .commit): .committed
        case (.committed, .mobilise): .mobilised
        case (.mobilised, .arrive): .onScene
        case (.onScene, .release): .released
        case (.released, .return): .returned
        default: nil
        }
    }
}

public struct OfferRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<OfferMachine>
    public internal(set) var body: OfferBody
    /// What the offeror said, step by step.
    public internal(set) var offerorWords: [Quote] = []
    /// What the receiver said, step by step.
    public internal(set) var receiverWords: [Quote] = []
    /// When a held offer is looked at again.
    public internal(set) var reviewAt: Instant?
    public internal(set) var acceptedExtent: AreaReference.Extent?
    public internal(set) var accepted: [Resource] = []
    public internal(set) var committed: [Resource] = []
    /// Why it was declined or withdrawn.
    public internal(set) var reason: String?
    public internal(set) var notes: [Note] = []

    public var state: OfferMachine.State { course.state }

    /// Neither taken up nor ended.
    public var isOpen: Bool { state == .received || state == .acknowledged || state == .held }

    /// Held, and the day to look at it again has come.
    public func isReviewDue(at instant: Instant) -> Bool { state == .held && reviewAt.map { $0 <= instant } ?? false }
}
