import Geo
import Tables

/// A column of a FEDS layer.
struct FEDSColumn {
    let name: String
    let kind: EventColumn.Kind
    let value: @Sendable (FEDSFire) -> FieldValue

    private init(_ name: String, _ kind: EventColumn.Kind, _ value: @escaping @Sendable (FEDSFire) -> FieldValue) {
        self.name = name
        self.kind = kind
        self.value = value
    }

    static func text(_ name: String, _ value: @escaping @Sendable (FEDSFire) -> String) -> FEDSColumn {
        FEDSColumn(name, .text) { .given(value($0)) }
    }

    static func integer(_ name: String, _ value: @escaping @Sendable (FEDSFire) -> Int?) -> FEDSColumn {
        FEDSColumn(name, .integer) { .given(value($0)) }
    }

    /// FEDS writes yes and no as 1 and 0.
    static func flag(_ name: String, _ value: @escaping @Sendable (FEDSFire) -> Bool) -> FEDSColumn {
        FEDSColumn(name, .integer) { .integer(value($0) ? 1 : 0) }
    }

    static func decimal(_ name: String, _ value: @escaping @Sendable (FEDSFire) -> Double?) -> FEDSColumn {
        FEDSColumn(name, .decimal) { .given(value($0), places: 4) }
    }

    static func instant(_ name: String, _ value: @escaping @Sendable (FEDSFire) -> Instant) -> FEDSColumn {
        FEDSColumn(name, .instant) { .instant(value($0)) }
    }
}
