import FireEvents
import Formats
import Geo
import Tables

/// `zarevo ingest --check`: how files of detections are read, in about ten lines each.
enum IngestCheck {
    static func run(_ files: [String]) throws {
        for file in files {
            let read = try FIRMSFile(file, clock: Instant.now)
            let lines = summary(read.table).map { $0.0.padding(to: 12) + $0.1 }
            try Console.print(([file] + lines).joined(separator: "\n"))
        }
    }

    private static func summary(_ table: FIRMSTable) -> [(String, String)] {
        let detections = table.detections
        var lines = [("rows", "\(table.rowCount): \(detections.count) detections, \(table.rejectedCount) rejected")]
        let satellites = Dictionary(detections.map { ("\($0.satellite)", 1) }, uniquingKeysWith: +)
        lines.append(
            (
                "satellites",
                satellites.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
            ))
        if let first = detections.map(\.observedAt).min(), let last = detections.map(\.observedAt).max() {
            lines.append(("times", "\(first) to \(last), UTC"))
        }
        let box = [
            detections.map(\.coordinate.latitude).min(), detections.map(\.coordinate.latitude).max(),
            detections.map(\.coordinate.longitude).min(), detections.map(\.coordinate.longitude).max(),
        ].compactMap { $0 }
        if box.count == 4 {
            lines.append(("places", "\(box[0])° to \(box[1])° north, \(box[2])° to \(box[3])° east"))
        }
        lines.append(("footprints", "\(detections.count { $0.hasFootprint }) with scan and track"))
        lines.append(("power", "\(detections.count { $0.fireRadiativePowerMegawatts.isFinite }) with frp, MW"))
        lines.append(("by day", "\(detections.count { $0.isDaytime })"))
        lines += ReadingNotes(table).lines.map { ("note", $0) }
        lines += table.rejected.prefix(3).map { ("rejected", "line \($0.line): \($0.reason)") }
        return lines
    }
}
