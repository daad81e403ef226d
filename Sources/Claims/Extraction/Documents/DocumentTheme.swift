/// Area that a text as a whole is about: the one that its heading or first sentence names.
struct DocumentTheme {
    private var named: [AreaMention] = []
    private var isDecided = false
    private var hasStrayed = false

    /// Empty once the text has gone over to other areas, until it comes back.
    var areas: [AreaMention] { hasStrayed ? [] : named }

    mutating func note(_ groups: [AreaGroup], _ gazetteer: Gazetteer) {
        let places = groups.filter { !$0.mentions.allSatisfy(\.isOfOffice) && $0.lead != "from" && $0.lead != "из" }
        guard let first = places.first else {
            if !isDecided { named = Self.region(groups) ?? named }
            return
        }
        guard isDecided else {
            (named, isDecided) = (Self.widest(places, gazetteer) ?? [], true)
            return
        }
        if Set(places.map(\.codes)) == [named.map(\.code)] { hasStrayed = false }
        let others = places.flatMap(\.mentions).filter { !isWithin($0.code, gazetteer) }
        if !others.isEmpty { hasStrayed = true }
        if named.isEmpty, places.count == 1, first.mentions.count == 1 {
            // A text that begins with several areas may settle on one of them.
            (named, hasStrayed) = (Self.widest(places, gazetteer) ?? [], false)
        }
    }

    /// Whether all groups lie within an area that holds more than one region.
    func isWider(than groups: [AreaGroup], _ gazetteer: Gazetteer) -> Bool {
        guard let wide = areas.first, wide.kind == .country || wide.kind == .macro else { return false }
        return groups.flatMap(\.mentions).allSatisfy { inner in
            areas.contains { gazetteer.contains($0.code, inner.code) && $0.code != inner.code }
        }
    }

    private func isWithin(_ code: String, _ gazetteer: Gazetteer) -> Bool {
        named.contains { $0.code == code || gazetteer.contains($0.code, code) || gazetteer.contains(code, $0.code) }
    }

    /// "The governor of the Khabarovsk Territory said": until the text names a place itself.
    private static func region(_ groups: [AreaGroup]) -> [AreaMention]? {
        guard groups.count == 1, var mention = groups[0].mentions.first, groups[0].mentions.count == 1,
            mention.kind == .region
        else { return nil }
        mention.isOfOffice = false
        return [mention]
    }

    /// The only group, or the one that holds all others.
    private static func widest(_ places: [AreaGroup], _ gazetteer: Gazetteer) -> [AreaMention]? {
        let wide = places.first { group in
            places.flatMap(\.mentions).allSatisfy { inner in
                group.mentions.contains { $0.code == inner.code || gazetteer.contains($0.code, inner.code) }
            }
        }
        let kinds: Set<Gazetteer.Target.Kind> = [.region, .country, .macro]
        return wide.map(\.mentions).flatMap { $0.allSatisfy { kinds.contains($0.kind) } ? $0 : nil }
    }
}
