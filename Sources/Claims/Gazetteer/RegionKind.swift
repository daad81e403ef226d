/// What a region of Russia is called: a text that goes on about "the republic" means the last republic.
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
        (PhraseList("республик*", "republic"), .republic), (PhraseList("област*", "oblast"), .oblast),
        (PhraseList("край|края|краю|крае|краем", "krai|territory"), .krai), (PhraseList("округ*"), .okrug),
    ]

    private static let table: [String: RegionKind] = {
        var table: [String: RegionKind] = [:]
        for line in KnownRegions.russian.split(separator: "\n") where KnownRegions.members[code(line)] == nil {
            table[code(line)] = kind(of: line)
        }
        return table
    }()

    private static func code(_ line: Substring) -> String { String(line.prefix { $0 != ";" }) }

    private static func kind(of line: Substring) -> RegionKind {
        let names = line.split(separator: ";").last?.split(separator: ",") ?? []
        if names.contains(where: { $0.hasSuffix(" область") }) { return .oblast }
        if names.contains(where: { $0.hasSuffix(" край") }) { return .krai }
        return names.contains { $0.hasSuffix(" округ") } ? .okrug : .republic
    }
}
