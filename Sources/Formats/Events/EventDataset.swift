import Assessment
import CGDAL
import FireEvents
import Geo

/// Events as a layer of a file that GDAL writes.
enum EventDataset {
    static func write(
        _ events: [LocatedEvent], _ format: EventFormat, to path: String
    ) throws(FormatError) {
        guard !OutputFile.isSpecial(path) else {
            throw FormatError(kind: .access, source: path, expected: "an ordinary file", found: "something else")
        }
        try OutputFile.replace(path, as: format.rawValue) { temporary throws(FormatError) in
            try GDALMessages.collect { messages throws(FormatError) in
                let clock = GDALClock(showing: events.map(\.event.lastSeen).max() ?? Instant(seconds: 0))
                defer { clock.reset() }
                let isWritten = write(events, format, at: temporary)
                guard isWritten, messages.failure == nil else {
                    let found = messages.failure ?? "GDAL could not write it"
                    throw FormatError(kind: .access, source: path, expected: "a file that can be written", found: found)
                }
            }
        }
    }

    /// - Returns: Whether every step went well; what went wrong is among GDAL's messages.
    private static func write(
        _ events: [LocatedEvent], _ format: EventFormat, at path: String
    ) -> Bool {
        guard let driver = format.driver.flatMap({ GDALGetDriverByName($0) }),
            let dataset = GDALCreate(driver, path, 0, 0, 0, GDT_Unknown, format.datasetOptions.list)
        else { return false }
        defer { GDALClose(dataset) }
        guard let layer = makeLayer(dataset, format), addFields(layer, format) else { return false }
        guard GDALDatasetTestCapability(dataset, ODsCTransactions) == 1 else {
            return events.allSatisfy { add($0, to: layer, format) }
        }
        return GDALDatasetStartTransaction(dataset, 0) == OGRERR_NONE
            && events.allSatisfy { add($0, to: layer, format) }
            && GDALDatasetCommitTransaction(dataset) == OGRERR_NONE
    }

    private static func makeLayer(_ dataset: GDALDatasetH, _ format: EventFormat) -> OGRLayerH? {
        let system = OSRNewSpatialReference(nil)
        defer { OSRDestroySpatialReference(system) }
        OSRSetWellKnownGeogCS(system, "WGS84")
        OSRSetAxisMappingStrategy(system, OAMS_TRADITIONAL_GIS_ORDER)
        return GDALDatasetCreateLayer(dataset, "events", system, wkbMultiPolygon, format.layerOptions.list)
    }

    /// Adds a field a column, where the format has not brought it along itself, as KML does with name and description.
    private static func addFields(_ layer: OGRLayerH, _ format: EventFormat) -> Bool {
        EventColumns.all.allSatisfy { column in
            if OGR_FD_GetFieldIndex(OGR_L_GetLayerDefn(layer), column.name) >= 0 { return true }
            let field = OGR_Fld_Create(column.name, format.fieldType(column.kind))
            defer { OGR_Fld_Destroy(field) }
            return OGR_L_CreateField(layer, field, 1) == OGRERR_NONE
        }
    }

    private static func add(
        _ event: LocatedEvent, to layer: OGRLayerH, _ format: EventFormat
    ) -> Bool {
        guard let feature = OGR_F_Create(OGR_L_GetLayerDefn(layer)) else { return false }
        defer { OGR_F_Destroy(feature) }
        for column in EventColumns.all {
            column.value(event).set(OGR_F_GetFieldIndex(feature, column.name), of: feature)
        }
        if format == .kml {
            OGR_F_SetFieldString(feature, OGR_F_GetFieldIndex(feature, "description"), EventSummary.text(event))
        }
        let shape = format.shape(of: event.event)
        if !shape.isEmpty { OGR_F_SetGeometryDirectly(feature, shape.makeOGRGeometry()) }
        return OGR_L_CreateFeature(layer, feature) == OGRERR_NONE
    }
}
