import Geo

/// The land that a set of sites shows to have burned: how much, and an outline of that size.
struct BurnedLand {
    var area: AreaInterval
    /// In the event's plane; its area is the best value.
    var outline: PlanarShape

    static let none = BurnedLand(area: .zero, outline: PlanarShape())

    /// How far beyond the outermost sites land is touched, in pixels.
    static let reachInPixels = 0.35

    /// The gap that a fire may have crossed unseen near a site, as the radius of an empty circle.
    static func alphaMeters(_ site: BurnSite) -> Double { max(1_500, 2.75 * site.pixelMeters) }

    /// - Parameter passCount: Passes that the sites were chosen from.
    init(sites: [BurnSite], passCount: Int) {
        guard let (area, touched) = Self.measure(sites, passCount) else {
            self = .none
            return
        }
        self.area = area
        outline = touched.reduced(toSquareMeters: area.best * 10_000)
    }

    /// The same without an outline.
    static func area(sites: [BurnSite], passCount: Int) -> AreaInterval {
        measure(sites, passCount)?.area ?? .zero
    }

    private static func measure(_ sites: [BurnSite], _ passCount: Int) -> (area: AreaInterval, touched: PlanarShape)? {
        guard !sites.isEmpty else { return nil }
        let pixel = sites.meanPixelMeters
        let shape = AlphaShape(
            sites.map(\.point), alphaMeters: sites.map(Self.alphaMeters),
            linkMeters: max(1_000, 1.8 * pixel), denseMeters: pixel)
        let touched = shape.grown(by: Self.reachInPixels * pixel)
        let area = AreaEstimate.interval(
            touchedSquareMeters: touched.areaSquareMeters, edgeMeters: touched.perimeterMeters, pixelMeters: pixel,
            pixelDeviation: sites.meanPixelDeviation, passCount: max(1, passCount), siteCount: sites.count,
            voidShare: shape.areaSquareMeters > 0 ? shape.sparseSquareMeters / shape.areaSquareMeters : 0)
        return (area, touched)
    }

    private init(area: AreaInterval, outline: PlanarShape) {
        self.area = area
        self.outline = outline
    }
}

extension PlanarShape {
    /// An outline of a given, smaller size: taken off all around, and where little is left, drawn together.
    func reduced(toSquareMeters target: Double) -> PlanarShape {
        let (whole, edge) = (areaSquareMeters, perimeterMeters)
        var base = self
        if target > 0.75 * whole {
            let inner = shrunk(by: (whole - target) / edge)
            if inner.areaSquareMeters > 0.9 * target { base = inner }
        }
        return base.scaledInPlace(by: (target / base.areaSquareMeters).squareRoot())
    }
}
