import EmergencyResponse

extension ResponseText {
    func act(_ family: Subject.Family) -> String {
        switch family {
        case .report: self("report", "донесение")
        case .decision: self("decision", "решение")
        case .order: self("order", "поручение")
        case .request: self("request", "запрос")
        case .offer: self("offer", "предложение")
        case .declaration: self("declaration", "объявление режима")
        case .fire: self("fire", "пожар")
        case .alert: self("warning", "оповещение")
        case .naming: self("name", "название")
        case .entry: self("entry", "запись")
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
        case .proposed: self("proposed", "предложено")
        case .declared: self("declared", "объявлено")
        case .amended: self("amended", "изменено")
        case .lifted: self("lifted", "отменено")
        }
    }

    private func state(_ state: NamingMachine.State) -> String {
        switch state {
        case .named: self("named", "дано")
        case .withdrawn: self("withdrawn", "снято")
        }
    }

    private func state(_ state: ReportMachine.State) -> String {
        switch state {
        case .draft: self("draft", "черновик")
        case .submitted: self("submitted", "представлено")
        case .withdrawn: self("withdrawn", "отозвано")
        }
    }
}
