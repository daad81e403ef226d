public import Geo
public import Wording

/// One area where a regime is in force.
public struct RegimeInForce: Hashable, Sendable {
    public var area: AreaReference
    public var regime: Regime
    public var level: ResponseLevel
    /// Since the declaration took effect, or since the amendment that took the area in.
    public var since: Instant
    public var expiresAt: Instant?
    /// Number of the act in force.
    public var actNumber: String
    /// Id of the declaration.
    public var declaration: String
}

extension ResponseState {
    /// What is in force where, by area code, level from above, regime and declaration.
    public func regimesInForce(at instant: Instant) -> [RegimeInForce] {
        declarations.filter { $0.isInForce(at: instant) }.flatMap(Self.rows).sorted { a, b in
            (a.area.code, b.level, a.regime.rawValue, a.declaration) < (
                b.area.code, a.level, b.regime.rawValue, b.declaration
            )
        }
    }

    private static func rows(_ record: DeclarationRecord) -> [RegimeInForce] {
        record.areas.map { area in
            RegimeInForce(
                area: area, regime: record.regime, level: record.level,
                since: record.since[area.code] ?? record.course.last.at,
                expiresAt: record.expiresAt, actNumber: record.acts.last?.number ?? "", declaration: record.id)
        }
    }
}
