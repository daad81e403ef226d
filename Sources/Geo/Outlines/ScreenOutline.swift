extension MultiPolygon {
    /// The shape as a screen can show it: at most so many corners, and the same area.
    ///
    /// Corners leave within a tolerance that grows until few enough stay; parts and holes smaller than the tolerance's square leave
    /// with them. The rest is made as much larger or smaller, in place, as that took from the area. Shapes of few corners stay as they are.
    ///
    /// - Parameter limit: At least 4.
    public func drawn(withCorners limit: Int) -> MultiPolygon {
        guard cornerCount > limit, let place = polygons.first?.exterior.first else { return self }
        let plane = LocalPlane(center: UnitVector(place))
        let whole = PlanarShape(
            polygons.map { $0.rings.map { ring in ring.map { plane.project($0) } } })
        var tolerance = 25.0
        while true {
            let simpler = whole.simplified(within: tolerance).withoutSpecks(squareMeters: tolerance * tolerance)
            if simpler.cornerCount <= limit {
                let drawn = simpler.scaled(toSquareMeters: areaSquareMeters, in: plane)
                // A cut at 180° adds some.
                if drawn.cornerCount <= limit { return drawn }
            }
            tolerance *= 1.25
        }
    }

    /// Corners of all rings, the closing ones among them.
    public var cornerCount: Int { polygons.reduce(0) { $1.rings.reduce($0) { $0 + $1.count } } }
}

extension PlanarShape {
    /// Made larger or smaller in place until it has an area on the Earth: parts that come to lie over each other count once, so that the
    /// first guess may be a little off.
    fileprivate func scaled(toSquareMeters target: Double, in plane: LocalPlane) -> MultiPolygon {
        var factor = (target / areaSquareMeters).squareRoot()
        var drawn = plane.multiPolygon(scaledInPlace(by: factor))
        for _ in 0..<4 where abs(drawn.areaSquareMeters / target - 1) > 1e-4 {
            factor *= (target / drawn.areaSquareMeters).squareRoot()
            drawn = plane.multiPolygon(scaledInPlace(by: factor))
        }
        return drawn
    }

    fileprivate var cornerCount: Int { polygons.joined().reduce(0) { $0 + $1.count } }

    /// Without parts and holes below an area; the largest part stays.
    fileprivate func withoutSpecks(squareMeters least: Double) -> PlanarShape {
        let areas = polygons.map { abs(Self.signedArea($0[0])) }
        let largest = areas.max() ?? 0
        return PlanarShape(
            zip(polygons, areas).filter { $1 >= least || $1 == largest }.map { rings, _ in
                [rings[0]] + rings.dropFirst().filter { abs(Self.signedArea($0)) >= least }
            })
    }
}
