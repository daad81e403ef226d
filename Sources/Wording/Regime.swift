/// A regime that an authority declares over an area.
///
/// The raw values stand in ledgers and claims. Claims of earlier versions say `specialFire`, which is read as well.
public enum Regime: String, Codable, Hashable, Sendable, CaseIterable {
    /// A state of emergency (режим чрезвычайной ситуации).
    case emergency
    /// Heightened readiness (режим повышенной готовности).
    case highAlert
    /// A special regime against fire (особый противопожарный режим).
    case specialFireRegime

    /// The regime of a name that this version or an earlier one writes; `nil` for any other name.
    public init?(named name: String) {
        self.init(rawValue: name == "specialFire" ? "specialFireRegime" : name)
    }
}

extension Phrasing {
    public func regime(_ regime: Regime) -> String {
        switch regime {
        case .emergency: self("state of emergency")
        case .highAlert: self("heightened readiness")
        case .specialFireRegime: self("special fire regime")
        }
    }
}
