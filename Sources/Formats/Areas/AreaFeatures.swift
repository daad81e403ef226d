import CGDAL
import Geo
import Glibc

/// Areas with outlines, read through GDAL.
enum AreaFeatures {
    static func read(_ path: String) throws(FormatError) -> [Area] {
        try GDALMessages.collect { messages throws(FormatError) in
            OutputGuard.keep(path, as: .input)
            let opened = InputFile.isCompressed(path) ? "/vsigzip/" + path : path
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
            let areas = try read(layer, path)
            if let failure = messages.failure {
                throw FormatError(source: path, expected: "undamaged features", found: failure)
            }
            return areas
        }
    }

    private static func read(_ layer: OGRLayerH, _ path: String) throws(FormatError) -> [Area] {
        var areas: [Area] = []
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            areas.append(try AreaFeature(handle: feature, number: areas.count + 1, source: path).area())
        }
        guard !areas.isEmpty else { throw FormatError(source: path, expected: "areas", found: "no features") }
        return areas
    }
}

/// One feature while it is being read.
private struct AreaFeature {
    let handle: OGRFeatureH
    /// Counted from 1.
    let number: Int
    let source: String

    func area() throws(FormatError) -> Area {
        guard let code = text("code") else { throw error("a code", "none") }
        guard let levelName = text("level") else { throw error("a level", "none") }
        guard let level = Area.Level(rawValue: levelName) else {
            throw error("country, region or district as level", levelName)
        }
        return Area(
            code: code, name: text("name") ?? text("name_en") ?? code, russianName: text("name_ru"), level: level,
            parentCode: text("parent_code"), shape: try shape(), source: text("source") ?? "")
    }

    private func shape() throws(FormatError) -> MultiPolygon {
        guard let geometry = OGR_F_GetGeometryRef(handle) else { throw error("a polygon", "no geometry") }
        do throws(OGRShapeError) {
            return try MultiPolygon(ogr: geometry)
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
