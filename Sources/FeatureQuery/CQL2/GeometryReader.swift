import Geo

/// Coordinates as WKT and GeoJSON nest them.
struct Positions {
    let offset: Int
    let kind: Kind

    indirect enum Kind {
        /// Longitude, latitude, and perhaps a height.
        case position([Double])
        case list([Positions])
    }
}

/// Makes geometries of coordinates.
struct GeometryReader {
    static let types = ["Point", "LineString", "Polygon", "MultiPoint", "MultiLineString", "MultiPolygon"]
    private var pointsLeft = FilterLimit.points

    /// - Parameters:
    ///   - type: One of ``types``.
    ///   - offset: Of the geometry.
    mutating func geometry(
        _ type: String, _ positions: Positions, at offset: Int
    ) throws(FilterError) -> FeatureGeometry {
        switch type {
        case "Point": .points([try point(positions)])
        case "MultiPoint":
            .points(try positions.parts("points").mapped { (part) throws(FilterError) in try point(part) })
        case "LineString": .lines([try line(positions)])
        case "MultiLineString":
            .lines(try positions.parts("lines").mapped { (part) throws(FilterError) in try line(part) })
        case "Polygon": try land([try polygon(positions)], at: offset)
        default:
            try land(
                try positions.parts("polygons").mapped { (part) throws(FilterError) in try polygon(part) }, at: offset)
        }
    }

    /// - Parameter numbers: Four, or six with heights, which are read over.
    func box(_ numbers: [Double], at offset: Int) throws(FilterError) -> FeatureGeometry {
        .box(try BoxQuery.box(numbers, at: [Int](repeating: offset, count: numbers.count), end: offset).box)
    }

    private mutating func land(_ polygons: [[[PlanarPoint]]], at offset: Int) throws(FilterError) -> FeatureGeometry {
        do throws(OutlineFault) { return .polygons(try Outline.read(polygons)) } catch {
            throw FilterError(offset: offset, expected: error.expected, found: error.found)
        }
    }

    private mutating func polygon(_ positions: Positions) throws(FilterError) -> [[PlanarPoint]] {
        try positions.parts("rings").mapped { (part) throws(FilterError) in try ring(part) }
    }

    private mutating func ring(_ positions: Positions) throws(FilterError) -> [PlanarPoint] {
        let ring = try positions.parts("points").mapped { (part) throws(FilterError) in try planar(part) }
        guard ring.count >= 4, ring.first == ring.last else {
            throw FilterError(
                offset: positions.offset, expected: "a ring of four points or more that ends where it begins",
                found: ring.count < 4 ? "\(ring.count) points" : "an open ring")
        }
        return ring
    }

    private mutating func line(_ positions: Positions) throws(FilterError) -> [Coordinate] {
        let line = try positions.parts("points").mapped { (part) throws(FilterError) in try point(part) }
        guard line.count >= 2 else {
            throw FilterError(offset: positions.offset, expected: "a line of two points or more", found: "one point")
        }
        return line
    }

    private mutating func point(_ position: Positions) throws(FilterError) -> Coordinate {
        let point = try planar(position)
        do throws(CoordinateError) { return try Coordinate(latitude: point.y, longitude: point.x) } catch {
            throw FilterError(
                offset: position.offset, expected: "a longitude within -180…180 and a latitude within -90…90",
                found: error.description)
        }
    }

    private mutating func planar(_ position: Positions) throws(FilterError) -> PlanarPoint {
        pointsLeft -= 1
        guard pointsLeft >= 0 else {
            throw FilterError(
                offset: position.offset, expected: "at most \(FilterLimit.points) points in a filter", found: "more")
        }
        guard case .position(let numbers) = position.kind, (2...3).contains(numbers.count) else {
            throw FilterError(
                offset: position.offset, expected: "longitude, latitude and perhaps a height",
                found: "another number of them")
        }
        return PlanarPoint(x: numbers[0], y: numbers[1])
    }
}

extension Positions {
    fileprivate func parts(_ name: String) throws(FilterError) -> [Positions] {
        if case .list(let parts) = kind, !parts.isEmpty { return parts }
        throw FilterError(offset: offset, expected: "a list of \(name)", found: "another kind of coordinates")
    }
}

extension Array {
    /// `map` that throws what its closure throws.
    func mapped<Result>(_ make: (Element) throws(FilterError) -> Result) throws(FilterError) -> [Result] {
        var results: [Result] = []
        results.reserveCapacity(count)
        for element in self { results.append(try make(element)) }
        return results
    }
}
