import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// A point on the drawing, pixels from its upper left corner.
struct Pixel: Equatable {
    var x: Double
    var y: Double

    func distance(to other: Pixel) -> Double {
        ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y)).squareRoot()
    }
}

/// The part of the Earth that a map shows: an equal-area plane, north up, and its scale.
struct MapFrame {
    let plane: LocalPlane
    let center: Coordinate
    let width: Double
    let height: Double
    let pixelsPerMeter: Double
    /// Degrees from the centre beyond which nothing is drawn.
    let reachDegrees: Double

    /// A frame around points with a tenth of their extent as margin on each side.
    ///
    /// - Parameters:
    ///   - heights: The height follows the extent of the points within these multiples of the width.
    ///   - smallestMeters: Extent that even a single point gets.
    init(around points: [Coordinate], width: Double, heights: ClosedRange<Double>, smallestMeters: Double) {
        let vectors = points.map(UnitVector.init)
        var plane = LocalPlane(center: UnitVector.mean(of: vectors) ?? UnitVector(x: 1, y: 0, z: 0))
        for _ in 0..<2 { plane = LocalPlane(center: plane.unproject(Extent(vectors.map(plane.project)).middle)) }
        let extent = Extent(vectors.map(plane.project))
        let (across, along) = (max(extent.width, smallestMeters) * 1.2, max(extent.height, smallestMeters) * 1.2)
        let height = (width * min(heights.upperBound, max(heights.lowerBound, along / across))).rounded()
        self.init(
            plane: plane, width: width, height: height, pixelsPerMeter: min(width / across, height / along))
    }

    init(plane: LocalPlane, width: Double, height: Double, pixelsPerMeter: Double) {
        self.plane = plane
        self.width = width
        self.height = height
        self.pixelsPerMeter = pixelsPerMeter
        center = plane.center.coordinate
        let corner = (width * width + height * height).squareRoot() / 2 / pixelsPerMeter
        let reach = 2 * asin(min(1, corner / (2 * Earth.radiusMeters))) * 180 / .pi
        reachDegrees = min(150, reach * 1.1 + 1)
    }

    func pixel(_ coordinate: Coordinate) -> Pixel { pixel(UnitVector(coordinate)) }

    func pixel(_ vector: UnitVector) -> Pixel { pixel(plane.project(vector)) }

    private func pixel(_ point: PlanarPoint) -> Pixel {
        Pixel(x: width / 2 + point.x * pixelsPerMeter, y: height / 2 - point.y * pixelsPerMeter)
    }

    /// - Returns: `nil` off the Earth, which is round.
    func coordinate(at pixel: Pixel) -> Coordinate? {
        let point = PlanarPoint(
            x: (pixel.x - width / 2) / pixelsPerMeter, y: (height / 2 - pixel.y) / pixelsPerMeter)
        guard point.x * point.x + point.y * point.y < 4 * Earth.radiusMeters * Earth.radiusMeters else { return nil }
        return plane.unproject(point).coordinate
    }

    func shows(_ pixel: Pixel, margin: Double = 0) -> Bool {
        pixel.x >= margin && pixel.x <= width - margin && pixel.y >= margin && pixel.y <= height - margin
    }

    /// Degrees of longitude along the middle of the frame.
    var widthDegrees: Double {
        let radius = Earth.radiusMeters * max(0.02, cos(center.latitude * .pi / 180))
        return width / pixelsPerMeter / radius * 180 / .pi
    }
}

/// The smallest upright rectangle around points.
struct Extent {
    var minX = Double.infinity
    var minY = Double.infinity
    var maxX = -Double.infinity
    var maxY = -Double.infinity

    init(_ points: [PlanarPoint]) { for point in points { add(point.x, point.y) } }

    init(_ points: [Pixel]) { for point in points { add(point.x, point.y) } }

    mutating func add(_ x: Double, _ y: Double) {
        (minX, maxX) = (min(minX, x), max(maxX, x))
        (minY, maxY) = (min(minY, y), max(maxY, y))
    }

    var width: Double { max(0, maxX - minX) }
    var height: Double { max(0, maxY - minY) }
    /// The origin where there are no points.
    var middle: PlanarPoint {
        minX <= maxX ? PlanarPoint(x: (minX + maxX) / 2, y: (minY + maxY) / 2) : PlanarPoint(x: 0, y: 0)
    }
}
