public import Geo
import Glibc
import Smoke

/// Smoke about the North Pole: optical depth on equal-area cells, coasts, sources and towns with the day that smoke came.
public struct SmokeMap {
    /// A town and the day that smoke came overhead.
    public struct Town: Sendable {
        public var name: String
        public var coordinate: Coordinate
        public var label: String

        public init(name: String, coordinate: Coordinate, label: String) {
            (self.name, self.coordinate, self.label) = (name, coordinate, label)
        }
    }

    private let depth: [Double]
    private let rows: Int
    private let cellMeters: Double
    private let areas: [Area]
    private let sources: [Coordinate]
    private let towns: [Town]
    private let title: String
    private let notes: [String]

    /// - Parameters:
    ///   - depth: Optical depth of `rows` × `rows` cells of `cellMeters`, in Lambert's azimuthal equal-area projection about the pole, row by
    ///     row from 0° E (below) to 180° (above).
    ///   - areas: Countries.
    ///   - notes: Lines under the title: what the reader must know first.
    public init(
        depth: [Double], rows: Int, cellMeters: Double, areas: [Area], sources: [Coordinate], towns: [Town],
        title: String, notes: [String]
    ) {
        precondition(depth.count == rows * rows, "a square of cells")
        (self.depth, self.rows, self.cellMeters, self.areas) = (depth, rows, cellMeters, areas)
        (self.sources, self.towns, self.title, self.notes) = (sources, towns, title, notes)
    }

    /// Lower ends of the classes of optical depth.
    static let classes: [(depth: Double, opacity: Double)] = [
        (0.002, 0.12), (0.01, 0.26), (0.05, 0.42), (0.2, 0.6), (1, 0.8),
    ]

    public func svg() -> String {
        let drawing = [
            SVG.element("rect", [("class", "water"), ("x", "20"), ("y", "80"), ("width", "860"), ("height", "860")]),
            SVG.element(
                "svg", [("x", "20"), ("y", "80"), ("width", "860"), ("height", "860"), ("viewBox", "20 80 860 860")],
                land + graticule + cells + marks), legend,
        ]
        let body = [
            SVG.element("rect", [("class", "paper"), ("width", "900"), ("height", "984")]), head,
            SVG.element("g", [("transform", "translate(0 24)")], drawing.joined(separator: "\n")),
        ]
        return Drawing(width: 900, height: 984, title: title, content: body.joined(separator: "\n")).file
    }

    private func pixel(_ place: Coordinate) -> Pixel {
        let r = SphericalPosition(place)
        let scale = Earth.radiusMeters * (2 / max(1e-9, 1 + r.z)).squareRoot() * 860 / (Double(rows) * cellMeters)
        return Pixel(x: 450 + scale * r.y, y: 510 + scale * r.x)
    }

    private var land: String {
        let paths = areas.filter { $0.level == .country }.flatMap(\.shape.polygons).compactMap { polygon -> String? in
            // What lies mostly beyond the equator is far outside the frame.
            guard polygon.exterior.contains(where: { $0.latitude > 0 }) else { return nil }
            return polygon.rings.map { ring in
                SVG.path(ring.filter { $0.latitude > -30 }.map(pixel), closed: true)
            }.joined()
        }
        return SVG.element("path", [("class", "land"), ("d", paths.joined())])
            + SVG.element("path", [("class", "border country"), ("d", paths.joined())])
    }

    private var graticule: String {
        let parallels = [30.0, 45, 60, 75].map { latitude in
            (0...72).map { pixel(Coordinate(wrappingLatitude: latitude, longitude: Double($0) * 5)) }
        }
        let meridians = (0..<12).map { index in
            stride(from: 20.0, through: 88, by: 4).map {
                pixel(Coordinate(wrappingLatitude: $0, longitude: Double(index) * 30))
            }
        }
        let labels = [45.0, 60, 75].map {
            SVG.text("\(Int($0))°", at: pixel(Coordinate(wrappingLatitude: $0, longitude: 15)), class: "degree")
        }
        return SVG.element(
            "path",
            [("class", "graticule"), ("d", (parallels + meridians).map { SVG.path($0, closed: false) }.joined())])
            + labels.joined()
    }

    private var cells: String {
        let side = 860 / Double(rows)
        return Self.classes.indices.map { index in
            let low = Self.classes[index].depth
            let high = index + 1 < Self.classes.count ? Self.classes[index + 1].depth : .infinity
            let squares = depth.indices.filter { depth[$0] >= low && depth[$0] < high }.map { cell in
                let (x, y) = (20 + Double(cell % rows) * side, 80 + Double(rows - 1 - cell / rows) * side)
                let width = SVG.number(side + 0.1)
                return "M\(SVG.number(x)) \(SVG.number(y))h\(width)v\(width)h-\(width)z"
            }
            return SVG.element(
                "path",
                [("fill", "#7A4B2A"), ("fill-opacity", "\(Self.classes[index].opacity)"), ("d", squares.joined())])
        }.joined()
    }

    private var marks: String {
        let fires = sources.map { source in
            let point = pixel(source)
            return SVG.element(
                "circle",
                [("class", "fire day"), ("cx", SVG.number(point.x)), ("cy", SVG.number(point.y)), ("r", "1.8")])
        }
        return fires.joined() + places
    }

    /// Labels to the right of their dot, or to the left where another one stands; none where there is no room.
    private var places: String {
        var taken: [(x: ClosedRange<Double>, y: Double)] = []
        return towns.map { town in
            let point = pixel(town.coordinate)
            let dot = SVG.element(
                "circle", [("class", "dot"), ("cx", SVG.number(point.x)), ("cy", SVG.number(point.y)), ("r", "2.6")])
            let text = "\(town.name) · \(town.label)"
            let width = Double(text.count) * 6.2
            for left in [point.x + 5, point.x - 5 - width] {
                let box = left...left + width
                guard left > 22, box.upperBound < 878,
                    !taken.contains(where: { $0.x.overlaps(box) && ($0.y - point.y).magnitude < 13 })
                else { continue }
                taken.append((box, point.y))
                return dot + SVG.text(text, at: Pixel(x: left, y: point.y + 4), class: "label small")
            }
            return dot
        }.joined()
    }

    private var head: String {
        let lines = notes.flatMap(Self.wrapped).enumerated().map { index, note in
            SVG.text(note, at: Pixel(x: 20, y: 42 + 12 * Double(index)), class: "note")
        }
        return SVG.text(title, at: Pixel(x: 20, y: 28), class: "city") + lines.joined()
    }

    /// Lines that the width of the map holds.
    private static func wrapped(_ note: String) -> [String] {
        note.split(separator: " ").reduce(into: [String]()) { lines, word in
            if let last = lines.last, last.count + word.count < 150 {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
    }

    private var legend: String {
        let rows = Self.classes.enumerated().map { index, step in
            let y = 850 + 16 * Double(index)
            return SVG.element(
                "rect",
                [
                    ("x", "30"), ("y", SVG.number(y)), ("width", "18"), ("height", "12"), ("fill", "#7A4B2A"),
                    ("fill-opacity", "\(step.opacity)"),
                ]) + SVG.text("optical depth from \(step.depth)", at: Pixel(x: 54, y: y + 10), class: "note")
        }
        return SVG.element(
            "rect", [("class", "plate"), ("x", "24"), ("y", "842"), ("width", "164"), ("height", "92")]) + rows.joined()
    }
}
