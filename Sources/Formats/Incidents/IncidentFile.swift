import Assessment
import CGDAL
import Geo
import Glibc
import Rasters
public import Tables

/// Official incidents from a table or from features.
///
/// CSV (commas, semicolons or tabs), plain or gzip, or whatever GDAL opens as one layer, such as GeoJSON: points or
/// perimeters. CAL FIRE's table and map, and incidents and perimeters of WFIGS are known by their columns; others need a name,
/// and should have a place, a start and a size.
public enum IncidentFile {
    /// - Throws: ``FormatError`` when the file cannot be read or has no column of names. A bad record does not throw.
    public static func read(
        _ path: String, _ options: IncidentOptions = IncidentOptions()
    ) throws(FormatError)
        -> IncidentTable
    {
        if isTable(path) { return try table(InputFile(path), options) }
        let (columns, records) = try IncidentFeatures.read(path)
        return try incidents(records, IncidentReader(columns, file: path, options: options))
    }

    /// By the first byte: a table does not begin as JSON does, and is text.
    private static func isTable(_ path: String) -> Bool {
        if path == "-" { return true }
        let name = path.lowercased()
        return [".csv", ".csv.gz", ".tsv", ".txt", ".tsv.gz", ".txt.gz"].contains { name.hasSuffix($0) }
    }

    static func table(_ file: InputFile, _ options: IncidentOptions) throws(FormatError) -> IncidentTable {
        let table = try DelimitedTable(file)
        let records = table.rows.indices.map { row in
            IncidentRecord(number: table.lines[row], fields: Array(zip(table.columns, table.rows[row])))
        }
        return try incidents(records, IncidentReader(table.columns, file: file.name, options: options))
    }

    private static func incidents(
        _ records: [IncidentRecord], _ reader: IncidentReader
    ) throws(FormatError) -> IncidentTable {
        var table = IncidentTable()
        for record in records {
            do throws(IncidentFault) {
                table.incidents.append(try reader.incident(record))
            } catch {
                let text = record.fields.map(\.value).joined(separator: ",")
                table.rejected.append(
                    RejectedRow(
                        line: record.number, reason: error.text, text: String(IncidentReader.line(text).prefix(200))))
            }
        }
        if reader.source.clock == .pacific {
            table.notes.append("times are read as those of the Pacific coast, which CAL FIRE writes with a Z behind")
        }
        return table
    }
}

/// Features that GDAL reads, as records.
enum IncidentFeatures {
    /// - Parameters:
    ///   - opened: How GDAL is to open it, where that is not the path itself.
    ///   - expected: What the file should hold, for errors.
    static func read(
        _ path: String, opened: String? = nil, expected: String = "incidents as CSV or GeoJSON"
    ) throws(FormatError) -> (columns: [String], records: [IncidentRecord]) {
        try GDALMessages.collect { messages throws(FormatError) in
            OutputGuard.keep(path, as: .input)
            guard access(path, R_OK) == 0 else {
                let reason = String(cString: strerror(errno))
                throw FormatError(kind: .access, source: path, expected: "a readable file", found: reason)
            }
            let opened = opened ?? InputFile.pathForGDAL(path)
            let options = GDALOptions([("DATE_AS_STRING", "YES")])
            let list = UnsafeRawPointer(options.list)?.assumingMemoryBound(to: UnsafePointer<CChar>?.self)
            guard let dataset = GDALOpenEx(opened, UInt32(GDAL_OF_VECTOR), nil, list, nil) else {
                throw FormatError(
                    source: path, expected: expected,
                    found: messages.failure ?? "nothing that can be opened")
            }
            defer { GDALClose(dataset) }
            guard GDALDatasetGetLayerCount(dataset) == 1, let layer = GDALDatasetGetLayer(dataset, 0) else {
                throw FormatError(
                    source: path, expected: "one layer", found: "\(GDALDatasetGetLayerCount(dataset))")
            }
            try AreaFeatures.requireDegrees(layer, path)
            let result = try records(of: layer, path)
            if let failure = messages.failure {
                throw FormatError(source: path, expected: "undamaged features", found: failure)
            }
            return result
        }
    }

    private static func records(
        of layer: OGRLayerH, _ path: String
    ) throws(FormatError) -> (columns: [String], records: [IncidentRecord]) {
        let definition = OGR_L_GetLayerDefn(layer)
        let columns = (0..<OGR_FD_GetFieldCount(definition)).map { index in
            OGR_Fld_GetNameRef(OGR_FD_GetFieldDefn(definition, index)).map { String(cString: $0) } ?? ""
        }
        var records: [IncidentRecord] = []
        while let feature = OGR_L_GetNextFeature(layer) {
            defer { OGR_F_Destroy(feature) }
            records.append(try record(feature, columns, number: records.count + 1, path))
        }
        guard !records.isEmpty else { throw FormatError(source: path, expected: "incidents", found: "no features") }
        return (columns, records)
    }

    private static func record(
        _ feature: OGRFeatureH, _ columns: [String], number: Int, _ path: String
    ) throws(FormatError) -> IncidentRecord {
        let fields = columns.indices.map { index in
            let isSet = OGR_F_IsFieldSetAndNotNull(feature, Int32(index)) == 1
            let text = isSet ? OGR_F_GetFieldAsString(feature, Int32(index)).map { String(cString: $0) } : nil
            return (name: columns[index], value: text ?? "")
        }
        var record = IncidentRecord(number: number, fields: fields)
        guard let geometry = OGR_F_GetGeometryRef(feature) else { return record }
        switch OGR_GT_Flatten(OGR_G_GetGeometryType(geometry)) {
        case wkbPoint: record.point = (OGR_G_GetY(geometry, 0), OGR_G_GetX(geometry, 0))
        case wkbPolygon, wkbMultiPolygon:
            record.perimeter = try perimeter(geometry, feature: number, path)
        default: break
        }
        return record
    }

    private static func perimeter(
        _ geometry: OGRGeometryH, feature number: Int, _ path: String
    ) throws(FormatError) -> MultiPolygon {
        let polygons: [[[PlanarPoint]]]
        do throws(OGRShapeError) {
            polygons = try OGRRings.polygons(geometry)
        } catch {
            throw FormatError(source: path, expected: error.expected + " in feature \(number)", found: error.found)
        }
        do throws(OutlineFault) {
            return try Outline.read(polygons)
        } catch {
            throw FormatError(
                source: path, expected: error.expected + " in feature \(number)",
                found: error.found + "; " + error.advice)
        }
    }
}
