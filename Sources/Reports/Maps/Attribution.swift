import Wording

/// Whom a map and a report thank.
enum Attribution {
    /// One line a source, without repetition.
    static func sources(_ areaSources: [String], language: Language) -> [String] {
        unique(areaSources) + ["GeoNames, CC BY 4.0", "NASA FIRMS"]
    }

    /// The sources of outlines alone, on one line; `nil` where there are none.
    static func outlines(_ areaSources: [String]) -> String? {
        let sources = unique(areaSources)
        return sources.isEmpty ? nil : sources.joined(separator: ", ")
    }

    private static func unique(_ areaSources: [String]) -> [String] {
        let data = areaSources.map {
            $0.contains("OpenStreetMap") ? "© OpenStreetMap contributors, ODbL 1.0" : Names.clean($0)
        }
        return Array(Set(data.filter { !$0.isEmpty })).sorted()
    }

    /// The same under a map, broken at its width.
    static func lines(_ areaSources: [String], language: Language, width: Double) -> [String] {
        let wording = language.wording
        let parts = sources(areaSources, language: language)
        var lines = [wording.mapData.filled(parts.first ?? "")]
        for part in parts.dropFirst() + [wording.equalArea] {
            let longer = (lines.last ?? "") + " · " + part
            if TextSize.width(longer, 10.5) > width {
                lines.append(part)
            } else {
                lines[lines.count - 1] = longer
            }
        }
        return lines
    }
}
