public import FireWeather
public import Geo
public import ModelRuns
public import Rasters
public import Tables
public import Wording

/// Fire danger of one day on a weather grid, as a map: classes in colour and pattern, borders, degrees, scale, legend.
public struct DangerMap {
    private let picture: GridPicture
    private let scale: DangerScale
    private let scaleTitle: String
    private let areas: [Area]
    private let language: Language
    private let remarks: [DangerRemark]
    private let source: String
    private let frame: MapFrame

    /// - Parameters:
    ///   - picture: The Fire Weather Index of a day.
    ///   - scales: Whose classes are shown.
    ///   - areas: Countries, regions or districts for land and borders; may be empty.
    ///   - remarks: What was assumed, to be said on the map.
    ///   - source: Where the weather comes from.
    /// - Throws: ``FormatError`` for a grid that does not lie on the Earth.
    public init(
        _ picture: GridPicture, scales: DangerScales, areas: [Area], language: Language, remarks: [DangerRemark] = [],
        source: String
    ) throws(FormatError) {
        (self.picture, scale, scaleTitle) = (picture, scales.fwi, scales.title)
        (self.areas, self.language, self.remarks, self.source) = (areas, language, remarks, source)
        frame = MapFrame(
            around: try picture.outline(), width: OverviewMap.width, heights: 0.4...1.1, smallestMeters: 20_000)
    }

    /// The whole drawing, a file of its own.
    public func svg() throws(FormatError) -> String {
        let words = DangerWording(language)
        let cells = try DangerRaster(picture, scale: scale, frame: frame)
        let base = BaseLayer(areas: areas, scope: nil, frame: frame)
        let graticule = Graticule(frame: frame, language: language)
        let inside = [
            group("water", SVG.rectangle(whole, class: "water")), group("land", base.land),
            danger(cells.drawing, on: base.land), group("graticule", graticule.lines),
            group("districts", base.districts),
            group("borders", base.borders),
        ]
        let title = words.title + " · " + picture.day.text
        let below = sheet(words, base)
        let size = (OverviewMap.left + frame.width + 8, OverviewMap.top + 24 + frame.height + 26 + below.height + 4)
        let clip = SVG.element("clipPath", [("id", "inside")], SVG.rectangle(whole, class: "water"))
        let content =
            SVG.element("g", [("clip-path", "url(#inside)")], inside.joined())
            + group("frame", SVG.rectangle(whole, class: "edge") + graticule.labels) + below.drawing
        let moved = SVG.element(
            "g", [("transform", "translate(\(SVG.number(OverviewMap.left)) \(SVG.number(OverviewMap.top + 24)))")],
            content)
        let paper = SVG.rectangle(Box(minX: 0, minY: 0, width: size.0, height: size.1), class: "paper")
        let heading = SVG.text(title, at: Pixel(x: OverviewMap.left, y: 18), class: "city")
        let style = SVG.element("style", [], DangerStyle.css(count: scale.names.count)) + DangerStyle.patterns
        return Drawing(
            width: size.0, height: size.1, title: title,
            content: style + "<defs>" + clip + "</defs>" + paper + heading + moved
        ).file
    }

    private var whole: Box { Box(minX: 0, minY: 0, width: frame.width, height: frame.height) }

    private func group(_ name: String, _ content: String) -> String { SVG.element("g", [("id", name)], content) }

    /// Only on land, where its outline is known: there is no fuel on water.
    private func danger(_ drawing: String, on land: String) -> String {
        guard !land.isEmpty else { return group("danger", drawing) }
        let ground = SVG.element("clipPath", [("id", "ground")], land)
        return "<defs>\(ground)</defs>" + SVG.element("g", [("id", "danger"), ("clip-path", "url(#ground)")], drawing)
    }

    /// Scale bar, legend, remarks and thanks below the map.
    private func sheet(
        _ words: DangerWording, _ base: BaseLayer
    ) -> (drawing: String, height: Double) {
        let top = frame.height + 26
        let legend = DangerLegend(scale, words, width: frame.width - 200)
        let bar = ScaleBar(frame: frame, longest: 130, language: language).drawing(at: Pixel(x: 0, y: top + 4))
        let borders = base.sources.map { Names.clean($0) }.joined(separator: ", ")
        let notes = [
            words.classesOf(scaleTitle),
            remarks.isEmpty ? "" : words.assumed + ": " + remarks.map(words.remark).joined(separator: "; "),
            [words.weather(source), borders.isEmpty ? "" : words.borders + ": " + borders, language.wording.equalArea]
                .filter { !$0.isEmpty }.joined(separator: " · "),
        ].filter { !$0.isEmpty }.flatMap { TextSize.lines($0, 10.5, width: frame.width) }
        let first = top + max(legend.height, 20) + 12
        let lines = notes.enumerated().map {
            SVG.text($1, at: Pixel(x: 0, y: first + Double($0) * 14), class: "note")
        }
        let drawing =
            group("scale", bar)
            + SVG.element("g", [("id", "legend"), ("transform", "translate(200 \(SVG.number(top)))")], legend.drawing)
            + group("attribution", lines.joined())
        return (drawing, max(legend.height, 20) + 12 + Double(notes.count) * 14)
    }
}
