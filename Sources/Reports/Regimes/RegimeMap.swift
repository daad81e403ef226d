public import EmergencyResponse
public import Geo
public import Wording

/// Map of regimes in force: whole areas hatched, parts hatched and dashed, what is not on it named below.
public struct RegimeMap {
    let regimes: [MappedRegime]
    let areas: [String: Area]
    let frame: MapFrame
    let names: RegimeMapText
    private let at: Instant
    private let base: BaseLayer

    /// - Parameters:
    ///   - regimes: In force at the instant.
    ///   - areas: Countries, regions and districts, with outlines.
    ///   - districtCounts: How many districts an unnamed part is, by the code of the area, where something says so.
    public init(
        _ regimes: [MappedRegime], at instant: Instant, areas: [Area], language: Language,
        districtCounts: [String: Int] = [:]
    ) {
        self.regimes = regimes
        at = instant
        let loaded = areas.byCode
        self.areas = loaded
        names = RegimeMapText(language: language, districtCounts: districtCounts)
        let shown = regimes.filter { $0.outline != .none }.compactMap { loaded[$0.inForce.area.code] }
        frame = MapFrame(
            around: Self.points(of: shown.isEmpty ? areas : shown), width: OverviewMap.width, heights: 0.45...0.9,
            smallestMeters: 50_000)
        let ordered = areas.sorted { ($0.level.rank, $0.code) < ($1.level.rank, $1.code) }
        let finest: Area.Level = shown.contains { $0.level == .district } ? .district : .region
        base = BaseLayer(areas: ordered, scope: nil, frame: frame, finest: finest)
    }

    private static func points(of areas: [Area]) -> [Coordinate] {
        areas.flatMap { $0.shape.polygons.flatMap(\.exterior) + $0.centers }
    }

    /// Whether anything in force has a place on it.
    public var isEmpty: Bool { !regimes.contains { RegimeMark($0, areas[$0.inForce.area.code]) != nil } }

    /// The whole drawing, a file of its own; each area leads to the page of its act, where one is known.
    public var svg: String { drawing { $0.act?.source.flatMap { $0.isWebAddress ? $0 : nil } }.file }

    /// - Parameter link: Where an area leads to.
    func drawing(link: (MappedRegime) -> String?) -> Drawing {
        let labels = RegimeLabels(self)
        let graticule = Graticule(frame: frame, language: names.language)
        let inside = [
            group("water", SVG.rectangle(whole, class: "water")), group("land", base.land),
            group("graticule", graticule.lines), group("districts", base.districts), group("borders", base.borders),
            group("areas", shapes(link)), group("labels", labels.drawing),
        ]
        let notes = RegimeNotes(self, unlabelled: labels.left, sources: base.sources)
        let below = RegimeSheet(self, notes: notes.lines).drawing
        let clip = SVG.element("clipPath", [("id", "regimes-inside")], SVG.rectangle(whole, class: "water"))
        let content =
            SVG.element("g", [("clip-path", "url(#regimes-inside)")], inside.joined())
            + group("frame", SVG.rectangle(whole, class: "edge") + graticule.labels) + below.content
        return sheet(clip, content, height: below.height)
    }

    private func sheet(_ clip: String, _ content: String, height: Double) -> Drawing {
        let top = OverviewMap.top + 24
        let size = (OverviewMap.left + frame.width + 8, top + height)
        let title = names.title + " · " + at.minuteText + " UTC"
        let paper = SVG.rectangle(Box(minX: 0, minY: 0, width: size.0, height: size.1), class: "paper")
        let heading = SVG.text(title, at: Pixel(x: OverviewMap.left, y: 18), class: "city")
        let moved = SVG.element(
            "g", [("transform", "translate(\(SVG.number(OverviewMap.left)) \(SVG.number(top)))")], content)
        return Drawing(
            width: size.0, height: size.1, title: title,
            content: SVG.element("style", [], RegimeStyle.css) + RegimeStyle.patterns + "<defs>" + clip + "</defs>"
                + paper + heading + moved)
    }

    private var whole: Box { Box(minX: 0, minY: 0, width: frame.width, height: frame.height) }

    private func group(_ name: String, _ content: String) -> String {
        SVG.element("g", [("id", "regimes-" + name)], content)
    }

    /// Regions below districts, settlements above all.
    private func shapes(_ link: (MappedRegime) -> String?) -> String {
        let marked = regimes.compactMap { regime in
            areas[regime.inForce.area.code].flatMap { area in
                RegimeMark(regime, area).map { (regime: regime, area: area, mark: $0) }
            }
        }
        let order: [RegimeMark.Kind] = [.region, .part, .districts, .district, .center]
        return order.flatMap { kind in marked.filter { $0.mark.kind == kind } }.map { regime, area, mark in
            let title = SVG.element("title", [], SVG.escaped(names.title(of: regime, area)))
            let shape = SVG.element("path", [("class", mark.style), ("d", path(area, mark))], title)
            return link(regime).map { SVG.element("a", [("href", $0)], shape) } ?? shape
        }.joined()
    }

    private func path(_ area: Area, _ mark: RegimeMark) -> String {
        if mark.kind == .center { return area.centers.map { mark.sign(at: frame.pixel($0)) }.joined() }
        let projection = RingProjection(frame)
        return area.shape.polygons.flatMap(\.rings).map { SVG.path(projection.fill($0), closed: true) }
            .filter { $0 != "z" }.joined()
    }
}
