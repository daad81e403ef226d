import FireEvents
import Tables

extension FIRMSRowReader {
    /// The satellite, by its own name; `1` and `2` only where the row is of VIIRS by its instrument, else by its heat
    /// columns, else by a confidence in words.
    @inline(__always)
    mutating func satellite(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Satellite {
        let name = field(columns.satellite, bytes)
        guard let code = satellites.value(of: name, in: bytes, reading: { SatelliteCode($0) }) else {
            throw Self.fault(.satellite, expected: "Terra, Aqua, Suomi NPP, NOAA-20 or NOAA-21", bytes.string(name))
        }
        if let instrument = try instrument(bytes) {
            guard instrument == code.satellite.instrument else {
                throw .value(.instrument, expected: "the instrument of the satellite that the row names")
            }
        } else if code.isDigit, !looksLikeVIIRS(bytes) {
            throw .value(.satellite, expected: "a name: 1 and 2 are satellites only in VIIRS rows")
        }
        return code.satellite
    }

    @inline(__always)
    private mutating func instrument(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Satellite.Instrument? {
        let name = field(columns.instrument, bytes)
        if name.isEmpty { return nil }
        let known = instruments.value(of: name, in: bytes, reading: { Satellite.Instrument(firms: $0) })
        guard let known else {
            throw Self.fault(.instrument, expected: "MODIS or VIIRS, or nothing", bytes.string(name))
        }
        return known
    }

    private static func fault(_ column: FIRMSColumn, expected: StaticString, _ text: String) -> FIRMSRowFault {
        UnreadSatellite(firms: text).map { .unreadSatellite(column, $0) } ?? .value(column, expected: expected)
    }

    private func looksLikeVIIRS(_ bytes: Span<UInt8>) -> Bool {
        if !field(columns.viirsBrightness, bytes).isEmpty || !field(columns.viirsBackground, bytes).isEmpty {
            return true
        }
        let confidence = field(columns.confidence, bytes)
        return !confidence.isEmpty && bytes.wholeNumber(confidence) == nil
    }

    /// A class in a letter or a word, or a percentage; a row that says nothing is of nominal confidence.
    @inline(__always)
    mutating func confidence(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Confidence {
        let field = field(columns.confidence, bytes)
        if field.isEmpty { return Confidence(.nominal) }
        if field.count == 1, bytes[field.start] | 0x20 == UInt8(ascii: "n") { return Confidence(.nominal) }
        if let percent = bytes.wholeNumber(field), percent <= 100 {
            return Confidence(percent: UInt8(truncatingIfNeeded: percent))
        }
        guard let level = confidences.value(of: field, in: bytes, reading: { Confidence.Level(firms: $0) }) else {
            throw .value(.confidence, expected: "l, n, h, low, nominal, high or 0…100")
        }
        return Confidence(level)
    }

    @inline(__always)
    mutating func version(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> ProductVersion {
        let field = field(columns.version, bytes)
        if field.isEmpty { return .unknown }
        guard let version = versions.value(of: field, in: bytes, reading: { ProductVersion(firms: $0) }) else {
            throw .value(.version, expected: "a version such as 2.0NRT or 6.03")
        }
        return version
    }

    @inline(__always)
    func heatSource(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> HeatSource? {
        let field = field(columns.type, bytes)
        if field.isEmpty { return nil }
        guard field.count == 1, let source = HeatSource(rawValue: bytes[field.start] &- ASCII.zero) else {
            throw .value(.type, expected: "0, 1, 2 or 3, or nothing")
        }
        return source
    }
}
