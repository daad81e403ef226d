import Geo

extension Phrasing {
    public func regime(_ regime: Regime) -> String {
        switch regime {
        case .emergency: self("state of emergency", "режим чрезвычайной ситуации")
        case .highAlert: self("heightened readiness", "режим повышенной готовности")
        case .specialFireRegime: self("special fire regime", "особый противопожарный режим")
        }
    }

    public func level(_ level: ResponseLevel) -> String {
        switch level {
        case .municipal: self("municipal", "муниципальный")
        case .regional: self("regional", "региональный")
        case .interregional: self("interregional", "межрегиональный")
        case .federal: self("federal", "федеральный")
        }
    }

    public func zone(_ zone: FireReport.Zone) -> String {
        switch zone {
        case .ground: self("ground zone", "наземная зона")
        case .aviation: self("aviation zone", "авиационная зона")
        case .control: self("control zone", "зона контроля")
        }
    }

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

    func areas(_ count: Int, of level: Area.Level) -> String {
        switch level {
        case .country: counted(count, ("country", "countries"), ("страна", "страны", "стран"))
        case .region: counted(count, ("region", "regions"), ("регион", "региона", "регионов"))
        case .district: counted(count, ("district", "districts"), ("район", "района", "районов"))
        }
    }
}
