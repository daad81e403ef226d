public import Geo

/// When, by whom and by which entry a state was reached.
public struct Milestone<State: Hashable & Sendable>: Hashable, Sendable {
    public var state: State
    /// When it took effect.
    public var at: Instant
    public var recordedAt: Instant
    /// Sequence of the entry.
    public var entry: Int
    /// Name of the person.
    public var actor: String
}

/// The way of one subject through the states of its machine.
public struct Course<Machine: StateMachine>: Equatable, Sendable {
    public internal(set) var milestones: [Milestone<Machine.State>]

    public var state: Machine.State { last.state }
    public var last: Milestone<Machine.State> { milestones[milestones.count - 1] }

    init(_ first: Milestone<Machine.State>) { milestones = [first] }

    /// The first time that a state was reached.
    public func reached(_ state: Machine.State) -> Milestone<Machine.State>? { milestones.first { $0.state == state } }

    public static func == (a: Course, b: Course) -> Bool { a.milestones == b.milestones }
}
