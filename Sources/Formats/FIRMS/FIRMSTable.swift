public import FireEvents
public import Tables

/// The detections of one FIRMS file.
///
/// Every published variant is read: MODIS Collection 6 and 6.1, VIIRS 375 m of Suomi NPP, NOAA-20 and NOAA-21; archive,
/// near real time, real time and ultra real time. Columns are found by their names, in any order and letter case; others
/// are ignored. A line that repeats the header, or brings another one, as in files joined end to end, is read as such.
///
/// - Note: Seconds are dropped: `observedAt` is the start of the minute. Where `daynight` is missing, day is from 6 to 18
///   o'clock local solar time. Without `version` a row counts as near real time, without `confidence` as nominal.
///   Without `frp` or heat the value is NaN, and so are the pixel sizes where `scan` and `track` are missing: such a
///   detection has the mean footprint of its sensor.
public struct FIRMSTable: Sendable {
    /// In the order of the file.
    public internal(set) var detections: [Detection] = []
    /// The first ``keptRejects`` of them; ``rejectedCount`` counts all.
    public private(set) var rejected: [RejectedRow] = []
    public private(set) var rejectedCount = 0
    /// Rows refused for their satellite.
    public private(set) var unreadCounts: [UnreadSatellite: Int] = [:]

    /// How many rejected rows are held in memory.
    public static let keptRejects = 1_000
    /// Detections of one file.
    public static let rowLimit = 50_000_000

    /// Rows read: detections and rejected ones. Headers and blank lines do not count.
    public var rowCount: Int { detections.count + rejectedCount }

    mutating func reject(_ row: RejectedRow) {
        rejectedCount += 1
        if let satellite = row.unreadSatellite { unreadCounts[satellite, default: 0] += 1 }
        if rejected.count < Self.keptRejects { rejected.append(row) }
    }

    /// Reads a file in memory.
    ///
    /// - Parameters:
    ///   - source: Name of the file, for messages.
    ///   - fileIndex: What the detections carry to say which file they came from.
    /// - Throws: ``FormatError`` when the first line that is not blank is no usable header. A bad row does not throw.
    /// - Complexity: O(bytes).
    public static func parse(
        _ bytes: Span<UInt8>, source: String, fileIndex: UInt16 = 0
    ) throws(FormatError) -> FIRMSTable {
        var builder = FIRMSTableBuilder(source: source, fileIndex: fileIndex)
        builder.expect(bytes: bytes.count)
        try builder.add(bytes)
        return try builder.finish()
    }

    public static func parse(
        _ bytes: [UInt8], source: String, fileIndex: UInt16 = 0
    ) throws(FormatError) -> FIRMSTable {
        try parse(bytes.span, source: source, fileIndex: fileIndex)
    }
}
