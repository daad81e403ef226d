import Geo

extension FireNaming {
    /// Of the records that surely speak of an event, those that give it its name: the largest, and others of like size.
    func record(_ own: [IncidentMatch], hectares: Double) -> OfficialRecord? {
        let byKey = Dictionary(uniqueKeysWithValues: incidents.map { ($0.key, $0) })
        let naming = own.filter { $0.quality > .possible && !$0.reasons.contains(.smallPart) }
            .compactMap { match in byKey[match.incidentKey].map { Named(match: match, incident: $0) } }
        let all = naming.map(\.incident)
        let fires = Self.merged(naming.filter { !$0.incident.isPart(of: all) }).sorted(by: Named.isBefore)
        guard let first = fires.first else { return nil }
        let alike = fires.filter { ($0.size ?? 0) >= (first.size ?? .infinity) / 3 }
        let chosen = alike.isEmpty ? [first] : alike
        let sizes = chosen.compactMap(\.size)
        return OfficialRecord(
            name: Self.joined(chosen.map(\.incident.shortName)),
            areaHectares: sizes.count == chosen.count ? sizes.reduce(0, +) : nil,
            asOf: chosen.compactMap(\.incident.asOf).min(), source: chosen[0].incident.source,
            quality: chosen.map(\.match.quality).min() ?? .probable,
            eventCount: Set(
                matches.filter { match in
                    match.quality > .possible && chosen.contains { $0.match.incidentKey == match.incidentKey }
                }.map(\.eventId)
            ).count)
    }

    private struct Named {
        var match: IncidentMatch
        var incident: Incident

        var size: Double? { incident.sizeHectares }

        /// The largest first, those without size last.
        static func isBefore(_ a: Named, _ b: Named) -> Bool {
            let (x, y) = (a.size ?? -1, b.size ?? -1)
            return x != y ? x > y : a.incident.key < b.incident.key
        }
    }

    /// One for each fire: of two sources the one with a size, then the newer figure.
    private static func merged(_ naming: [Named]) -> [Named] {
        Dictionary(grouping: naming, by: \.incident.comparableName).sorted { $0.key < $1.key }.compactMap { _, same in
            same.max { a, b in
                let (x, y) = (a.incident, b.incident)
                if (x.sizeHectares == nil) != (y.sizeHectares == nil) { return x.sizeHectares == nil }
                let (s, t) = (x.asOf?.seconds ?? .min, y.asOf?.seconds ?? .min)
                return s != t ? s < t : x.key > y.key
            }
        }
    }

    /// `Lionshead Fire, Beachie Creek Fire`.
    private static func joined(_ names: [String]) -> String { names.joined(separator: ", ") }
}
