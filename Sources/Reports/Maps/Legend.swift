import Wording

/// Legend of a map, in a row that breaks where it must.
struct Legend {
    let drawing: String
    let height: Double

    init(ages: [FireAge], hasActiveLand: Bool, hasHeads: Bool, language: Language, width: Double) {
        let wording = language.wording
        var items = ages.map { age in (Self.swatch(age), 44.0, wording[keyPath: age.label]) }
        if hasActiveLand { items.append((Self.activeLand, 30, wording.activeLandSign)) }
        if hasHeads { items.append((Self.arrow, 28, wording.headArrow)) }
        items.append((Self.dot, 16, wording.settlementSign))
        var (text, x, y) = ("", 0.0, 0.0)
        for (sign, signWidth, label) in items {
            let needed = signWidth + TextSize.width(label, 11.5) + 14
            if x > 0, x + needed > width { (x, y) = (0, y + 20) }
            text += SVG.element(
                "g", [("transform", "translate(\(SVG.number(x)) \(SVG.number(y)))")],
                sign + SVG.text(label, at: Pixel(x: signWidth, y: 11), class: "small"))
            x += needed
        }
        drawing = text
        height = y + 20
    }

    /// A piece of a perimeter with its pattern, and the sign of a small fire.
    private static func swatch(_ age: FireAge) -> String {
        let box = SVG.path(
            [Pixel(x: 1, y: 1), Pixel(x: 23, y: 1), Pixel(x: 23, y: 13), Pixel(x: 1, y: 13)], closed: true)
        let pattern =
            age == .day || age == .ended
            ? "" : SVG.element("path", [("class", "over over-\(age.rawValue)"), ("d", box)])
        return SVG.element("path", [("class", "fire area \(age.rawValue)"), ("d", box)]) + pattern
            + SVG.element("path", [("class", "fire sign \(age.rawValue)"), ("d", age.sign(at: Pixel(x: 33, y: 7)))])
    }

    private static let activeLand = SVG.element(
        "path",
        [
            ("class", "activeLand"),
            (
                "d",
                SVG.path(
                    [Pixel(x: 1, y: 2), Pixel(x: 23, y: 2), Pixel(x: 23, y: 12), Pixel(x: 1, y: 12)], closed: true)
            ),
        ])
    private static let arrow = SVG.element(
        "path",
        [
            ("class", "front"),
            (
                "d",
                SVG.path([Pixel(x: 3, y: 7), Pixel(x: 20, y: 7)], closed: false)
                    + SVG.path([Pixel(x: 14, y: 3), Pixel(x: 20, y: 7), Pixel(x: 14, y: 11)], closed: false)
            ),
        ])
    private static let dot = SVG.element("circle", [("class", "dot"), ("cx", "7"), ("cy", "7"), ("r", "2.6")])
}
