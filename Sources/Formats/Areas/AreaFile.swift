public import Geo
public import Tables

/// Countries, regions and districts from a file.
public enum AreaFile {
    /// Reads GeoJSON (or another file of polygons that GDAL opens), plain or gzip, or a CSV table of centres.
    ///
    /// Features carry `code`, `level` (`country`, `region`, `district`), `name` or `name_en`, and optionally `name_ru`,
    /// `parent_code` and `source`; the names of geoBoundaries, Natural Earth and OpenStreetMap are known too. Features of one code that agree in all of these are parts of one area. Outlines are brought
    /// into the form that ``Geo/Outline`` describes: valid, cut at ±180°, turned the way RFC 7946 asks for.
    /// A table of centres has the columns `code, name, level, parent_code, latitude, longitude`: rows of one code become
    /// one area with several centres and no shape.
    ///
    /// - Parameter naming: Properties that hold code and name, where they are not called as usual.
    /// - Throws: ``FormatError`` that names the feature or the line.
    public static func read(_ path: String, _ naming: AreaNaming = AreaNaming()) throws(FormatError) -> [Area] {
        let name = path.lowercased()
        return name.hasSuffix(".csv") || name.hasSuffix(".csv.gz")
            ? try AreaCenterTable.read(path) : try AreaFeatures.read(path, naming)
    }
}
