import FireEvents
import Geo
public import Wording

extension Phrasing {
    public func state(_ state: FireMachine.State) -> String {
        switch state {
        case .active: self("active, being fought")
        case .localised: self("localised", of: "fire")
        case .liquidated: self("put out", of: "fire")
        case .ceased: self("suppression ceased")
        case .monitored: self("monitored only")
        }
    }

    public func certainty(_ certainty: GroundsCertainty) -> String {
        switch certainty {
        case .surely: self("surely")
        case .likely: self("likely")
        case .possibly: self("possibly")
        }
    }

    /// `120 (90–150) ha`.
    func hectares(_ area: AreaInterval) -> String {
        "\(number(area.best)) (\(number(area.low))–\(number(area.high))) " + self("ha")
    }
}
