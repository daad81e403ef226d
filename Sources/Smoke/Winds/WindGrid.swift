#if canImport(Glibc)
    import Glibc
#endif

/// A grid of latitudes and longitudes that winds are kept on.
///
/// Columns are evenly spaced, rows need not be. A grid round the world has its first column once more at the end and a row at
/// each pole that it reaches, so that no place lies outside a cell.
public struct WindGrid: Sendable, Equatable {
    /// Degrees north, rising.
    public let latitudes: [Double]
    /// Degrees east of the first column.
    public let firstLongitude: Double
    public let longitudeStep: Double
    /// Columns, with the repeated one where the grid goes round the world.
    public let columns: Int
    /// Whether the last column is the first one again.
    public let isRoundTheWorld: Bool

    /// - Parameters:
    ///   - latitudes: Degrees north, at least two, strictly rising within −90…90.
    ///   - firstLongitude: Degrees east, any turn.
    ///   - longitudeStep: Degrees, above 0 and at most 60.
    ///   - columns: Two or more; when they span 360°, the grid goes round the world and a column is added to close it.
    public init(latitudes: [Double], firstLongitude: Double, longitudeStep: Double, columns: Int) {
        precondition(latitudes.count >= 2 && zip(latitudes.dropFirst(), latitudes).allSatisfy { $0 > $1 })
        precondition(latitudes[0] >= -90 && latitudes[latitudes.count - 1] <= 90)
        precondition(longitudeStep > 0 && longitudeStep <= 60 && columns >= 2)
        let closes = (Double(columns) * longitudeStep - 360).magnitude < longitudeStep / 100
        precondition(closes || Double(columns - 1) * longitudeStep <= 360, "not more than once round the world")
        self.latitudes = latitudes
        self.firstLongitude = firstLongitude
        self.longitudeStep = longitudeStep
        self.columns = closes ? columns + 1 : columns
        isRoundTheWorld = closes
    }

    /// A grid of the whole sphere with rows at both poles.
    public static func global(stepDegrees: Double) -> WindGrid {
        let rows = Int((180 / stepDegrees).rounded())
        return WindGrid(
            latitudes: (0...rows).map { $0 == rows ? 90 : -90 + Double($0) * 180 / Double(rows) }, firstLongitude: -180,
            longitudeStep: 360 / Double(2 * rows), columns: 2 * rows)
    }

    /// Whether all rows are equally far apart.
    var hasEvenRows: Bool {
        let step = (latitudes[rows - 1] - latitudes[0]) / Double(rows - 1)
        return latitudes.indices.allSatisfy {
            (latitudes[$0] - latitudes[0] - Double($0) * step).magnitude < 1e-6 * step
        }
    }

    /// How far the chord between two nodes of a row rises above the parallel, as a share of the distance of rows, at most.
    var chordShare: Double {
        let thinnest = zip(latitudes.dropFirst(), latitudes).map { $0 - $1 }.min() ?? 1
        return (1 - cos(longitudeStep * .pi / 360)) / 2 / (thinnest * .pi / 180)
    }

    public var rows: Int { latitudes.count }
    public var nodeCount: Int { rows * columns }

    public func longitude(ofColumn column: Int) -> Double { firstLongitude + Double(column) * longitudeStep }

    /// Where a node lies.
    public func position(row: Int, column: Int) -> SphericalPosition {
        let latitude = latitudes[row] * .pi / 180
        let longitude = longitude(ofColumn: isRoundTheWorld && column == columns - 1 ? 0 : column) * .pi / 180
        guard latitudes[row].magnitude < 90 else {
            return SphericalPosition(x: 0, y: 0, z: latitudes[row] > 0 ? 1 : -1)
        }
        return SphericalPosition(
            x: cos(latitude) * cos(longitude), y: cos(latitude) * sin(longitude), z: sin(latitude))
    }
}
