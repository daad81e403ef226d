import Geo
import Rasters
import Smoke
import Tables

/// Smoke of one hour as GeoTIFF: PM2.5 near the ground, PM2.5 above a square metre, optical depth.
enum SmokeGeoTIFF {
    /// - Returns: The file's name in the folder.
    static func write(
        _ hour: SmokeRun.Hour, on grid: LatitudeLongitudeGrid, comment: String, into folder: String
    ) throws(FormatError) -> String {
        let digits = hour.start.description.filter { $0.isNumber || $0 == "T" }
        let name = "smoke-\(digits.prefix(11))00Z.tif"
        let north = grid.south + Double(grid.rows) * grid.stepDegrees
        let geometry = GridGeometry(
            columns: grid.columns, rows: grid.rows,
            transform: [grid.west, grid.stepDegrees, 0, north, 0, -grid.stepDegrees], wellKnownText: "EPSG:4326")
        let file = try RasterWriter(
            creating: folder + "/" + name, source: name, geometry,
            bands: [
                ("pm25_surface", [("units", "ug m-3")]), ("pm25_column", [("units", "ug m-2")]),
                ("aod", [("units", "1")]),
            ],
            metadata: [
                ("comment", comment), ("from", hour.start.description),
                ("until", hour.start.adding(hours: 1).description),
            ], deflates: true)
        let window = GridWindow(column: 0, row: 0, columns: grid.columns, rows: grid.rows)
        let depth = hour.column.map { opticalDepth(columnMicrogramsPerSquareMeter: $0) }
        for (number, values) in [hour.surface, hour.column, depth].enumerated() {
            try file.write(northFirst(values, grid), window, band: number + 1)
        }
        try file.close()
        return name
    }

    private static func northFirst(_ values: [Double], _ grid: LatitudeLongitudeGrid) -> [Float] {
        (0..<grid.rows).reversed().flatMap { row in
            values[row * grid.columns..<(row + 1) * grid.columns].map { Float($0) }
        }
    }
}
