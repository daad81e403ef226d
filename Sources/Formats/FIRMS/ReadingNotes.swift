import FireEvents

/// Notes on the rows of a file, beside their counts.
public struct ReadingNotes: Sendable, Equatable {
    /// Detections read without `scan` and `track`, which have the mean footprint of their sensor.
    public var withoutFootprintCount: Int
    /// Rows refused for their satellite, one value a satellite, in the order of ``UnreadSatellite``.
    public var unread: [UnreadRows]

    public init(_ table: FIRMSTable) {
        withoutFootprintCount = table.detections.count { !$0.hasFootprint }
        unread = UnreadSatellite.allCases.compactMap { satellite in
            table.unreadCounts[satellite].map { UnreadRows(satellite: satellite, rowCount: $0) }
        }
    }

    /// One sentence each.
    public var lines: [String] { (withoutFootprintCount > 0 ? [footprintLine] : []) + unread.map(\.text) }

    private var footprintLine: String {
        let rows = withoutFootprintCount == 1 ? "1 row" : "\(withoutFootprintCount) rows"
        return rows + " without scan and track: read with the mean footprint of the sensor, "
            + "which widens the intervals of area"
    }
}
