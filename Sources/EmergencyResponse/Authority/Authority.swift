public import Geo
public import Wording

/// Authority of a person: areas, level, origins of help, and time.
public struct Authority: Codable, Hashable, Sendable {
    /// Whose help may be decided on.
    public enum Origin: String, Codable, Hashable, Sendable, CaseIterable { case domestic, foreign }

    /// Codes of areas; each covers the areas within it.
    public var areas: [String]
    public var level: ResponseLevel
    public var origins: [Origin]
    public var from: Instant
    /// The first instant at which it no longer holds; `nil` while no end is set.
    public var until: Instant?

    public init(
        areas: [String], level: ResponseLevel, origins: [Origin] = [.domestic], from: Instant, until: Instant? = nil
    ) {
        self.areas = areas
        self.level = level
        self.origins = origins
        self.from = from
        self.until = until
    }

    public func holds(at instant: Instant) -> Bool { from <= instant && until.map { instant < $0 } ?? true }

    public func covers(_ area: AreaReference) -> Bool { areas.contains(where: area.liesWithin) }
}
