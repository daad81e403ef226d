import CGDAL
import Geo
import Glibc
import Rasters
import Tables

/// Areas with outlines, read through GDAL.
enum AreaFeatures {
    static func read(_ path: String, _ naming: AreaNaming = AreaNaming()) throws(FormatError) -> [Area] {
        try GDALMessages.collect { messages throws(FormatError) in
            OutputGuard.keep(path, as: .input)
            let opened = InputFile.pathForGDAL(path)
            guard access(path, R_OK) == 0 else {
                let reason = String(cString: strerror(errno))
                throw FormatError(kind: .access, source: path, expected: "a readable file", found: reason)
            }
            guard let dataset = GDALOpenEx(opened, UInt32(GDAL_OF_VECTOR), nil, nil, nil) else {
                throw FormatError(
                    source: path, expected: "a file of areas such as GeoJSON",
                    found: messages.failure ?? "nothing that can be opened")
            }
            defer { GDALClose(dataset) }
            guard GDALDatasetGetLayerCount(dataset) == 1, let layer = GDALDatasetGetLayer(dataset, 0) else {
                throw FormatError(
                    source: path, expected: "one layer", found: "\(GDALDatasetGetLayerCount(dataset))")
            }
            try requireDegrees(layer, path)
            let areas = try read(layer, path, naming)
            if let failure = messages.failure {
                throw FormatError(source: path, expected: "undamaged features", found: failure)
            }
            return areas
        }
    }

    /// Kilometres north and east of somewhere may look like degrees.
    static func requireDegrees(_ layer: OGRLayerH, _ path: String) throws(FormatError) {
        guard let system = OGR_L_GetSpatialRef(layer), OSRIsProjected(system) == 1 else { return }
        let name = OSRGetName(system).map { String(cString: $0) } ?? "a projected system"
        throw FormatError(
            source: path, expected: "longitudes and latitudes in degrees",
            found: "\(name); ogr2ogr -t_srs EPSG:4326 brings a file to degrees")
    }

    private static func read(
        _ layer: OGRLayerH, _ path: String, _ naming: AreaNaming
    ) throws(FormatError) -> [Area] {
        var areas = AreaParts(source: path)
        var number = 0
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            number += 1
            try areas.add(AreaFeature(handle: feature, number: number, source: path, naming: naming).part())
        }
        return try areas.areas()
    }
}

/// One feature while it is being read.
private struct AreaFeature {
    let handle: OGRFeatureH
    /// Counted from 1.
    let number: Int
    let source: String
    let naming: AreaNaming

    func part() throws(FormatError) -> AreaParts.Part {
        guard let code = first(naming.code) else { throw error("a code (--code NAME says which property)", "none") }
        let name = first(naming.name) ?? code
        let area = Area(
            code: code, name: name, russianName: text("name_ru") ?? text("name:ru"), level: try level(),
            parentCode: text("parent_code"), shape: MultiPolygon(), source: text("source") ?? "")
        return AreaParts.Part(area: area, polygons: try polygons(), number: number)
    }

    private func level() throws(FormatError) -> Area.Level {
        if let level = naming.level { return level }
        if let name = text("level") {
            guard let level = Area.Level(rawValue: name) else {
                throw error("country, region or district as level", name)
            }
            return level
        }
        let known = [text("shapeType"), text("admin_level")].compactMap { $0 }.first
        guard let level = known.flatMap({ AreaNaming.levels[$0] }) else {
            throw error("a level (--as country, region or district says it of a whole file)", known ?? "none")
        }
        return level
    }

    /// The first property with a value; Natural Earth writes −99 for none.
    private func first(_ properties: [String]) -> String? {
        properties.lazy.compactMap { text($0) }.first { $0 != "-99" }
    }

    private func polygons() throws(FormatError) -> [[[PlanarPoint]]] {
        guard let geometry = OGR_F_GetGeometryRef(handle) else { throw error("a polygon", "no geometry") }
        do throws(OGRShapeError) {
            return try OGRRings.polygons(geometry)
        } catch {
            throw self.error(error.expected, error.found)
        }
    }

    /// `nil` when the property is missing, null or empty.
    private func text(_ property: String) -> String? {
        let index = OGR_F_GetFieldIndex(handle, property)
        guard index >= 0, OGR_F_IsFieldSetAndNotNull(handle, index) == 1,
            let text = OGR_F_GetFieldAsString(handle, index).map({ String(cString: $0) }), !text.isEmpty
        else { return nil }
        return text
    }

    private func error(_ expected: String, _ found: String) -> FormatError {
        let name = [text("code"), text("name")].compactMap(\.self).joined(separator: ", ")
        return FormatError(
            source: source, expected: "\(expected) in feature \(number)" + (name.isEmpty ? "" : " (\(name))"),
            found: found)
    }
}
