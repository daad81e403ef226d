import Assessment
import FireEvents
import Geo

/// The outline of one fire with a scale bar.
struct ThumbnailMap {
    let fire: LocatedEvent
    let scene: Scene

    static let width = 150.0

    var drawing: Drawing {
        let points = fire.event.perimeter.polygons.flatMap(\.exterior) + [fire.event.center]
        let frame = MapFrame(around: points, width: Self.width, heights: 0.72...0.72, smallestMeters: 1_500)
        let drawn = DrawnFire(fire, frame: frame)
        let path = drawn.rings.map { SVG.path($0, closed: true) }.joined()
        let whole = Box(minX: 0, minY: 0, width: frame.width, height: frame.height)
        var content = SVG.rectangle(whole, class: "land")
        content += SVG.element("path", [("class", "fire area \(drawn.age.rawValue)"), ("d", path)])
        if drawn.age != .day, drawn.age != .ended {
            content += SVG.element("path", [("class", "over over-\(drawn.age.rawValue)"), ("d", path)])
        }
        content += drawn.activeLand + settlement(frame)
        let scale = ScaleBar(frame: frame, longest: 60, language: scene.language)
        content += scale.drawing(at: Pixel(x: 4, y: frame.height + 6))
        let size = (frame.width, frame.height + 18)
        let paper = SVG.rectangle(Box(minX: 0, minY: 0, width: size.0, height: size.1), class: "paper")
        return Drawing(
            width: size.0, height: size.1, title: scene.names.fire(fire), content: paper + content)
    }

    /// The nearest settlement's point; its name stands beside the drawing.
    private func settlement(_ frame: MapFrame) -> String {
        guard let place = fire.nearestPlace?.place else { return "" }
        let point = frame.pixel(place.coordinate)
        guard frame.shows(point, margin: 3) else { return "" }
        return SVG.element(
            "circle",
            [("class", "dot"), ("cx", SVG.number(point.x)), ("cy", SVG.number(point.y)), ("r", "3")])
    }
}
