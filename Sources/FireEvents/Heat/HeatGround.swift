public import Geo

/// Ground on which heat was seen, made ready to be measured to: the one place where a distance from a fire to people is found.
///
/// The drawn outline of a fire has the area that burned; it lies inside the outermost pixels. A distance from it would leave out
/// heat that was seen, so the ground is the drawn land and the pixels with their edges.
public struct HeatGround {
    /// The way from a place to the ground.
    public struct Way: Sendable, Equatable {
        /// To the nearest land or pixel's edge; 0 inside.
        public var meters: Double
        /// To the drawn outline alone; 0 inside it.
        public var outlineMeters: Double
        /// The nearest point of the land, or the middle of the nearest pixel; `nil` inside the land.
        public var aim: Coordinate?

        public init(meters: Double, outlineMeters: Double, aim: Coordinate?) {
            self.meters = meters
            self.outlineMeters = outlineMeters
            self.aim = aim
        }
    }

    private let outline: ShapeDistance
    private let active: ShapeDistance?
    private let middles: [UnitVector]
    private let reaches: [Double]
    private let largestReach: Double
    /// No point of the ground is farther from the centre, metres.
    public let radiusMeters: Double

    /// - Parameters:
    ///   - land: The drawn outline; where it is empty, pixels alone are ground.
    ///   - active: More land, within the outline but for the drawing.
    ///   - pixels: In any order.
    ///   - center: Near the ground.
    public init(land: MultiPolygon, active: MultiPolygon = MultiPolygon(), pixels: [HeatPixel], center: Coordinate) {
        let here = UnitVector(center)
        outline = ShapeDistance(land, center: center)
        self.active = active.isEmpty ? nil : ShapeDistance(active, center: center)
        middles = pixels.map { UnitVector($0.coordinate) }
        reaches = pixels.map(\.reachMeters)
        largestReach = reaches.max() ?? 0
        let farthest = middles.lazy.map { $0.squaredChord(to: here) }.max() ?? 0
        let pixelRadius = 2 * Earth.radiusMeters * (farthest.squareRoot() / 2) * 1.001 + largestReach
        radiusMeters = max(outline.radiusMeters, self.active?.radiusMeters ?? 0, pixels.isEmpty ? 0 : pixelRadius)
    }

    public func way(to place: Coordinate) -> Way {
        let drawn = outline.nearest(to: place)
        var way = Way(meters: drawn.meters, outlineMeters: drawn.meters, aim: drawn.point)
        if let active {
            let other = active.nearest(to: place)
            if other.meters < way.meters { (way.meters, way.aim) = (other.meters, other.point) }
        }
        guard way.meters > 0, let pixel = nearestPixel(to: UnitVector(place), within: way.meters) else { return way }
        (way.meters, way.aim) = (pixel.meters, middles[pixel.index].coordinate)
        return way
    }

    /// The pixel whose edge is nearest, where it is nearer than a distance.
    private func nearestPixel(to here: UnitVector, within meters: Double) -> (index: Int, meters: Double)? {
        var best: (index: Int, meters: Double)?
        var bound = meters
        var chord = Earth.squaredChord(spanning: min(bound, 2e7) + largestReach)
        for index in middles.indices where middles[index].squaredChord(to: here) < chord {
            let edge = max(0, middles[index].meters(to: here) - reaches[index])
            guard edge < bound else { continue }
            best = (index, edge)
            bound = edge
            chord = Earth.squaredChord(spanning: bound + largestReach)
        }
        return best
    }
}

extension HeatGround {
    /// The ground of everything that is known of a fire.
    ///
    /// - Parameter pixels: All that show it; those of the last 24 hours where no others are at hand.
    public init(_ event: FireEvent, pixels: [HeatPixel]) {
        self.init(
            land: event.perimeter, active: event.activeLand, pixels: pixels.isEmpty ? event.activeHeat : pixels,
            center: event.center)
    }

    /// The ground where a fire was seen in the last 24 hours; all its land when that is not known.
    public init(activeOf event: FireEvent) {
        self.init(land: event.activeGround, pixels: event.activeHeat, center: event.center)
    }
}

extension FireEvent {
    /// Land drawn from the last 24 hours; all its land when that is not known.
    public var activeGround: MultiPolygon { activeLand.isEmpty ? perimeter : activeLand }
}
