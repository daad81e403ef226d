import EmergencyResponse
import Wording

extension ResponseText {
    /// `10 aircraft for suppression (Il-76); soldiers`: a quantity that nobody gave is left out, never invented.
    func resources(_ resources: [Resource]) -> String {
        resources.map { resource in
            let amount = resource.quantity.map { numbers.count($0) + (resource.unit.map { " " + $0 } ?? "") }
            let name = kind(resource.kind) + (resource.description.map { " (" + $0 + ")" } ?? "")
            return amount.map { self("\($0) \(name)", of: "amount") } ?? name
        }.joined(separator: "; ")
    }

    private func kind(_ kind: Resource.Kind) -> String {
        switch kind {
        case .crew: self("crews")
        case .firefighter: self("firefighters")
        case .smokejumper: self("smokejumpers")
        case .volunteer: self("volunteers")
        case .soldier: self("soldiers")
        case .specialist: self("specialists")
        case .engine: self("engines")
        case .waterTender: self("water tenders")
        case .bulldozer: self("bulldozers")
        case .tractor: self("tractors")
        case .pump: self("pumps")
        case .vehicle: self("vehicles")
        case .suppressionAirplane: self("airplanes for suppression")
        case .suppressionHelicopter: self("helicopters for suppression")
        case .suppressionAircraft: self("aircraft for suppression")
        case .monitoringAircraft: self("aircraft for monitoring")
        case .drone: self("drones")
        case .transportAircraft: self("transport aircraft")
        case .supplies: self("supplies")
        case .money: self("money")
        case .other: self("other")
        }
    }
}
