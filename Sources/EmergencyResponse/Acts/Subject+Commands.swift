extension Subject.Family {
    /// The commands of the family's acts, in the order of their life.
    public var commands: [String] {
        switch self {
        case .report: ReportStep.Command.allCases.map(\.rawValue)
        case .decision: DecisionStep.Command.allCases.map(\.rawValue)
        case .order: OrderStep.Command.allCases.map(\.rawValue)
        case .request: RequestStep.Command.allCases.map(\.rawValue)
        case .offer: OfferStep.Command.allCases.map(\.rawValue)
        case .declaration: DeclarationStep.Command.allCases.map(\.rawValue)
        case .fire: FireStep.Command.allCases.map(\.rawValue)
        case .alert: AlertStep.Command.allCases.map(\.rawValue)
        case .naming: NamingStep.Command.allCases.map(\.rawValue)
        case .entry: [Correction.command]
        }
    }
}

extension Act {
    /// Every kind of act, such as `offer.accept`.
    public static let kinds = Subject.Family.allCases.flatMap { family in
        family.commands.map { family.rawValue + "." + $0 }
    }
}
