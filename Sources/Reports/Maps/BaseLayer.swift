import Geo

/// Land and borders under the fires.
struct BaseLayer {
    let land: String
    let borders: String
    let districts: String
    /// Where the drawn outlines come from, each once, in order.
    let sources: [String]

    /// - Parameters:
    ///   - scope: Drawn with a stronger outline.
    ///   - finest: Areas below this level are not drawn.
    init(areas: [Area], scope: Area?, frame: MapFrame, finest: Area.Level = .district) {
        let projection = RingProjection(frame)
        var sources: [String] = []
        var groups: [Area.Level: String] = [:]
        for area in areas where area.level.rank <= finest.rank {
            let lines = Self.lines(of: area, projection)
            guard !lines.isEmpty else { continue }
            let level = area.code == scope?.code ? "scope" : area.level.rawValue
            groups[area.level, default: ""] += SVG.element("path", [("class", "border \(level)"), ("d", lines)])
            if !sources.contains(area.source) { sources.append(area.source) }
        }
        land = Self.fills(of: areas, projection)
        borders = (groups[.region] ?? "") + (groups[.country] ?? "")
        districts = groups[.district] ?? ""
        self.sources = sources.sorted()
    }

    /// Countries, or whatever level is the highest that was given.
    private static func fills(of areas: [Area], _ projection: RingProjection) -> String {
        let top = areas.map(\.level.rank).min() ?? 0
        return areas.filter { $0.level.rank == top }.flatMap(\.shape.polygons).map { polygon -> String in
            let path = polygon.rings.map { SVG.path(projection.fill($0), closed: true) }
                .filter { $0 != "z" && !$0.isEmpty }.joined()
            return path.isEmpty ? "" : SVG.element("path", [("class", "land"), ("d", path)])
        }.joined()
    }

    private static func lines(of area: Area, _ projection: RingProjection) -> String {
        area.shape.polygons.flatMap(\.rings).flatMap(projection.lines)
            .filter { $0.count > 1 && isVisible($0) }.map { SVG.path($0, closed: false) }.joined()
    }

    /// Islets smaller than a pixel are left to the fill.
    private static func isVisible(_ line: [Pixel]) -> Bool {
        let extent = Extent(line)
        return extent.width + extent.height > 1
    }
}
