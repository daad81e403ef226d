/// Pending → reviewed → published → superseded | revoked.
public enum DecisionMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case pending, reviewed, published, superseded, revoked }

    public static func next(_ state: State?, _ command: DecisionStep.Command) -> State? {
        switch (state, command) {
        case (nil, .propose): .pending
        case (.pending, .review): .reviewed
        case (.reviewed, .publish): .published
        case (.published, .supersede): .superseded
        case (.published, .revoke): .revoked
        default: nil
        }
    }
}

public struct DecisionRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<DecisionMachine>
    /// Does not change.
    public internal(set) var body: DecisionBody
    public internal(set) var review: Note?
    /// The paper it was published by.
    public internal(set) var act: OfficialAct?
    public internal(set) var supersededBy: String?
    public internal(set) var revocation: DecisionStep.Revocation?

    public var state: DecisionMachine.State { course.state }
    /// What was published stays, whatever became of it.
    public var isFrozen: Bool { course.reached(.published) != nil }
}
