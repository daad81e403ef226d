/// The steps of one family of acts: a command and what it says.
public protocol ActStep: Hashable, Sendable {
    associatedtype Command: RawRepresentable<String> & CaseIterable & Hashable & Sendable
    var command: Command { get }
    /// What the command says, as it is written into the ledger.
    func content() throws -> CanonicalJSON
    init(_ command: Command, _ content: CanonicalJSON) throws
}

extension ActStep {
    init(_ command: String, _ content: CanonicalJSON) throws {
        guard let command = Command(rawValue: command) else {
            let known = Command.allCases.map(\.rawValue).joined(separator: ", ")
            throw ActError(kind: command, found: "a command that this program does not know (it knows \(known))")
        }
        try self.init(command, content)
    }
}

/// Which command leads from which state to which.
public protocol StateMachine {
    associatedtype State: RawRepresentable<String> & CaseIterable & Hashable & Sendable
    associatedtype Command: RawRepresentable<String> & CaseIterable & Hashable & Sendable

    /// - Parameter state: `nil` before the first command.
    /// - Returns: The next state; `nil` where the command is refused.
    static func next(_ state: State?, _ command: Command) -> State?
}

extension StateMachine {
    /// The states that a command may come in, in order; `nil` first where it begins something.
    public static func states(before command: Command) -> [State?] {
        ([nil] + State.allCases.map(Optional.some)).filter { next($0, command) != nil }
    }

    /// The commands that a state allows, in order.
    public static func commands(in state: State?) -> [Command] { Command.allCases.filter { next(state, $0) != nil } }
}
