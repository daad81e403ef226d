/// Named → withdrawn, and named again.
public enum NamingMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case named, withdrawn }

    public static func next(_ state: State?, _ command: NamingStep.Command) -> State? {
        switch (state, command) {
        case (_, .give): .named
        case (.named, .withdraw): .withdrawn
        default: nil
        }
    }
}

/// Names that persons gave one fire event.
public struct NamingRecord: Equatable, Sendable {
    /// The id of the event, as it was when it was named first.
    public let id: String
    public internal(set) var course: Course<NamingMachine>
    /// The names given, in order.
    public internal(set) var names: [NamingStep.GivenName]

    /// The name in force; `nil` after it was withdrawn.
    public var name: String? { course.state == .named ? names.last?.name : nil }
}
