import Assessment
import Geo
import Wording

/// A map with what stands around it: degrees, scale, legend, thanks.
struct SheetLayout {
    let scene: Scene
    let frame: MapFrame

    func sheet(
        inside: String, over: String, degrees: String, ages: [FireAge], hasActiveLand: Bool, hasHeads: Bool,
        sources: [String]
    ) -> Drawing {
        let legend = Legend(
            ages: ages, hasActiveLand: hasActiveLand, hasHeads: hasHeads, language: scene.language,
            width: frame.width - 230)
        let notes = Attribution.lines(sources, language: scene.language, width: frame.width)
        let below = frame.height + 26
        let size = (
            OverviewMap.left + frame.width + 8,
            OverviewMap.top + below + max(legend.height, 20) + 4 + Double(notes.count) * 14 + 4
        )
        let whole = Box(minX: 0, minY: 0, width: frame.width, height: frame.height)
        let clip = SVG.element("clipPath", [("id", "inside")], SVG.rectangle(whole, class: "water"))
        let content =
            SVG.element("g", [("clip-path", "url(#inside)")], inside) + over
            + SVG.element("g", [("id", "frame")], SVG.rectangle(whole, class: "edge") + degrees)
            + SVG.element("g", [("id", "scale")], scaleBar(below))
            + SVG.element(
                "g", [("id", "legend"), ("transform", "translate(230 \(SVG.number(below)))")], legend.drawing)
            + SVG.element("g", [("id", "attribution")], attribution(notes, below + max(legend.height, 20) + 12))
        let paper = SVG.rectangle(Box(minX: 0, minY: 0, width: size.0, height: size.1), class: "paper")
        let moved = SVG.element(
            "g", [("transform", "translate(\(SVG.number(OverviewMap.left)) \(SVG.number(OverviewMap.top)))")], content)
        return Drawing(
            width: size.0, height: size.1, title: scene.situation.mapTitle(scene.language),
            content: "<defs>" + clip + "</defs>" + paper + moved)
    }

    private func scaleBar(_ y: Double) -> String {
        ScaleBar(frame: frame, longest: 150, language: scene.language).drawing(at: Pixel(x: 0, y: y + 4))
    }

    private func attribution(_ lines: [String], _ y: Double) -> String {
        lines.enumerated().map {
            SVG.text($1, at: Pixel(x: 0, y: y + Double($0) * 14), class: "note")
        }.joined()
    }
}

extension Situation {
    /// The place and the instant of its map, for those who do not see it.
    func mapTitle(_ language: Language) -> String { scopeName(language) + " · " + at.minuteText + " UTC" }
}
