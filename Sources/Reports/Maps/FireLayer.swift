import Assessment
import FireEvents
import Geo
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// A fire as it lies on a map.
struct DrawnFire {
    let fire: LocatedEvent
    let age: FireAge
    let rings: [[Pixel]]
    /// The land with detections in the last 24 hours.
    let activeRings: [[Pixel]]
    let extent: Extent
    let center: Pixel

    /// Pixels; smaller ones are drawn as a sign.
    static let smallest = 6.0

    init(_ fire: LocatedEvent, frame: MapFrame) {
        self.fire = fire
        age = FireAge(fire.event)
        let projection = RingProjection(frame)
        // What lies far outside of the frame is left out: close up, a ring is a thousand times as long as the drawing.
        let clip = FrameClip(frame, margin: 60)
        func pixels(_ shape: MultiPolygon) -> [[Pixel]] {
            shape.polygons.flatMap(\.rings)
                .map { Simplification.ring(clip.ring(projection.pixels(along: $0, closing: false)), tolerance: 0.3) }
                .filter { !$0.isEmpty }
        }
        let rings = pixels(fire.event.perimeter)
        self.rings = rings
        activeRings = pixels(fire.event.activeLand)
        center = frame.pixel(fire.event.center)
        var extent = Extent(rings.flatMap { $0 })
        extent.add(center.x, center.y)
        self.extent = extent
    }

    /// What burned in the last 24 hours, where the fire is large enough to be drawn; empty where it is not.
    var activeLand: String {
        guard !isSmall, !activeRings.isEmpty else { return "" }
        return SVG.element(
            "path", [("class", "activeLand"), ("d", activeRings.map { SVG.path($0, closed: true) }.joined())])
    }

    var isSmall: Bool { rings.isEmpty || max(extent.width, extent.height) < Self.smallest }
}

/// Perimeters, signs and heads.
struct FireLayer {
    let fires: [DrawnFire]
    let names: Names
    let areas: AreaText

    init(_ fires: [LocatedEvent], frame: MapFrame, language: Language) {
        self.fires = fires.map { DrawnFire($0, frame: frame) }.filter { drawn in
            !drawn.rings.isEmpty || frame.shows(drawn.center, margin: -20)
        }
        names = Names(language: language)
        areas = AreaText(language)
    }

    var ages: [FireAge] { FireAge.allCases.filter { age in fires.contains { $0.age == age } } }

    /// Ended fires lowest, those that burn now above all; within an age the small above the large.
    var perimeters: String {
        FireAge.allCases.reversed().map { age in
            let ofAge = fires.filter { $0.age == age }
            let signs = ofAge.filter(\.isSmall)
            return ofAge.filter { !$0.isSmall }.map(perimeter).joined()
                + (age == .ended ? plainSigns(signs) : signs.map(sign).joined())
        }.joined()
    }

    var activeLand: String { fires.map(\.activeLand).joined() }

    private func perimeter(_ drawn: DrawnFire) -> String {
        let path = drawn.rings.map { SVG.path($0, closed: true) }.joined()
        let fire = SVG.element("path", [("class", "fire area \(drawn.age.rawValue)"), ("d", path)], title(drawn))
        guard drawn.age != .ended, drawn.age != .day else { return fire }
        return fire + SVG.element("path", [("class", "over over-\(drawn.age.rawValue)"), ("d", path)])
    }

    private func sign(_ drawn: DrawnFire) -> String {
        let attributes = [("class", "fire sign \(drawn.age.rawValue)"), ("d", drawn.age.sign(at: drawn.center))]
        return SVG.element("path", attributes, title(drawn))
    }

    /// Many at once, without titles: a season may hold thousands.
    private func plainSigns(_ fires: [DrawnFire]) -> String {
        guard let age = fires.first?.age else { return "" }
        let path = fires.map { age.sign(at: $0.center) }.joined()
        return SVG.element("path", [("class", "fire sign \(age.rawValue)"), ("d", path)])
    }

    private func title(_ drawn: DrawnFire) -> String {
        let burned = areas.wording.burnedArea.lowercased() + " " + areas.hectares(drawn.fire.event.burnedArea)
        return SVG.element("title", [], SVG.escaped(names.fire(drawn.fire) + ": " + burned))
    }
}
