public import Geo
public import Wording

/// Proposed → declared → amended → lifted. What was never proposed may be declared; a declaration may be lifted as it
/// is or amended more than once.
public enum DeclarationMachine: StateMachine {
    public enum State: String, CaseIterable, Sendable { case proposed, declared, amended, lifted }

    public static func next(_ state: State?, _ command: DeclarationStep.Command) -> State? {
        switch (state, command) {
        case (nil, .propose): .proposed
        case (nil, .declare), (.proposed, .declare): .declared
        case (.declared, .amend), (.amended, .amend): .amended
        case (.declared, .lift), (.amended, .lift): .lifted
        default: nil
        }
    }
}

public struct DeclarationRecord: Equatable, Sendable {
    public let id: String
    public internal(set) var course: Course<DeclarationMachine>
    public internal(set) var regime: Regime
    public internal(set) var level: ResponseLevel
    /// As proposed, declared or last amended.
    public internal(set) var areas: [AreaReference]
    public internal(set) var grounds: [StatedGround]
    /// The first instant at which it is no longer in force, lifted or not.
    public internal(set) var expiresAt: Instant?
    /// Since when each area is in, by code.
    var since: [String: Instant] = [:]
    /// The papers: of the declaration, each amendment, and the lifting.
    public internal(set) var acts: [OfficialAct] = []

    public var state: DeclarationMachine.State { course.state }
    public var declaredAt: Instant? { course.reached(.declared)?.at }

    /// Declared by then, neither lifted nor at its end.
    ///
    /// Ask a state of the same instant: areas and acts are those that this one was folded to.
    public func isInForce(at instant: Instant) -> Bool {
        (state == .declared || state == .amended) && course.last.at <= instant && expiresAt.map { instant < $0 } ?? true
    }

    /// Days from the earliest ground to the declaration; `nil` while either is unknown.
    public var delayDays: Double? {
        guard let met = grounds.compactMap(\.since).min(), let declared = declaredAt else { return nil }
        return declared.hours(since: met) / 24
    }
}
