/// Draft → submitted → withdrawn.
public enum ReportMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case draft, submitted, withdrawn }

    public static func next(_ state: State?, _ command: ReportStep.Command) -> State? {
        switch (state, command) {
        case (nil, .draft), (.draft, .revise): .draft
        case (.draft, .submit): .submitted
        case (.submitted, .withdraw): .withdrawn
        default: nil
        }
    }
}

/// One version of a report.
public struct ReportRecord: Equatable, Sendable {
    public let reference: ReportReference
    public internal(set) var course: Course<ReportMachine>
    /// Does not change once submitted.
    public internal(set) var body: ReportBody
    public internal(set) var submission: ReportStep.Submission?
    public internal(set) var withdrawal: Reason?

    public var state: ReportMachine.State { course.state }
    /// What was submitted stays, withdrawn or not.
    public var isFrozen: Bool { state != .draft }
}
