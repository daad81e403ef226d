import EmergencyResponse
import Wording

extension ResponseText {
    func act(_ family: Subject.Family) -> String {
        switch family {
        case .report: self("report")
        case .decision: self("decision")
        case .order: self("order")
        case .request: self("request")
        case .offer: self("offer")
        case .declaration: self("declaration")
        case .fire: self("fire", of: "name")
        case .alert: self("warning")
        case .naming: self("name")
        case .entry: self("entry")
        }
    }

    /// The state of a subject as the ledger names it, in this language where it has a word for it.
    func stateName(_ family: Subject.Family, _ name: String?) -> String {
        guard let name else { return NumberText.notObserved }
        switch family {
        case .decision: return DecisionMachine.State(rawValue: name).map(state) ?? name
        case .order: return OrderMachine.State(rawValue: name).map(state) ?? name
        case .request: return RequestMachine.State(rawValue: name).map(state) ?? name
        case .offer: return OfferMachine.State(rawValue: name).map(state) ?? name
        case .fire: return FireMachine.State(rawValue: name).map(state) ?? name
        case .declaration: return DeclarationMachine.State(rawValue: name).map(state) ?? name
        case .report: return ReportMachine.State(rawValue: name).map(state) ?? name
        case .naming: return NamingMachine.State(rawValue: name).map(state) ?? name
        case .alert, .entry: return name
        }
    }

    private func state(_ state: DeclarationMachine.State) -> String {
        switch state {
        case .proposed: self("proposed")
        case .declared: self("declared")
        case .amended: self("amended")
        case .lifted: self("lifted")
        }
    }

    private func state(_ state: NamingMachine.State) -> String {
        switch state {
        case .named: self("named")
        case .withdrawn: self("withdrawn", of: "name")
        }
    }

    private func state(_ state: ReportMachine.State) -> String {
        switch state {
        case .draft: self("draft")
        case .submitted: self("submitted")
        case .withdrawn: self("withdrawn")
        }
    }
}
