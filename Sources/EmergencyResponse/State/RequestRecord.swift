public import Geo

/// Sent → acknowledged → answered → met; withdrawn or lapsed before it is met. A renewal changes only the day it
/// lapses.
public enum RequestMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case sent, acknowledged, answered, met, withdrawn, lapsed }

    public static func next(_ state: State?, _ command: RequestStep.Command) -> State? {
        switch (state, command) {
        case (nil, .send): .sent
        case (.sent, .acknowledge): .acknowledged
        case (.sent, .answer), (.acknowledged, .answer), (.answered, .answer): .answered
        case (.sent, .renew), (.acknowledged, .renew), (.answered, .renew): state
        case (.answered, .meet): .met
        case (.sent, .withdraw), (.acknowledged, .withdraw), (.answered, .withdraw): .withdrawn
        case (.sent, .lapse), (.acknowledged, .lapse), (.answered, .lapse): .lapsed
        default: nil
        }
    }
}

public struct RequestRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<RequestMachine>
    public internal(set) var body: RequestBody
    /// When it lapses as things stand; `nil` for never.
    public internal(set) var lapsesAt: Instant?
    public internal(set) var answers: [RequestAnswer] = []
    public internal(set) var notes: [Note] = []
    public internal(set) var withdrawal: Reason?

    public var state: RequestMachine.State { course.state }
    public var isOpen: Bool { state == .sent || state == .acknowledged || state == .answered }

    /// Open, but past its day: it lapsed unless somebody renews it.
    public func isOverdue(at instant: Instant) -> Bool { isOpen && lapsesAt.map { $0 <= instant } ?? false }
}
