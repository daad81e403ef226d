public import Geo
import Rasters
public import Smoke
public import Tables

/// Burning land of every place, from a raster of land cover and a table of its codes.
public struct LandCover {
    private let band: RasterBand
    private let locator: GridLocator
    private let classes: [Int: BurningLand]

    /// - Parameters:
    ///   - raster: Any raster that GDAL reads; its first band counts.
    ///   - table: CSV with the columns `code` and `land`; codes that it does not name are unknown land.
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read.
    public init(_ raster: String, classes table: String) throws(FormatError) {
        let dataset = try RasterDataset(opening: raster, source: raster)
        band = try dataset.band(1)
        locator = try GridLocator(dataset.geometry, source: raster)
        classes = try Self.classes(DelimitedTable(InputFile(table)))
    }

    private static func classes(_ table: DelimitedTable) throws(FormatError) -> [Int: BurningLand] {
        let names = table.columns.map { $0.lowercased() }
        guard let code = names.firstIndex(of: "code"), let land = names.firstIndex(of: "land") else {
            throw FormatError(
                source: table.source, line: 1, expected: "columns code, land",
                found: table.columns.joined(separator: ","))
        }
        var classes: [Int: BurningLand] = [:]
        for row in table.rows.indices {
            guard let number = Int(table.rows[row][code]), let known = BurningLand(rawValue: table.rows[row][land])
            else {
                throw table.error(
                    row: row,
                    expected: "a whole number and one of "
                        + BurningLand.allCases.map(\.rawValue).joined(separator: ", "),
                    found: table.rows[row][code] + ", " + table.rows[row][land])
            }
            classes[number] = known
        }
        return classes
    }

    /// - Returns: `nil` outside the raster, where it has no value, and for codes that the table does not name.
    public func land(at place: Coordinate) throws(FormatError) -> BurningLand? {
        guard let cell = locator.cells(at: [place])[0] else { return nil }
        var value = [Double.nan]
        try band.read(GridWindow(column: cell.column, row: cell.row, columns: 1, rows: 1), into: &value)
        return value[0].isFinite ? classes[Int(value[0].rounded())] : nil
    }

    /// Sources whose land is not known yet get that of the raster.
    public func filled(_ sources: [SmokeSource]) throws(FormatError) -> [SmokeSource] {
        var result = sources
        for index in result.indices {
            guard case .power(let power, nil) = result[index].strength else { continue }
            result[index].strength = .power(power, land: try land(at: result[index].coordinate))
        }
        return result
    }
}
