/// A column of a FIRMS file that is read; the raw value is its published name in lower case.
enum FIRMSColumn: String, CaseIterable {
    case latitude, longitude, scan, track
    case date = "acq_date"
    case time = "acq_time"
    case satellite
    case instrument
    case modisBrightness = "brightness"
    case viirsBrightness = "bright_ti4"
    case modisBackground = "bright_t31"
    case viirsBackground = "bright_ti5"
    case confidence
    case version
    case radiativePower = "frp"
    case daynight
    case type

    /// Without these a row is no detection.
    static let required: [FIRMSColumn] = [.latitude, .longitude, .date, .time, .satellite]
}

/// Why a row is no detection.
enum FIRMSRowFault: Error {
    case fieldCount(expected: Int, found: Int)
    case value(FIRMSColumn, expected: StaticString)
    case unreadSatellite(FIRMSColumn, UnreadSatellite)
}
