import CGDAL
import Geo
import Rasters
import Tables

/// A file of layers that GDAL writes.
enum VectorDataset {
    /// - Parameter instant: Shown as the time of the file's last change, so that the same layers give the same bytes.
    static func write(
        _ layers: [VectorLayer], _ format: EventFormat, showing instant: Instant, to path: String
    ) throws(FormatError) {
        guard format == .gpkg else {
            return try OutputFile.write(bytes(of: layers, format, showing: instant, path), as: format.kind, to: path)
        }
        try OutputFile.replace(path, as: format.kind) { temporary throws(FormatError) in
            guard FileStatus(path)?.size ?? 0 > 0 else {
                return try create(layers, format, showing: instant, at: temporary, naming: path)
            }
            let copy = try GeoPackageCopy(of: path, at: temporary)
            try SharedGeoPackage(copy: temporary, of: path).add(layers, showing: instant)
            try copy.requireUnchangedOriginal()
        }
    }

    /// Made in memory, since GDAL does not say everywhere that a disk is full.
    private static func bytes(
        of layers: [VectorLayer], _ format: EventFormat, showing instant: Instant, _ path: String
    ) throws(FormatError) -> [UInt8] {
        try OutputGuard.check(path, as: format.kind)
        let memory = "/vsimem/zarevo-\(UInt64.random(in: 0...UInt64.max))/layer." + format.rawValue
        defer { VSIUnlink(memory) }
        try create(layers, format, showing: instant, at: memory, naming: path)
        var length: vsi_l_offset = 0
        guard let start = VSIGetMemFileBuffer(memory, &length, 0) else {
            throw FormatError(kind: .access, source: path, expected: "a file in memory", found: "none")
        }
        return Array(UnsafeBufferPointer(start: start, count: Int(length)))
    }

    private static func create(
        _ layers: [VectorLayer], _ format: EventFormat, showing instant: Instant, at place: String, naming path: String
    ) throws(FormatError) {
        try attempt(path, showing: instant) {
            guard let driver = format.driver.flatMap({ GDALGetDriverByName($0) }),
                let dataset = GDALCreate(driver, place, 0, 0, 0, GDT_Unknown, format.datasetOptions.list)
            else { return false }
            defer { GDALClose(dataset) }
            return layers.allSatisfy { write($0, format, in: dataset) }
        }
    }

    /// - Parameter body: Returns whether every step went well; what went wrong is among GDAL's messages.
    static func attempt(_ path: String, showing instant: Instant, _ body: () -> Bool) throws(FormatError) {
        try GDALMessages.collect { messages throws(FormatError) in
            let clock = GDALClock(showing: instant)
            defer { clock.reset() }
            let isWritten = body()
            guard isWritten, messages.failure == nil else {
                let found = messages.failure ?? "GDAL could not write it"
                throw FormatError(kind: .access, source: path, expected: "a file that can be written", found: found)
            }
        }
    }

    private static func write(_ layer: VectorLayer, _ format: EventFormat, in dataset: GDALDatasetH) -> Bool {
        guard let target = makeLayer(layer, format, in: dataset), addFields(layer.fields, to: target, format)
        else { return false }
        guard GDALDatasetTestCapability(dataset, ODsCTransactions) == 1 else { return add(layer, to: target) }
        return GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE && add(layer, to: target)
            && GDALDatasetCommitTransaction(dataset) == OGRERR_NONE
    }

    /// Puts a layer into a GeoPackage that has others.
    static func addLayer(_ layer: VectorLayer, to dataset: GDALDatasetH) -> Bool { write(layer, .gpkg, in: dataset) }

    /// Replaces the features of a layer, and nothing else of it.
    static func replaceFeatures(of target: OGRLayerH, by layer: VectorLayer, in dataset: GDALDatasetH) -> Bool {
        guard GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE else { return false }
        _ = GDALDatasetExecuteSQL(dataset, "DELETE FROM \"\(layer.name)\"", nil, nil)
        guard OGR_L_GetFeatureCount(target, 1) == 0, add(layer, to: target, numbered: true),
            GDALDatasetCommitTransaction(dataset) == OGRERR_NONE
        else { return false }
        _ = GDALDatasetExecuteSQL(dataset, "RECOMPUTE EXTENT ON " + layer.name, nil, nil)
        return true
    }

    private static func makeLayer(
        _ layer: VectorLayer, _ format: EventFormat, in dataset: GDALDatasetH
    ) -> OGRLayerH? {
        let system = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(system) }
        OSRSetWellKnownGeogCS(system, "WGS84")
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
        let options = format.layerOptions(layer.meaning)
        return GDALDatasetCreateLayer(dataset, layer.name, system, layer.geometry.type, options.list)
    }

    /// Adds the fields that the format has not brought along itself, as KML does with name and description.
    private static func addFields(_ fields: [VectorField], to layer: OGRLayerH, _ format: EventFormat) -> Bool {
        fields.allSatisfy { field in
            if OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), field.name) >= 0 { return true }
            let definition = OGR_Fld_Create(field.name, format.fieldType(field.kind))
            defer { OGR_Fld_Destroy(definition) }
            return OGR_L_CreateField(layer, definition, 1) == OGRERR_NONE
        }
    }

    /// - Parameter numbered: Features are numbered from 1, whatever the layer held before.
    private static func add(_ layer: VectorLayer, to target: OGRLayerH, numbered: Bool = false) -> Bool {
        (0..<layer.count).allSatisfy {
            add(layer.feature($0), layer.fields, to: target, number: numbered ? Int64($0) + 1 : nil)
        }
    }

    private static func add(
        _ source: VectorFeature, _ fields: [VectorField], to layer: OGRLayerH, number: Int64?
    ) -> Bool {
        guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else { return false }
        defer { OGR_F_Destroy(feature) }
        if let number { OGR_F_SetFID(feature, number) }
        for (field, value) in zip(fields, source.values) {
            value.set(OGR_F_GetFieldIndex(feature, field.name), of: feature, isZoneless: field.isZoneless)
        }
        if !source.shape.isEmpty { OGR_F_SetGeometryDirectly(feature, source.shape.makeOGRGeometry()) }
        return OGR_L_CreateFeature(layer, feature) == OGRERR_NONE
    }
}
