import EmergencyResponse
import Geo

/// Names on a map of regimes: areas in force with what is in force there, then their neighbours, as long as there is room.
struct RegimeLabels {
    private(set) var drawing = ""
    /// Names of areas in force for which there was no room.
    private(set) var left: [String] = []
    private var field: LabelField
    private let frame: MapFrame

    init(_ map: RegimeMap) {
        frame = map.frame
        field = LabelField(width: frame.width, height: frame.height)
        var byArea: [String: [MappedRegime]] = [:]
        for regime in map.regimes { byArea[regime.inForce.area.code, default: []].append(regime) }
        let shown = byArea.keys.compactMap { map.areas[$0] }.sorted {
            ($0.level.rank, $0.code) < ($1.level.rank, $1.code)
        }
        for area in shown {
            let rows = (byArea[area.code] ?? []).filter { RegimeMark($0, area) != nil }
            guard let first = rows.first else { continue }
            let facts = area.level == .district ? [] : rows.flatMap(map.names.facts)
            if !add(map.names.name(first, area), facts, of: area) { left.append(map.names.name(first, area)) }
        }
        let neighbours = map.areas.values.filter { $0.level == .region && byArea[$0.code] == nil }
        for area in neighbours.sorted(by: { $0.code < $1.code }) {
            addNeighbour(Names(language: map.names.language).area(area), of: area)
        }
    }

    private mutating func add(_ name: String, _ facts: [String], of area: Area) -> Bool {
        let size = area.level == .district ? 11.0 : 13.5
        let widths = [TextSize.width(name, size, bold: true)] + facts.map { TextSize.width($0, 10.5) }
        let (width, height) = (widths.max() ?? 0, size + 3 + Double(facts.count) * 13)
        guard let box = field.place(candidates(area, width, height), upTo: .perimeter) else {
            return facts.isEmpty ? false : add(name, [], of: area)
        }
        let style = area.level == .district ? "label regimeName" : "label city regimeName"
        drawing += SVG.text(name, at: Pixel(x: box.minX + 1, y: box.minY + size), class: style)
        for (index, fact) in facts.enumerated() {
            let line = Pixel(x: box.minX + 1, y: box.minY + size + 13 * Double(index + 1))
            drawing += SVG.text(fact, at: line, class: "label regimeFact")
        }
        return true
    }

    private mutating func addNeighbour(_ name: String, of area: Area) {
        let (name, height) = (name.uppercased(), 14.0)
        let width = TextSize.width(name, 10.5) + 1.6 * Double(name.count)
        guard let ring = largestRing(area),
            let box = field.place(InteriorPoints.boxes(in: ring, frame: frame, width: width, height: height))
        else { return }
        drawing += SVG.text(name, at: Pixel(x: box.minX + 1, y: box.maxY - 3.5), class: "label districtName")
    }

    /// Inside the largest piece, or beside a settlement, or across the middle where a name is wider than its area.
    private func candidates(_ area: Area, _ width: Double, _ height: Double) -> [Box] {
        guard let ring = largestRing(area) else {
            return area.centers.map { frame.pixel($0) }.map {
                Box(minX: $0.x + 10, minY: $0.y - height / 2, width: width, height: height)
            }
        }
        let middle = InteriorPoints.centroid(ring)
        let steps = [0.0, -1, 1, -2, 2].map {
            Box(minX: middle.x - width / 2, minY: middle.y - height / 2 + $0 * height, width: width, height: height)
        }
        return InteriorPoints.boxes(in: ring, frame: frame, width: width, height: height) + steps
    }

    private func largestRing(_ area: Area) -> [Pixel]? {
        let projection = RingProjection(frame)
        return area.shape.polygons.map { projection.fill($0.exterior) }.filter { $0.count > 2 }
            .max { InteriorPoints.area($0) < InteriorPoints.area($1) }
    }
}
