public import Geo

/// The loaded area that a person means: by code or name, English or Russian, in any letter case, or by how one of them begins.
public enum AreaSearch: Sendable, Equatable {
    case found(Area)
    /// More than one area is called so, or begins so; by code, at most ten.
    case several([Area])
    /// None is; those that are written most nearly so, at most three.
    case none(near: [Area])
    case noneLoaded

    /// An exact code comes first, then a code or a whole name in other letter case, then a beginning that only one area has.
    public init(_ text: String, in areas: [Area]) {
        guard !areas.isEmpty else {
            self = .noneLoaded
            return
        }
        let sorted = areas.sorted { $0.code < $1.code }
        if let exact = sorted.first(where: { $0.code == text }) {
            self = .found(exact)
            return
        }
        let wanted = Self.plain(text)
        let steps: [(Area) -> Bool] = [
            { Self.plain($0.code) == wanted }, { Self.names($0).contains(wanted) },
            { area in Self.spellings(area).contains { $0.hasPrefix(wanted) } },
        ]
        for step in steps where !wanted.isEmpty {
            let found = sorted.filter(step)
            if found.count == 1 {
                self = .found(found[0])
                return
            }
            if !found.isEmpty {
                self = .several(Array(found.prefix(10)))
                return
            }
        }
        self = .none(near: Self.near(wanted, sorted))
    }

    private static func near(_ wanted: String, _ areas: [Area]) -> [Area] {
        let limit = max(1, wanted.count / 3)
        let ranked = areas.compactMap { area -> (distance: Int, area: Area)? in
            let distance = spellings(area).map { edits(Array($0), Array(wanted)) }.min() ?? .max
            return distance <= limit ? (distance, area) : nil
        }
        return ranked.sorted { ($0.distance, $0.area.code) < ($1.distance, $1.area.code) }.prefix(3).map(\.area)
    }

    private static func names(_ area: Area) -> [String] { [area.name, area.russianName].compactMap { $0.map(plain) } }
    private static func spellings(_ area: Area) -> [String] { [plain(area.code)] + names(area) }

    /// Lower case, one blank between words, ё as е.
    private static func plain(_ text: String) -> String {
        text.lowercased().replacing("ё", with: "е").split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// How many letters must be put in, taken out or changed to make one word of the other.
    private static func edits(_ a: [Character], _ b: [Character]) -> Int {
        guard abs(a.count - b.count) <= max(a.count, b.count) / 3 + 1 else { return .max }
        var row = Array(0...b.count)
        for (i, letter) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for j in b.indices {
                let kept = diagonal + (letter == b[j] ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(kept, row[j] + 1, diagonal + 1)
            }
        }
        return row[b.count]
    }
}
