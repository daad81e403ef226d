import CNetCDF
import Geo
import Rasters
public import Smoke
public import Tables

/// Hourly smoke as CF-1.8 netCDF.
public final class SmokeNetCDF {
    private let file: NetCDFFile
    private let grid: NetCDFGrid
    private let layers: (surface: Int32, column: Int32, depth: Int32)
    private let time: Int32
    private let bounds: Int32
    private let geometry: GridGeometry
    private var starts: [Double] = []

    /// - Parameters:
    ///   - path: Where it is written.
    ///   - comment: What a reader must know first.
    public convenience init(
        creating path: String, _ grid: LatitudeLongitudeGrid, hours: Int, comment: String
    ) throws(FormatError) {
        let north = grid.south + Double(grid.rows) * grid.stepDegrees
        try self.init(
            path,
            GridGeometry(
                columns: grid.columns, rows: grid.rows,
                transform: [grid.west, grid.stepDegrees, 0, north, 0, -grid.stepDegrees]), hours, comment)
    }

    public convenience init(creating path: String, _ grid: PolarGrid, hours: Int, comment: String) throws(FormatError) {
        let half = Double(grid.rows) / 2 * grid.cellMeters
        try self.init(
            path,
            GridGeometry(
                columns: grid.columns, rows: grid.rows,
                transform: [-half, grid.cellMeters, 0, half, 0, -grid.cellMeters],
                wellKnownText: "+proj=laea +lat_0=90 +lon_0=0 +R=\(Earth.radiusMeters) +units=m +no_defs"), hours,
            comment)
    }

    private init(_ path: String, _ geometry: GridGeometry, _ hours: Int, _ comment: String) throws(FormatError) {
        self.geometry = geometry
        file = try NetCDFFile(creating: path, source: path)
        try file.set("Conventions", "CF-1.8")
        try file.set("title", "PM2.5 of smoke from wildfires")
        try file.set("source", "Zarevo, Lagrangian particles")
        try file.set("comment", comment)
        let hour = try file.addDimension("time", hours)
        let pair = try file.addDimension("nv", 2)
        grid = try NetCDFGrid(geometry, defining: file)
        time = try file.addVariable("time", NC_DOUBLE, [hour])
        bounds = try file.addVariable("time_bnds", NC_DOUBLE, [hour, pair])
        let shape = [hour, grid.rows, grid.columns]
        let chunk = [1, min(geometry.rows, 512), min(geometry.columns, 1_024)]
        let add = { [file, grid] (name: String, long: String, units: String) throws(FormatError) -> Int32 in
            let variable = try file.addVariable(name, NC_FLOAT, shape, deflates: true, chunk: chunk)
            try file.setMissing(of: variable, NC_FLOAT)
            try file.set("long_name", long, of: variable)
            try file.set("units", units, of: variable)
            try file.set("cell_methods", "time: mean area: mean", of: variable)
            for attribute in grid.attributes { try file.set(attribute.0, attribute.1, of: variable) }
            return variable
        }
        layers = (
            try add("pm25_surface", "PM2.5 of smoke near the ground", "ug m-3"),
            try add("pm25_column", "PM2.5 of smoke above a square metre", "ug m-2"),
            try add("aod", "optical depth of smoke at 550 nm, dry", "1")
        )
        try file.set("standard_name", "time", of: time)
        try file.set("units", "hours since 1970-01-01 00:00:00", of: time)
        try file.set("calendar", "standard", of: time)
        try file.set("bounds", "time_bnds", of: time)
        try file.endDefinitions()
        try grid.writeAxes(to: file)
        try writePlaces()
    }

    private func writePlaces() throws(FormatError) {
        guard let latitude = grid.latitude, let longitude = grid.longitude else { return }
        let locator = try GridLocator(geometry, source: file.source)
        let window = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
        let places = locator.coordinates(of: window)
        try file.write(places.latitudes, window, to: latitude)
        try file.write(places.longitudes, window, to: longitude)
    }

    /// - Parameters: Of the cells, south row first.
    public func write(
        hour: Int, epochHours: Double, surface: [Double], column: [Double]
    ) throws(FormatError) {
        let window = GridWindow(column: 0, row: 0, columns: geometry.columns, rows: geometry.rows)
        let flipped = { [geometry] (values: [Double]) in
            (0..<geometry.rows).reversed().flatMap { row in
                values[row * geometry.columns..<(row + 1) * geometry.columns].map { Float($0) }
            }
        }
        try file.write(flipped(surface), window, layer: hour, to: layers.surface)
        try file.write(flipped(column), window, layer: hour, to: layers.column)
        let depth = column.map { opticalDepth(columnMicrogramsPerSquareMeter: $0) }
        try file.write(flipped(depth), window, layer: hour, to: layers.depth)
        starts.append(epochHours)
    }

    public func close() throws(FormatError) {
        try file.write(starts.map { $0 + 0.5 }, to: time)
        try file.write(starts.flatMap { [$0, $0 + 1] }, to: bounds)
        try file.close()
    }
}
