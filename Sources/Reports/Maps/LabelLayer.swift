import Assessment
import FireEvents
import Geo

/// Names on a map: fires, settlements, regions, districts; none over another, none over a perimeter.
struct LabelLayer {
    private(set) var field: LabelField
    private(set) var labels: [String] = []
    /// Names of areas, which lie under the fires.
    private(set) var areaNames: [String] = []
    private(set) var settlements: [String] = []
    private var named: [(name: String, point: Pixel)] = []
    private var kept: [(identifier: Int, box: Box)] = []
    let frame: MapFrame
    let names: Names

    /// - Parameter arrows: Kept free like signs.
    init(frame: MapFrame, fires: [DrawnFire], arrows: [HeadArrow], names: Names) {
        self.frame = frame
        self.names = names
        field = LabelField(width: frame.width, height: frame.height)
        for fire in fires {
            if fire.isSmall {
                field.mark(around: fire.center, radius: 3, as: fire.age == .ended ? .faint : .sign)
            } else {
                field.mark(inside: fire.rings)
            }
        }
        for arrow in arrows { field.mark(from: arrow.start, to: arrow.tip, as: .sign) }
    }

    /// Keeps the points of places clear of the names of others, before any name is set.
    mutating func keepClear(_ places: [Place]) {
        kept = places.map { ($0.identifier, Self.dotBox(at: frame.pixel($0.coordinate))) }
    }

    private func clear(_ boxes: [Box], of place: Place? = nil) -> [Box] {
        boxes.filter { box in !kept.contains { $0.identifier != place?.identifier && box.meets($0.box) } }
    }

    private static func dotBox(at point: Pixel) -> Box {
        Box(minX: point.x - 4, minY: point.y - 4, width: 8, height: 8)
    }

    /// The corner, of the four, where a box hides least.
    mutating func corner(width: Double, height: Double) -> Box {
        let (right, bottom) = (frame.width - width - 8, frame.height - height - 8)
        let corners = [(8, 8), (right, 8), (8, bottom), (right, bottom)]
            .map { Box(minX: $0.0, minY: $0.1, width: width, height: height) }
        let weights = corners.map { field.weight(of: $0) }
        let best = weights.indices.min { (weights[$0], $0) < (weights[$1], $1) } ?? 0
        field.reserve(corners[best])
        return corners[best]
    }

    mutating func add(fires: [DrawnFire]) {
        for drawn in fires {
            let size = (TextSize.width(names.fire(drawn.fire), 12.5, bold: true), 15.0)
            let (extent, gap) = (drawn.extent, drawn.isSmall ? 5.0 : 3.0)
            let around = Box(
                minX: extent.minX - gap, minY: extent.minY - gap, width: extent.width + 2 * gap,
                height: extent.height + 2 * gap)
            if let box = field.place(clear(Self.candidates(around: around, size))) {
                labels.append(Self.text(names.fire(drawn.fire), in: box, class: "label fireName"))
            }
        }
    }

    /// Places in the order given, each with its point, as long as names fit.
    mutating func add(places: [Place], most: Int) {
        var count = 0
        for place in places where count < most {
            let point = frame.pixel(place.coordinate)
            guard frame.shows(point, margin: 4), !isRepeated(place, at: point) else { continue }
            let isCity = place.population >= 100_000
            let size = (TextSize.width(names.place(place), isCity ? 13.5 : 11.5, bold: isCity), isCity ? 16.0 : 14.0)
            let dot = Self.dotBox(at: point)
            guard let box = field.place(clear(Self.candidates(around: dot, size), of: place)) else { continue }
            field.reserve(dot)
            named.append((names.place(place), point))
            count += 1
            settlements.append(Self.dot(at: point, isCity: isCity))
            labels.append(Self.text(names.place(place), in: box, class: isCity ? "label city" : "label"))
        }
    }

    /// Gazetteers hold a town and its old centre under one name.
    private func isRepeated(_ place: Place, at point: Pixel) -> Bool {
        let name = names.place(place)
        return named.contains { $0.name == name && $0.point.distance(to: point) < 80 }
    }

    /// Names inside areas, near their middle, where they fit.
    mutating func add(areas: [Area]) {
        let projection = RingProjection(frame)
        for area in areas {
            let isRegion = area.level == .region
            let name = isRegion ? names.area(area).uppercased() : names.area(area)
            let size = (
                TextSize.width(name, isRegion ? 12.5 : 10) + (isRegion ? 1.6 * Double(name.count) : 0),
                isRegion ? 16.0 : 13.0
            )
            let rings = area.shape.polygons.map { projection.fill($0.exterior) }.filter { $0.count > 2 }
            guard let ring = rings.max(by: { InteriorPoints.area($0) < InteriorPoints.area($1) }) else { continue }
            let boxes = InteriorPoints.boxes(in: ring, frame: frame, width: size.0, height: size.1)
            if let box = field.place(clear(boxes), upTo: isRegion ? .sign : .faint) {
                let style = isRegion ? "label regionName" : "label districtName"
                areaNames.append(Self.text(name, in: box, class: style))
            }
        }
    }

    private static func text(_ text: String, in box: Box, class style: String) -> String {
        SVG.text(text, at: Pixel(x: box.minX + 1, y: box.maxY - box.height * 0.25), class: style)
    }

    private static func dot(at point: Pixel, isCity: Bool) -> String {
        SVG.element(
            "circle",
            [("class", "dot"), ("cx", SVG.number(point.x)), ("cy", SVG.number(point.y)), ("r", isCity ? "3.2" : "2.2")])
    }

    /// Right, left, above, below, and between them.
    private static func candidates(around box: Box, _ size: (width: Double, height: Double)) -> [Box] {
        let (middleX, middleY) = ((box.minX + box.maxX - size.width) / 2, (box.minY + box.maxY - size.height) / 2)
        let (left, above) = (box.minX - size.width, box.minY - size.height)
        let corners = [
            (box.maxX, middleY), (left, middleY), (middleX, above), (middleX, box.maxY), (box.maxX, above),
            (box.maxX, box.maxY), (left, above), (left, box.maxY),
        ]
        return corners.map { Box(minX: $0.0, minY: $0.1, width: size.width, height: size.height) }
    }
}

/// How wide a text will be, about, without asking a font.
enum TextSize {
    static func width(_ text: String, _ size: Double, bold: Bool = false) -> Double {
        let ems = text.unicodeScalars.reduce(0.0) { $0 + width(of: $1) }
        return ems * size * (bold ? 1.1 : 1) + 4
    }

    /// Lines no wider than a width, broken between words.
    static func lines(_ text: String, _ size: Double, width: Double) -> [String] {
        var lines: [String] = []
        for word in text.split(separator: " ") {
            let longer = (lines.last ?? "") + " " + word
            if lines.isEmpty || self.width(longer, size) > width {
                lines.append(String(word))
            } else {
                lines[lines.count - 1] = longer
            }
        }
        return lines
    }

    private static func width(of scalar: Unicode.Scalar) -> Double {
        switch scalar {
        case "i", "l", "j", "I", ".", ",", "'", "’", " ", "-", "\u{A0}", "\u{202F}": 0.36
        case "m", "w", "M", "W", "ш", "щ", "ю", "ж", "Ш", "Щ", "Ю", "Ж", "ы", "Ы", "@", "%": 0.92
        case "A"..."Z", "А"..."Я": 0.74
        case "а"..."я": 0.64
        case "\u{2E80}"...: 1.05
        default: 0.61
        }
    }
}
