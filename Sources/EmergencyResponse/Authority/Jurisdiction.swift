public import Wording

/// Reach of an act, which the authority behind it must cover.
public struct Jurisdiction: Hashable, Sendable {
    public var areas: [AreaReference]
    public var level: ResponseLevel
    public var origin: Authority.Origin

    public init(areas: [AreaReference], level: ResponseLevel, origin: Authority.Origin = .domestic) {
        self.areas = areas
        self.level = level
        self.origin = origin
    }

    /// Why the authority of the actor does not reach so far; `nil` when it does.
    public func shortfall(of actor: Actor) -> String? {
        let authority = actor.authority
        if authority.level < level {
            return "the authority of \(actor.name) is \(authority.level.rawValue), the act is \(level.rawValue)"
        }
        if !authority.origins.contains(origin) {
            return "the authority of \(actor.name) does not cover \(origin.rawValue) help"
        }
        guard let area = areas.first(where: { !authority.covers($0) }) else { return nil }
        return "the authority of \(actor.name) covers \(authority.areas.joined(separator: ", ")), not \(area.code)"
    }
}
