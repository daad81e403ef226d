/// Colours of danger classes: those that GWIS and EFFIS show, lowest first; the higher ones with a pattern over them, for print and for
/// eyes that do not tell red from green.
enum DangerStyle {
    /// Of six classes; of five the lowest is left out.
    private static let colors = ["#9CC98B", "#DDE39A", "#F7D060", "#EE9A3A", "#C43C39", "#5B0F1E"]

    static func color(_ kind: Int, of count: Int) -> String {
        colors[min(colors.count - 1, kind + colors.count - count)]
    }

    /// - Parameter count: Of classes.
    static func css(count: Int) -> String {
        let fills = (0..<count).map { ".zmap .danger-\($0){fill:\(color($0, of: count))}" }.joined()
        return fills
            + ".zmap .land{clip-rule:evenodd}.zmap .danger{fill-opacity:.88;stroke:none}.zmap .dotted{fill:url(#danger-dots)}"
            + ".zmap .hatched{fill:url(#danger-hatch)}.zmap .crossed{fill:url(#danger-cross)}.zmap .swatch{stroke:#4A463F;stroke-width:.6}"
    }

    static let patterns =
        "<defs>" + pattern("dots", 7, "<circle cx=\"3.5\" cy=\"3.5\" r=\"0.8\" fill=\"#4A463F\" fill-opacity=\".55\"/>")
        + pattern(
            "hatch", 6,
            "<path d=\"M-1 1l2-2M0 6l6-6M5 7l2-2\" stroke=\"#fff\" stroke-width=\"1\" stroke-opacity=\".6\"/>")
        + pattern(
            "cross", 6,
            "<path d=\"M0 0l6 6M0 6l6-6\" fill=\"none\" stroke=\"#fff\" stroke-width=\".9\" stroke-opacity=\".6\"/>")
        + "</defs>"

    static func hasPattern(_ kind: Int, of count: Int) -> Bool { kind >= count - 3 }

    /// The class of the path over the colour.
    static func pattern(_ kind: Int, of count: Int) -> String {
        switch count - kind {
        case 1: "crossed"
        case 2: "hatched"
        default: "dotted"
        }
    }

    private static func pattern(_ name: String, _ size: Int, _ content: String) -> String {
        "<pattern id=\"danger-\(name)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\">\(content)</pattern>"
    }
}
