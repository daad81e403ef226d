import CGDAL
import Geo
import Rasters
import Tables

/// A GeoPackage with layers of others, which stay as they are.
struct SharedGeoPackage {
    /// The file that is changed.
    let copy: String
    /// As the caller named the file.
    let name: String

    init(copy: String, of name: String) { (self.copy, self.name) = (copy, name) }

    /// Adds layers, or replaces the features of those that an earlier export left.
    ///
    /// - Throws: ``FormatError`` of kind `access` when the file is a store, or has a layer of that name by somebody else.
    func add(_ layers: [VectorLayer], showing instant: Instant) throws(FormatError) {
        try GDALMessages.collect { messages throws(FormatError) in
            guard let dataset = GDALOpenEx(copy, UInt32(GDAL_OF_VECTOR | GDAL_OF_UPDATE), nil, nil, nil) else {
                throw refusal("a GeoPackage that opens", messages.failure ?? "something else")
            }
            defer { GDALClose(dataset) }
            try requireNoStore(dataset)
            for layer in layers { try require(layer, in: dataset) }
            try VectorDataset.attempt(name, showing: instant) { layers.allSatisfy { put($0, into: dataset) } }
        }
        try requireFeatures(layers)
    }

    private func put(_ layer: VectorLayer, into dataset: GDALDatasetH) -> Bool {
        guard let target = GDALDatasetGetLayerByName(dataset, layer.name) else {
            return VectorDataset.addLayer(layer, to: dataset)
        }
        return VectorDataset.replaceFeatures(of: target, by: layer, in: dataset)
    }

    private func requireNoStore(_ dataset: GDALDatasetH) throws(FormatError) {
        let sql = "SELECT 1 FROM sqlite_master WHERE name = 'meta' AND sql LIKE '%WITHOUT ROWID%'"
        guard let rows = GDALDatasetExecuteSQL(dataset, sql, nil, nil) else { return }
        defer { GDALDatasetReleaseResultSet(dataset, rows) }
        guard let row = OGR_L_GetNextFeature(rows) else { return }
        OGR_F_Destroy(row)
        throw refusal("a GeoPackage for layers", "a store of Zarevo")
    }

    /// - Throws: ``FormatError`` when there is a layer of the name that is no earlier export with the same columns.
    private func require(_ layer: VectorLayer, in dataset: GDALDatasetH) throws(FormatError) {
        guard let found = GDALDatasetGetLayerByName(dataset, layer.name) else { return }
        let expected = "no layer \(layer.name), or one of an earlier export"
        let meaning = GDALGetMetadataItem(found, "DESCRIPTION", nil).map { String(cString: $0) }
        guard meaning == layer.meaning, OGR_L_GetGeomType(found) == layer.geometry.type else {
            throw refusal(expected, "one by somebody else; name another file")
        }
        guard Self.columns(of: found) == layer.fields.map(\.name) else {
            throw refusal(expected, "one with other columns; remove that layer, or name another file")
        }
    }

    private static func columns(of layer: OGRLayerH) -> [String] {
        guard let definition = OGR_L_GetLayerDefn(layer) else { return [] }
        return (0..<OGR_FD_GetFieldCount(definition)).compactMap { index in
            OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)).map { String(cString: $0) }
        }
    }

    /// Opens what was written once more.
    private func requireFeatures(_ layers: [VectorLayer]) throws(FormatError) {
        try GDALMessages.collect { messages throws(FormatError) in
            let dataset = GDALOpenEx(copy, UInt32(GDAL_OF_VECTOR), nil, nil, nil)
            defer { if let dataset { GDALClose(dataset) } }
            for layer in layers {
                let count = GDALDatasetGetLayerByName(dataset, layer.name).map { OGR_L_GetFeatureCount($0, 1) }
                guard messages.failure == nil, count == Int64(layer.count) else {
                    throw refusal("\(layer.count) features of \(layer.name)", messages.failure ?? "others")
                }
            }
        }
    }

    private func refusal(_ expected: String, _ found: String) -> FormatError {
        FormatError(kind: .access, source: name, expected: expected, found: found)
    }
}
