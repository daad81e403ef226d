import Geo

#if canImport(Glibc)
    import Glibc
#endif

/// Cells that smoke is counted in.
public protocol OutputGrid: Sendable {
    var rows: Int { get }
    var columns: Int { get }
    /// Row by row; `nil` outside.
    func cell(at position: SphericalPosition) -> Int?
    func areaSquareMeters(ofCell cell: Int) -> Double
}

/// Cells between latitudes and longitudes, south row first.
public struct LatitudeLongitudeGrid: OutputGrid, Equatable {
    public let west: Double
    public let south: Double
    public let stepDegrees: Double
    public let rows: Int
    public let columns: Int

    /// - Parameters: Edges in degrees; `columns` × `stepDegrees` at most 360.
    public init(west: Double, south: Double, stepDegrees: Double, rows: Int, columns: Int) {
        precondition(stepDegrees > 0 && rows > 0 && columns > 0 && south >= -90)
        precondition(south + Double(rows) * stepDegrees <= 90 + 1e-9 && Double(columns) * stepDegrees <= 360 + 1e-9)
        self.west = west
        self.south = south
        self.stepDegrees = stepDegrees
        self.rows = rows
        self.columns = columns
    }

    public func cell(at position: SphericalPosition) -> Int? {
        let place = position.coordinate
        let row = Int(((place.latitude - south) / stepDegrees).rounded(.down))
        var east = (place.longitude - west).truncatingRemainder(dividingBy: 360)
        if east < 0 { east += 360 }
        let column = Int((east / stepDegrees).rounded(.down))
        let last = place.latitude == 90 && row == rows ? rows - 1 : row
        guard last >= 0, last < rows, column < columns else { return nil }
        return last * columns + column
    }

    public func areaSquareMeters(ofCell cell: Int) -> Double {
        let bottom = (south + Double(cell / columns) * stepDegrees) * .pi / 180
        let top = (south + Double(cell / columns + 1) * stepDegrees) * .pi / 180
        return Earth.radiusMeters * Earth.radiusMeters * (stepDegrees * .pi / 180)
            * (sin(min(.pi / 2, top)) - sin(bottom))
    }

    public func latitude(ofRow row: Int) -> Double { south + (Double(row) + 0.5) * stepDegrees }
    public func longitude(ofColumn column: Int) -> Double { west + (Double(column) + 0.5) * stepDegrees }
}

/// Square cells of equal area about the North Pole: Lambert's azimuthal equal-area projection of the sphere, south (0° E) down.
public struct PolarGrid: OutputGrid, Equatable {
    public let cellMeters: Double
    /// Cells from edge to edge; the pole is in the middle.
    public let rows: Int
    public var columns: Int { rows }

    /// - Parameter southernmostLatitude: The grid's sides touch this parallel.
    public init(cellMeters: Double, southernmostLatitude: Double) {
        precondition(cellMeters > 0 && southernmostLatitude > -80 && southernmostLatitude < 90)
        self.cellMeters = cellMeters
        let half = 2 * Earth.radiusMeters * sin((90 - southernmostLatitude) * .pi / 360)
        rows = 2 * Int((half / cellMeters).rounded(.up))
    }

    /// Metres to the right (toward 90° E) and up (toward 180°).
    public func plane(_ position: SphericalPosition) -> (x: Double, y: Double) {
        let scale = Earth.radiusMeters * (2 / max(1e-12, 1 + position.z)).squareRoot()
        return (scale * position.y, -scale * position.x)
    }

    /// Where on the sphere a point of the plane lies; `nil` beyond the South Pole.
    public func position(x: Double, y: Double) -> SphericalPosition? {
        let (u, v) = (x / Earth.radiusMeters, y / Earth.radiusMeters)
        let square = u * u + v * v
        guard square < 4 else { return nil }
        let factor = (1 - square / 4).squareRoot()
        return SphericalPosition(x: -v * factor, y: u * factor, z: 1 - square / 2)
    }

    public func cell(at position: SphericalPosition) -> Int? {
        let (x, y) = plane(position)
        let half = Double(rows) / 2
        let column = Int((x / cellMeters + half).rounded(.down))
        let row = Int((y / cellMeters + half).rounded(.down))
        guard (0..<rows).contains(row), (0..<rows).contains(column) else { return nil }
        return row * rows + column
    }

    public func areaSquareMeters(ofCell cell: Int) -> Double { cellMeters * cellMeters }
}
