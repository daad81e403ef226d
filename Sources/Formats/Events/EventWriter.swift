public import Assessment
public import Tables

/// A file format of events.
public enum EventFormat: String, Sendable, CaseIterable {
    case csv, geojson, gpkg, fgb, kml

    /// What kind of file it makes.
    public var kind: FileKind {
        switch self {
        case .csv: .csv
        case .geojson: .json
        case .gpkg: .geoPackage
        case .fgb: .flatGeobuf
        case .kml: .kml
        }
    }

    /// What the format is written by, where that is not this program.
    var driver: String? {
        switch self {
        case .csv, .geojson: nil
        case .gpkg: "GPKG"
        case .fgb: "FlatGeobuf"
        case .kml: "KML"
        }
    }
}

/// Writes events with the columns of ``EventColumns``; the same events give the same bytes.
public enum EventWriter {
    /// A format that is text and needs no file.
    public enum TextFormat: Sendable { case csv, geojson }

    /// - Returns: CSV with a header, or GeoJSON after RFC 7946 with one feature a line; UTF-8.
    public static func text(_ events: [LocatedEvent], format: TextFormat) -> String {
        buffer(events, format).text
    }

    /// GeoJSON after RFC 7946 with some of the columns, one feature a line; UTF-8.
    ///
    /// - Parameter places: Decimals of degrees.
    public static func geoJSON(_ events: [LocatedEvent], columns: [EventColumn], places: Int) -> [UInt8] {
        EventText.geoJSON(events, columns: columns, places: places).bytes
    }

    /// Writes a file. It appears whole or not at all: what was there before stays until the new one is complete.
    ///
    /// - Throws: ``FormatError`` of kind `access` when the file cannot be written.
    public static func write(
        _ events: [LocatedEvent], format: EventFormat, to path: String
    ) throws(FormatError) {
        switch format {
        case .csv: try OutputFile.write(buffer(events, .csv).bytes, as: .csv, to: path)
        case .geojson: try OutputFile.write(buffer(events, .geojson).bytes, as: .json, to: path)
        case .gpkg, .fgb, .kml: try EventDataset.write(events, format, to: path)
        }
    }

    private static func buffer(_ events: [LocatedEvent], _ format: TextFormat) -> TextBuffer {
        switch format {
        case .csv: EventText.csv(events)
        case .geojson: EventText.geoJSON(events)
        }
    }
}
