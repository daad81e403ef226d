import FireEvents
import Geo
import Tables

/// Reads the rows of one layout into detections.
struct FIRMSRowReader: ~Copyable {
    let header: FIRMSHeader
    let columnCount: Int
    let columns: FIRMSPositions
    let fileIndex: UInt16
    var row = FIRMSRow()
    var dates = FieldMemo<Instant>()
    var satellites = FieldMemo<SatelliteCode>()
    var instruments = FieldMemo<Satellite.Instrument>()
    var confidences = FieldMemo<Confidence.Level>()
    var versions = FieldMemo<ProductVersion>()

    init(_ header: FIRMSHeader, fileIndex: UInt16) {
        self.header = header
        columnCount = header.columnCount
        columns = FIRMSPositions(header)
        self.fileIndex = fileIndex
    }

    @inline(__always)
    mutating func read(
        _ line: ByteField, in bytes: Span<UInt8>, mayBeQuoted: Bool
    ) throws(FIRMSRowFault) -> Detection {
        if mayBeQuoted && bytes.contains(ASCII.quote, in: line) {
            row.splitQuoted(line, in: bytes)
        } else {
            row.split(line, in: bytes)
        }
        guard row.fieldCount == columnCount else {
            throw .fieldCount(expected: columnCount, found: row.fieldCount)
        }
        return try detection(bytes)
    }

    @inline(__always)
    private mutating func detection(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Detection {
        let satellite = try satellite(bytes)
        let place = try coordinate(bytes)
        let time = try observedAt(bytes)
        let (scan, track) = try footprint(bytes)
        return Detection(
            coordinate: place, observedAt: time, scanKilometers: scan, trackKilometers: track,
            brightnessKelvin: try temperature(
                columns.viirsBrightness, .viirsBrightness, or: columns.modisBrightness, .modisBrightness, bytes),
            backgroundKelvin: try temperature(
                columns.viirsBackground, .viirsBackground, or: columns.modisBackground, .modisBackground, bytes),
            fireRadiativePowerMegawatts: try radiativePower(bytes),
            satellite: satellite, confidence: try confidence(bytes),
            isDaytime: try isDaytime(place, time, bytes), version: try version(bytes),
            heatSource: try heatSource(bytes), fileIndex: fileIndex)
    }

    @inline(__always)
    func field(_ position: Int, _ bytes: Span<UInt8>) -> ByteField { row.field(position, in: bytes) }
}

/// Where the fields of a row stand; a column that the file does not have is read as an empty field.
struct FIRMSPositions {
    let latitude, longitude, scan, track, date, time, satellite, instrument: Int
    let viirsBrightness, modisBrightness, viirsBackground, modisBackground: Int
    let confidence, version, radiativePower, daynight, type: Int

    init(_ header: FIRMSHeader) {
        func position(_ column: FIRMSColumn) -> Int { header.position(of: column) ?? FIRMSRow.absent }
        latitude = position(.latitude)
        longitude = position(.longitude)
        // A pixel has both sizes or none.
        scan = header.position(of: .track) == nil ? FIRMSRow.absent : position(.scan)
        track = header.position(of: .scan) == nil ? FIRMSRow.absent : position(.track)
        date = position(.date)
        time = position(.time)
        satellite = position(.satellite)
        instrument = position(.instrument)
        viirsBrightness = position(.viirsBrightness)
        modisBrightness = position(.modisBrightness)
        viirsBackground = position(.viirsBackground)
        modisBackground = position(.modisBackground)
        confidence = position(.confidence)
        version = position(.version)
        radiativePower = position(.radiativePower)
        daynight = position(.daynight)
        type = position(.type)
    }
}
