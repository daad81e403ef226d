import Geo
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// A bar of a round length.
struct ScaleBar {
    let kilometers: Double
    let pixels: Double
    let label: String

    /// The longest of 1, 2, 5, 10 … km that is not longer than the given pixels.
    init(frame: MapFrame, longest: Double, language: Language) {
        let most = longest / frame.pixelsPerMeter / 1_000
        let power = pow(10, floor(log10(most)))
        kilometers = ([5, 2, 1].first { $0 * power <= most } ?? 1) * power
        pixels = kilometers * 1_000 * frame.pixelsPerMeter
        let numbers = NumberText(language: language)
        let decimals = kilometers >= 1 ? 0 : Int((-floor(log10(kilometers))).rounded())
        label = numbers.decimal(kilometers, decimals) + NumberText.noBreakSpace + language.wording.kilometers
    }

    /// Black and white halves, the length at the end.
    func drawing(at origin: Pixel) -> String {
        let half = Box(minX: origin.x, minY: origin.y, width: pixels / 2, height: 5)
        let rest = Box(minX: origin.x + pixels / 2, minY: origin.y, width: pixels / 2, height: 5)
        return SVG.rectangle(rest, class: "blank") + SVG.rectangle(half, class: "ink")
            + SVG.text(label, at: Pixel(x: origin.x + pixels + 6, y: origin.y + 7), class: "small")
    }
}
