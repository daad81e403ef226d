import Geo
import Tables

extension FIRMSRowReader {
    @inline(__always)
    func coordinate(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Coordinate {
        guard let latitude = bytes.decimal(field(columns.latitude, bytes)), abs(latitude) <= 90 else {
            throw .value(.latitude, expected: "a number within -90…90")
        }
        guard let longitude = bytes.decimal(field(columns.longitude, bytes)), abs(longitude) <= 180 else {
            throw .value(.longitude, expected: "a number within -180…180")
        }
        do throws(CoordinateError) {
            return try Coordinate(latitude: latitude, longitude: longitude)
        } catch {
            throw .value(.latitude, expected: "a place on the Earth")
        }
    }

    /// Pixel size across and along the track, kilometres; NaN for both where the row gives neither.
    @inline(__always)
    func footprint(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> (scan: Float, track: Float) {
        if field(columns.scan, bytes).isEmpty, field(columns.track, bytes).isEmpty { return (.nan, .nan) }
        return (try pixelSize(columns.scan, .scan, bytes), try pixelSize(columns.track, .track, bytes))
    }

    @inline(__always)
    private func pixelSize(_ position: Int, _ column: FIRMSColumn, _ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Float
    {
        guard let kilometers = bytes.decimal(field(position, bytes)), kilometers >= 0.1, kilometers <= 10 else {
            throw .value(column, expected: "kilometres within 0.1…10")
        }
        return Float(kilometers)
    }

    /// The temperature of the channel: of two columns, the one that has a value.
    @inline(__always)
    func temperature(
        _ position: Int, _ column: FIRMSColumn, or otherPosition: Int, _ otherColumn: FIRMSColumn, _ bytes: Span<UInt8>
    ) throws(FIRMSRowFault) -> Float {
        let first = field(position, bytes)
        let chosen = first.isEmpty ? field(otherPosition, bytes) : first
        if chosen.isEmpty { return .nan }
        guard let kelvin = bytes.decimal(chosen), kelvin > 0, kelvin < 2_000 else {
            throw .value(first.isEmpty ? otherColumn : column, expected: "kelvin between 0 and 2000, or nothing")
        }
        return Float(kelvin)
    }

    @inline(__always)
    func radiativePower(_ bytes: Span<UInt8>) throws(FIRMSRowFault) -> Float {
        let power = field(columns.radiativePower, bytes)
        if power.isEmpty { return .nan }
        guard let megawatts = bytes.decimal(power), megawatts >= 0, megawatts < 1e9 else {
            throw .value(.radiativePower, expected: "megawatts, not negative, or nothing")
        }
        return Float(megawatts)
    }
}
