import Geo
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// Meridians and parallels, and their degrees at the frame.
struct Graticule {
    private(set) var lines = ""
    private(set) var labels = ""
    private let frame: MapFrame
    private let compass: [String]
    private let decimalMark: String

    init(frame: MapFrame, language: Language) {
        self.frame = frame
        compass = language.wording.compass
        decimalMark = language.decimalMark
        let (latitudes, longitudes) = Self.span(of: frame)
        let latitudeStep = Self.step(for: latitudes.upperBound - latitudes.lowerBound)
        let longitudeStep = Self.step(for: longitudes.upperBound - longitudes.lowerBound)
        for latitude in Self.multiples(of: latitudeStep, in: latitudes) {
            addParallel(latitude, longitudes, latitudeStep)
        }
        for longitude in Self.multiples(of: longitudeStep, in: longitudes) {
            addMeridian(longitude, latitudes, longitudeStep)
        }
    }

    private mutating func addParallel(_ latitude: Double, _ longitudes: ClosedRange<Double>, _ step: Double) {
        let line = Self.samples(longitudes).map { point(latitude, $0) }
        add(line)
        if let y = Self.crossing(line.map { ($0.x, $0.y) }, at: 0), y > 8, y < frame.height - 4 {
            let text = degrees(latitude, step, positive: compass[0], negative: compass[4])
            labels += SVG.text(text, at: Pixel(x: -5, y: y + 3.5), class: "degree", anchor: "end")
        }
    }

    private mutating func addMeridian(_ longitude: Double, _ latitudes: ClosedRange<Double>, _ step: Double) {
        let line = Self.samples(latitudes).map { point($0, longitude) }
        add(line)
        if let x = Self.crossing(line.map { ($0.y, $0.x) }, at: frame.height), x > 14, x < frame.width - 14 {
            let turned = longitude.remainder(dividingBy: 360)
            let text = degrees(turned, step, positive: compass[2], negative: compass[6])
            labels += SVG.text(text, at: Pixel(x: x, y: frame.height + 14), class: "degree", anchor: "middle")
        }
    }

    private mutating func add(_ line: [Pixel]) {
        let clip = FrameClip(frame)
        let shown = zip(line, line.dropFirst()).filter { clip.mayShow($0, $1) }
        guard let first = shown.first else { return }
        let points = Simplification.line([first.0] + shown.map(\.1), tolerance: 0.3)
        lines += SVG.element("path", [("class", "graticule"), ("d", SVG.path(points, closed: false))])
    }

    private func point(_ latitude: Double, _ longitude: Double) -> Pixel {
        frame.pixel(Coordinate(wrappingLatitude: latitude, longitude: longitude))
    }

    private func degrees(_ value: Double, _ step: Double, positive: String, negative: String) -> String {
        let decimals = step < 0.1 ? 2 : (step < 1 ? (step == 0.25 ? 2 : 1) : 0)
        let scale = pow(10, Double(decimals))
        let units = Int((abs(value) * scale).rounded())
        let fraction = String(units % Int(scale))
        let zeros = String(repeating: "0", count: max(0, decimals - fraction.count))
        let text = String(units / Int(scale)) + (decimals > 0 ? decimalMark + zeros + fraction : "")
        return text + "°" + (units == 0 || units == 180 * Int(scale) ? "" : " " + (value < 0 ? negative : positive))
    }

    /// What the frame's edges show; all the way round where a pole is inside.
    private static func span(of frame: MapFrame) -> (latitudes: ClosedRange<Double>, longitudes: ClosedRange<Double>) {
        let edge = (0...40).flatMap { part -> [Pixel] in
            let (x, y) = (frame.width * Double(part) / 40, frame.height * Double(part) / 40)
            return [
                Pixel(x: x, y: 0), Pixel(x: x, y: frame.height), Pixel(x: 0, y: y), Pixel(x: frame.width, y: y),
            ]
        }
        let points = edge.compactMap(frame.coordinate)
        let pole = Coordinate(wrappingLatitude: frame.center.latitude < 0 ? -90 : 90, longitude: 0)
        let hasPole = frame.shows(frame.pixel(pole)) || points.count < edge.count
        let east = points.map { ($0.longitude - frame.center.longitude).remainder(dividingBy: 360) }
        let latitudes = points.map(\.latitude) + [frame.center.latitude] + (hasPole ? [pole.latitude] : [])
        let center = frame.center.longitude
        let longitudes = hasPole ? center - 180...center + 180 : center + (east.min() ?? 0)...center + (east.max() ?? 0)
        return ((latitudes.min() ?? -80)...(latitudes.max() ?? 80), longitudes)
    }

    static func step(for span: Double) -> Double {
        [0.05, 0.1, 0.25, 0.5, 1, 2, 5, 10, 20, 30].first { span / $0 <= 7 } ?? 60
    }

    private static func multiples(of step: Double, in range: ClosedRange<Double>) -> [Double] {
        let first = Int((range.lowerBound / step).rounded(.up))
        let last = Int((range.upperBound / step).rounded(.down))
        return first <= last ? (first...last).map { Double($0) * step } : []
    }

    private static func samples(_ range: ClosedRange<Double>) -> [Double] {
        (0...80).map { range.lowerBound + (range.upperBound - range.lowerBound) * Double($0) / 80 }
    }

    /// Where a line crosses a coordinate, straight between its points, or ends at it.
    private static func crossing(_ line: [(Double, Double)], at value: Double) -> Double? {
        for (a, b) in zip(line, line.dropFirst()) where (a.0 <= value) != (b.0 <= value) {
            return a.1 + (value - a.0) / (b.0 - a.0) * (b.1 - a.1)
        }
        return [line.first, line.last].compactMap(\.self).first { abs($0.0 - value) < 0.5 }?.1
    }
}
