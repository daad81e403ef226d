public import Geo
public import Wording

/// Active → localised → liquidated; ceased or monitored where nobody fights it; active again from each.
public enum FireMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case active, localised, liquidated, ceased, monitored }

    public static func next(_ state: State?, _ command: FireStep.Command) -> State? {
        switch (state, command) {
        case (nil, .register): .active
        case (.some, .update): state
        case (.active, .localise): .localised
        case (.active, .liquidate), (.localised, .liquidate), (.ceased, .liquidate), (.monitored, .liquidate):
            .liquidated
        case (.active, .cease), (.localised, .cease), (.monitored, .cease): .ceased
        case (nil, .monitor), (.active, .monitor), (.localised, .monitor), (.ceased, .monitor): .monitored
        case (.localised, .resume), (.liquidated, .resume), (.ceased, .resume), (.monitored, .resume): .active
        default: nil
        }
    }
}

/// Reports on the suppression of one fire event.
public struct FireRecord: Equatable, Sendable {
    /// The id of the fire event.
    public let id: String
    public internal(set) var course: Course<FireMachine>
    /// In the order of ``course``.
    public internal(set) var reports: [FireReport]

    public var state: FireMachine.State { course.state }
    /// The zone as last reported.
    public var zone: ProtectionZone? { reports.last { $0.zone != nil }?.zone }
    public var containedPercent: Int? { reports.last { $0.containedPercent != nil }?.containedPercent }
    public var registeredAt: Instant { course.milestones[0].at }

    /// Since when it is as it is, through updates that left it so.
    public var since: Instant {
        course.milestones.last { $0.state != course.state }
            .flatMap { before in course.milestones.first { $0.entry > before.entry }?.at } ?? registeredAt
    }

    /// Spreading as far as reported: active, or watched without being held.
    public var isUncontained: Bool { state == .active || state == .ceased || state == .monitored }
}
