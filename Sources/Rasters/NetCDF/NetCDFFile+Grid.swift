import CNetCDF
package import Tables

/// The parts of a file that say where its cells lie.
package struct NetCDFGrid {
    package let rows: Int32
    package let columns: Int32
    /// What variables on the grid say beside their values.
    package let attributes: [(String, String)]
    /// Latitudes and longitudes of every cell, on grids whose axes are others.
    package let latitude: Int32?
    package let longitude: Int32?
    private let axes: [(variable: Int32, values: [Double])]

    /// Adds dimensions, coordinates and the coordinate system, CF-1.8.
    ///
    /// - Parameter withPlaces: Also latitudes and longitudes of every cell, on grids whose axes are others.
    package init(
        _ geometry: GridGeometry, defining file: NetCDFFile, withPlaces: Bool = true
    ) throws(FormatError) {
        let mapping = GridMapping(wellKnownText: geometry.wellKnownText)
        let isPlain = mapping.isGeographic && geometry.isUpright
        let names = isPlain ? ("latitude", "longitude") : ("y", "x")
        rows = try file.addDimension(names.0, geometry.rows)
        columns = try file.addDimension(names.1, geometry.columns)
        let vertical = try Self.axis(names.0, rows, mapping, in: file)
        let horizontal = try Self.axis(names.1, columns, mapping, in: file)
        axes = [
            (vertical, (0..<geometry.rows).map(geometry.y(ofRow:))),
            (horizontal, (0..<geometry.columns).map(geometry.x(ofColumn:))),
        ]
        try Self.addSystem(mapping, geometry, to: file)
        guard !isPlain, withPlaces else {
            (attributes, latitude, longitude) = ([("grid_mapping", "crs")], nil, nil)
            return
        }
        attributes = [("grid_mapping", "crs"), ("coordinates", "latitude longitude")]
        latitude = try Self.place("latitude", "degrees_north", [rows, columns], in: file)
        longitude = try Self.place("longitude", "degrees_east", [rows, columns], in: file)
    }

    /// Writes the coordinates of rows and columns.
    package func writeAxes(to file: NetCDFFile) throws(FormatError) {
        for axis in axes { try file.write(axis.values, to: axis.variable) }
    }

    private static func axis(
        _ name: String, _ dimension: Int32, _ mapping: GridMapping, in file: NetCDFFile
    ) throws(FormatError) -> Int32 {
        let variable = try file.addVariable(name, NC_DOUBLE, [dimension])
        let isVertical = name == "y" || name == "latitude"
        try file.set("axis", isVertical ? "Y" : "X", of: variable)
        if mapping.isGeographic && name.count > 1 {
            try file.set("standard_name", name, of: variable)
            try file.set("long_name", name, of: variable)
            try file.set("units", isVertical ? "degrees_north" : "degrees_east", of: variable)
        } else {
            try file.set("standard_name", "projection_\(name)_coordinate", of: variable)
            try file.set("long_name", "\(name) coordinate of projection", of: variable)
            try file.set("units", mapping.isGeographic ? "degrees" : "m", of: variable)
        }
        return variable
    }

    private static func place(
        _ name: String, _ unit: String, _ dimensions: [Int32], in file: NetCDFFile
    ) throws(FormatError) -> Int32 {
        let variable = try file.addVariable(name, NC_DOUBLE, dimensions)
        try file.setMissing(of: variable, NC_DOUBLE)
        try file.set("standard_name", name, of: variable)
        try file.set("long_name", name, of: variable)
        try file.set("units", unit, of: variable)
        return variable
    }

    private static func addSystem(
        _ mapping: GridMapping, _ geometry: GridGeometry, to file: NetCDFFile
    ) throws(FormatError) {
        let variable = try file.addVariable("crs", NC_INT)
        if let name = mapping.name { try file.set("grid_mapping_name", name, of: variable) }
        for parameter in mapping.parameters { try file.set(parameter.name, parameter.values, of: variable) }
        if !geometry.wellKnownText.isEmpty {
            try file.set("crs_wkt", geometry.wellKnownText, of: variable)
            try file.set("spatial_ref", geometry.wellKnownText, of: variable)
        }
        try file.set("GeoTransform", geometry.transform.map { "\($0)" }.joined(separator: " "), of: variable)
    }
}
