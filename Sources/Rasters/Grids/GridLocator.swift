import CGDAL
package import Geo
package import Tables

/// Where the cells of a grid lie on the Earth.
///
/// Holds a transformation of GDAL: to be used by one thread at a time.
package final class GridLocator {
    private let geometry: GridGeometry
    /// `nil` where x and y are longitude and latitude themselves.
    private let outward: OGRCoordinateTransformationH?
    private let inward: OGRCoordinateTransformationH?

    /// - Throws: ``FormatError`` for a coordinate system that GDAL cannot turn into longitude and latitude.
    package init(_ geometry: GridGeometry, source: String) throws(FormatError) {
        self.geometry = geometry
        guard let system = CoordinateSystem(wellKnownText: geometry.wellKnownText) else {
            throw .unlocated(source, "a coordinate system that cannot be read")
        }
        guard !system.isGeographic else {
            (outward, inward) = (nil, nil)
            return
        }
        guard let base = CoordinateSystem(geographicBaseOf: system),
            let outward = OCTNewCoordinateTransformation(system.handle, base.handle),
            let inward = OCTNewCoordinateTransformation(base.handle, system.handle)
        else { throw .unlocated(source, "a coordinate system without longitude and latitude") }
        (self.outward, self.inward) = (outward, inward)
    }

    deinit {
        OCTDestroyCoordinateTransformation(outward)
        OCTDestroyCoordinateTransformation(inward)
    }

    /// Whether x is longitude and y latitude.
    package var isGeographic: Bool { outward == nil }

    /// Longitudes (−180…180) and latitudes of the middles of the cells of a window, row after row; NaN off the map.
    package func coordinates(of window: GridWindow) -> (longitudes: [Double], latitudes: [Double]) {
        var (x, y) = ([Double](), [Double]())
        x.reserveCapacity(window.count)
        y.reserveCapacity(window.count)
        for row in window.row..<window.row + window.rows {
            for column in window.column..<window.column + window.columns {
                let point = geometry.point(column: Double(column) + 0.5, row: Double(row) + 0.5)
                x.append(point.x)
                y.append(point.y)
            }
        }
        Self.transform(&x, &y, outward)
        for index in x.indices { x[index] = Self.turned(x[index]) }
        return (x, y)
    }

    /// The cells that points of the Earth lie in; `nil` outside the grid.
    package func cells(at points: [Coordinate]) -> [(column: Int, row: Int)?] {
        cells(longitudes: points.map(\.longitude), latitudes: points.map(\.latitude))
    }

    /// The same for degrees; NaN lies outside.
    package func cells(longitudes: [Double], latitudes: [Double]) -> [(column: Int, row: Int)?] {
        var (x, y) = (longitudes, latitudes)
        Self.transform(&x, &y, inward)
        return x.indices.map { index in
            guard inward == nil else { return cell(x[index], y[index]) }
            return cell(x[index], y[index]) ?? cell(x[index] + 360, y[index]) ?? cell(x[index] - 360, y[index])
        }
    }

    /// Where points of the Earth lie, in columns and rows from the first corner, outside the grid too; NaN off the map.
    ///
    /// - Parameter turns: How many times round the Earth longitudes are moved east, on grids of longitude and latitude.
    package func places(of points: [Coordinate], turns: Int = 0) -> [(column: Double, row: Double)] {
        var (x, y) = (points.map { $0.longitude + 360 * Double(turns) }, points.map(\.latitude))
        Self.transform(&x, &y, inward)
        return x.indices.map { geometry.place(x: x[$0], y: y[$0]) ?? (.nan, .nan) }
    }

    private func cell(_ x: Double, _ y: Double) -> (column: Int, row: Int)? {
        guard let place = geometry.place(x: x, y: y), place.column >= 0, place.row >= 0,
            place.column < Double(geometry.columns), place.row < Double(geometry.rows)
        else { return nil }
        return (Int(place.column), Int(place.row))
    }

    private static func transform(
        _ x: inout [Double], _ y: inout [Double], _ transformation: OGRCoordinateTransformationH?
    ) {
        guard let transformation, !x.isEmpty else { return }
        var isDone = [Int32](repeating: 0, count: x.count)
        GDALMessages.collect { _ in
            _ = OCTTransformEx(transformation, Int32(x.count), &x, &y, nil, &isDone)
        }
        for index in isDone.indices where isDone[index] == 0 { (x[index], y[index]) = (.nan, .nan) }
    }

    /// A longitude within −180…180.
    @inline(__always)
    private static func turned(_ longitude: Double) -> Double {
        abs(longitude) <= 180 ? longitude : longitude.remainder(dividingBy: 360)
    }
}

extension FormatError {
    fileprivate static func unlocated(_ source: String, _ found: String) -> FormatError {
        FormatError(source: source, expected: "a grid that lies on the Earth", found: found)
    }
}
