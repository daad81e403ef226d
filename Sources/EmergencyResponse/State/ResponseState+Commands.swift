extension ResponseState {
    /// The commands that the state of a subject allows, in the order of its life; those that begin one where there is none.
    public func commands(of subject: Subject) -> [String] {
        let id = subject.id
        return switch subject.family {
        case .report: Self.commands(ReportMachine.self, reports[id]?.state)
        case .decision: Self.commands(DecisionMachine.self, decisions[id]?.state)
        case .order: Self.commands(OrderMachine.self, orders[id]?.state)
        case .request: Self.commands(RequestMachine.self, requests[id]?.state)
        case .offer: Self.commands(OfferMachine.self, offers[id]?.state)
        case .declaration: Self.commands(DeclarationMachine.self, declarations[id]?.state)
        case .fire: Self.commands(FireMachine.self, fires[id]?.state)
        case .alert: Self.commands(AlertMachine.self, alerts[id]?.state)
        case .naming: Self.commands(NamingMachine.self, namings[id]?.course.state)
        case .entry: [Correction.command]
        }
    }

    private static func commands<Machine: StateMachine>(_: Machine.Type, _ state: Machine.State?) -> [String] {
        Machine.Command.allCases.filter { Machine.next(state, $0) != nil }.map(\.rawValue)
    }
}
