import CGDAL
import Geo

/// A file of layers that GDAL writes.
enum VectorDataset {
    /// - Parameter instant: Shown as the time of the file's last change, so that the same layers give the same bytes.
    static func write(
        _ layers: [VectorLayer], _ format: EventFormat, showing instant: Instant, to path: String
    ) throws(FormatError) {
        guard !OutputFile.isSpecial(path) else {
            throw FormatError(kind: .access, source: path, expected: "an ordinary file", found: "something else")
        }
        try OutputFile.replace(path, as: format.rawValue) { temporary throws(FormatError) in
            try GDALMessages.collect { messages throws(FormatError) in
                let clock = GDALClock(showing: instant)
                defer { clock.reset() }
                let isWritten = write(layers, format, at: temporary)
                guard isWritten, messages.failure == nil else {
                    let found = messages.failure ?? "GDAL could not write it"
                    throw FormatError(kind: .access, source: path, expected: "a file that can be written", found: found)
                }
            }
        }
    }

    /// - Returns: Whether every step went well; what went wrong is among GDAL's messages.
    private static func write(_ layers: [VectorLayer], _ format: EventFormat, at path: String) -> Bool {
        guard let driver = format.driver.flatMap({ GDALGetDriverByName($0) }),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, format.datasetOptions.list)
        else { return false }
        defer { GDALClose(dataset) }
        return layers.allSatisfy { write($0, format, in: dataset) }
    }

    private static func write(_ layer: VectorLayer, _ format: EventFormat, in dataset: GDALDatasetH) -> Bool {
        guard let target = makeLayer(layer, format, in: dataset), addFields(layer.fields, to: target, format)
        else { return false }
        guard GDALDatasetTestCapability(dataset, ODsCTransactions) == 1 else { return add(layer, to: target) }
        return GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE && add(layer, to: target)
            && GDALDatasetCommitTransaction(dataset) == OGRERR_NONE
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

    private static func add(_ layer: VectorLayer, to target: OGRLayerH) -> Bool {
        (0..<layer.count).allSatisfy { add(layer.feature($0), layer.fields, to: target) }
    }

    private static func add(_ source: VectorFeature, _ fields: [VectorField], to layer: OGRLayerH) -> Bool {
        guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else { return false }
        defer { OGR_F_Destroy(feature) }
        for (field, value) in zip(fields, source.values) {
            value.set(OGR_F_GetFieldIndex(feature, field.name), of: feature, isZoneless: field.isZoneless)
        }
        if !source.shape.isEmpty { OGR_F_SetGeometryDirectly(feature, source.shape.makeOGRGeometry()) }
        return OGR_L_CreateFeature(layer, feature) == OGRERR_NONE
    }
}
