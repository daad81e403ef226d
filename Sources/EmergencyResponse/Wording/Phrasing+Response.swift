import FireEvents
import Geo
public import Wording

extension Phrasing {
    public func state(_ state: FireMachine.State) -> String {
        switch state {
        case .active: self("active, being fought", "действующий, тушится")
        case .localised: self("localised", "локализован")
        case .liquidated: self("put out", "ликвидирован")
        case .ceased: self("suppression ceased", "тушение прекращено")
        case .monitored: self("monitored only", "под наблюдением")
        }
    }

    public func certainty(_ certainty: GroundsCertainty) -> String {
        switch certainty {
        case .surely: self("surely", "наверняка")
        case .likely: self("likely", "вероятно")
        case .possibly: self("possibly", "возможно")
        }
    }

    /// `120 (90–150) ha`.
    func hectares(_ area: AreaInterval) -> String {
        "\(number(area.best)) (\(number(area.low))–\(number(area.high))) " + self("ha", "га")
    }
}
