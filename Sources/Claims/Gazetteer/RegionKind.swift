/// Kind of a region of Russia: a text that goes on about "the republic" means the last republic.
enum RegionKind: Hashable, Sendable {
    case republic, oblast, krai, okrug

    /// - Returns: `nil` for other countries' regions.
    init?(code: String) {
        guard let kind = Self.table[code] else { return nil }
        self = kind
    }

    /// - Returns: `nil` where the words, such as "in the region", fit any.
    init?(words: ArraySlice<Token>) {
        let found = Self.heads.first { $0.0.occurs(in: words) }
        guard let kind = found?.1 else { return nil }
        self = kind
    }

    private static let heads: [(PhraseList, RegionKind)] = [
        (PhraseList(.areas, "heads.republic"), .republic), (PhraseList(.areas, "heads.oblast"), .oblast),
        (PhraseList(.areas, "heads.krai"), .krai), (PhraseList(.areas, "heads.okrug"), .okrug),
    ]

    private static let table: [String: RegionKind] = {
        var table: [String: RegionKind] = [:]
        for row in KnownNames.regionsOfRussia where KnownNames.members[row[0][0]] == nil {
            table[row[0][0]] = kind(of: row[3])
        }
        return table
    }()

    private static func kind(of names: [String]) -> RegionKind {
        if names.contains(where: { $0.hasSuffix(" область") }) { return .oblast }
        if names.contains(where: { $0.hasSuffix(" край") }) { return .krai }
        return names.contains { $0.hasSuffix(" округ") } ? .okrug : .republic
    }
}
