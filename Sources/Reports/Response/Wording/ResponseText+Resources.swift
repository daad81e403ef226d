import EmergencyResponse

extension ResponseText {
    /// `10 aircraft for suppression (Il-76); soldiers`: a quantity that nobody gave is left out, never invented.
    func resources(_ resources: [Resource]) -> String {
        resources.map { resource in
            let amount = resource.quantity.map { numbers.count($0) + (resource.unit.map { " " + $0 } ?? "") }
            let name = kind(resource.kind) + (resource.description.map { " (" + $0 + ")" } ?? "")
            return amount.map { self($0 + " " + name, name + ": " + $0) } ?? name
        }.joined(separator: "; ")
    }

    private func kind(_ kind: Resource.Kind) -> String {
        switch kind {
        case .crew: self("crews", "группы (команды)")
        case .firefighter: self("firefighters", "пожарные")
        case .smokejumper: self("smokejumpers", "парашютисты и десантники")
        case .volunteer: self("volunteers", "добровольцы")
        case .soldier: self("soldiers", "военнослужащие")
        case .specialist: self("specialists", "специалисты")
        case .engine: self("engines", "пожарные автомобили")
        case .waterTender: self("water tenders", "автоцистерны")
        case .bulldozer: self("bulldozers", "бульдозеры")
        case .tractor: self("tractors", "тракторы")
        case .pump: self("pumps", "мотопомпы")
        case .vehicle: self("vehicles", "автомобили")
        case .suppressionAirplane: self("airplanes for suppression", "самолёты для тушения")
        case .suppressionHelicopter: self("helicopters for suppression", "вертолёты для тушения")
        case .suppressionAircraft: self("aircraft for suppression", "воздушные суда для тушения")
        case .monitoringAircraft: self("aircraft for monitoring", "воздушные суда для мониторинга")
        case .drone: self("drones", "беспилотники")
        case .transportAircraft: self("transport aircraft", "транспортные воздушные суда")
        case .supplies: self("supplies", "материалы")
        case .money: self("money", "средства")
        case .other: self("other", "прочее")
        }
    }
}
