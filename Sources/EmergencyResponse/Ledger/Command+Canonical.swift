import Geo
import Wording

extension Actor {
    /// As it stands in an entry.
    var canonical: CanonicalJSON {
        .members([.init("name", .string(name)), .init("role", .string(role)), .init("authority", authority.canonical)])
    }
}

extension Authority {
    var canonical: CanonicalJSON {
        let members: [CanonicalJSON.Member] = [
            .init("areas", .array(areas.map(CanonicalJSON.string))), .init("level", .string(level.rawValue)),
            .init("origins", .array(origins.map { .string($0.rawValue) })), .init("from", .string(from.description)),
        ]
        return .members(members + (until.map { [.init("until", .string($0.description))] } ?? []))
    }
}

extension Cause {
    var canonical: CanonicalJSON {
        let members: [(String, CanonicalJSON?)] = [
            ("entry", entry.map(CanonicalJSON.integer)), ("document", document.map(CanonicalJSON.string)),
            ("digest", digest.map(CanonicalJSON.string)),
        ]
        return .members(members.compactMap { name, value in value.map { CanonicalJSON.Member(name, $0) } })
    }
}
