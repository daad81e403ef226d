/// Issued → acknowledged → executing → executed | cancelled; whoever issued an order may cancel it until it is
/// executed.
public enum OrderMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case issued, acknowledged, executing, executed, cancelled }

    public static func next(_ state: State?, _ command: OrderStep.Command) -> State? {
        switch (state, command) {
        case (nil, .issue): .issued
        case (.issued, .acknowledge): .acknowledged
        case (.acknowledged, .begin): .executing
        case (.executing, .complete): .executed
        case (.issued, .cancel), (.acknowledged, .cancel), (.executing, .cancel): .cancelled
        default: nil
        }
    }
}

public struct OrderRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<OrderMachine>
    public internal(set) var body: OrderBody
    public internal(set) var notes: [Note] = []
    public internal(set) var cancellation: Reason?

    public var state: OrderMachine.State { course.state }
    public var isOpen: Bool { state != .executed && state != .cancelled }
}
