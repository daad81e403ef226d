import Geo

extension Gazetteer {
    /// Settlements of some size, with the region whose outline holds them.
    mutating func addSettlements(_ places: [Place], areas: [Area]) {
        let regions = areas.filter { $0.level == .region && !$0.shape.isEmpty }
        for place in places where place.population >= 1_000 && place.name.count > 3 {
            addSettlement(place, regions: regions)
        }
    }

    private mutating func addSettlement(_ place: Place, regions: [Area]) {
        let code = "geonames:\(place.identifier)"
        let target = Target(code: code, kind: .settlement)
        setParent(Self.region(of: place, in: regions), of: code)
        add(name: place.name, russian: false, target)
        add(name: place.russianName ?? "", russian: true, target)
    }

    private static func region(of place: Place, in regions: [Area]) -> String? {
        if place.countryCode == "US", !place.regionCode.isEmpty { return "US-" + place.regionCode }
        return regions.first { $0.parentCode == place.countryCode && $0.shape.holds(place.coordinate) }?.code
    }
}

extension MultiPolygon {
    /// Whether a point lies inside, by the number of edges west of it; edges are straight in degrees.
    func holds(_ point: Coordinate) -> Bool {
        polygons.contains { polygon in
            polygon.rings.reduce(0) { $0 + Self.crossings($1, point) } % 2 == 1
        }
    }

    private static func crossings(_ ring: [Coordinate], _ point: Coordinate) -> Int {
        zip(ring, ring.dropFirst()).count { a, b in
            (a.latitude > point.latitude) != (b.latitude > point.latitude)
                && point.longitude < (b.longitude - a.longitude) * (point.latitude - a.latitude)
                    / (b.latitude - a.latitude) + a.longitude
        }
    }
}
