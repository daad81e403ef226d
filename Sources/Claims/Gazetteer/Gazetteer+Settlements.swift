import Geo

extension Gazetteer {
    /// Settlements of some size, with the region whose outline holds them.
    mutating func addSettlements(_ places: [Place], areas: [Area]) {
        let regions = areas.filter { $0.level == .region && !$0.shape.isEmpty }.map(RegionOutline.init)
        for place in places where place.population >= 1_000 && place.name.count > 3 {
            addSettlement(place, regions: regions)
        }
    }

    private mutating func addSettlement(_ place: Place, regions: [RegionOutline]) {
        let code = "geonames:\(place.identifier)"
        let target = Target(code: code, kind: .settlement)
        setParent(Self.region(of: place, in: regions), of: code)
        add(name: place.name, russian: false, target)
        add(name: place.russianName ?? "", russian: true, target)
    }

    private static func region(of place: Place, in regions: [RegionOutline]) -> String? {
        if place.countryCode == "US", !place.regionCode.isEmpty { return "US-" + place.regionCode }
        return regions.first { $0.country == place.countryCode && $0.holds(place.coordinate) }?.code
    }
}

/// A region's outline in degrees, its edges straight in them.
private struct RegionOutline {
    let code: String
    let country: String?
    private let polygons: [[[PlanarPoint]]]

    init(_ area: Area) {
        (code, country) = (area.code, area.parentCode)
        polygons = area.shape.polygons.map { $0.rings.map { $0.map(Self.degrees) } }
    }

    func holds(_ place: Coordinate) -> Bool {
        polygons.contains { EvenOddRule.surrounds(Self.degrees(place), $0) }
    }

    private static func degrees(_ place: Coordinate) -> PlanarPoint {
        PlanarPoint(x: place.longitude, y: place.latitude)
    }
}
