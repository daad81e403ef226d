import FireWeather

/// The classes of a map with their bounds.
struct DangerLegend {
    let drawing: String
    let height: Double

    init(_ scale: DangerScale, _ words: DangerWording, width: Double) {
        var (text, x, y) = ("", 0.0, 0.0)
        for kind in scale.names.indices {
            let label = words.name(scale.names[kind]) + " " + words.bounds(kind, of: scale)
            let needed = 30 + TextSize.width(label, 11) + 14
            if x > 0, x + needed > width { (x, y) = (0, y + 20) }
            text += SVG.element(
                "g", [("transform", "translate(\(SVG.number(x)) \(SVG.number(y)))")],
                Self.swatch(kind, of: scale.names.count) + SVG.text(label, at: Pixel(x: 30, y: 11), class: "small"))
            x += needed
        }
        drawing = text
        height = y + 20
    }

    private static func swatch(_ kind: Int, of count: Int) -> String {
        let box = Box(minX: 1, minY: 1, width: 23, height: 13)
        return SVG.rectangle(box, class: "danger danger-\(kind) swatch")
            + (DangerStyle.hasPattern(kind, of: count)
                ? SVG.rectangle(box, class: DangerStyle.pattern(kind, of: count)) : "")
    }
}
