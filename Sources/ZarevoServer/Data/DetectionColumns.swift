import FireEvents
import Geo

/// Detections as columns of little-endian numbers, for programs that draw all of them; docs/formats.md describes it.
///
/// A head of 16 bytes: `ZDC1`, the number of rows (UInt32), the minute of the first row since 1970 (Int32), what the rows are
/// (UInt32: 0 for all, 1 for a tail that is to be added to what the client holds).
/// Then one column after the other: minutes since the row before (UInt32), latitude and longitude in 1/10,000 degree as the
/// difference to the row before, to zero for the first (Int32 each), power in tenths of a megawatt (UInt16, 65,535 for not
/// known), satellite and light (UInt8: the number of the satellite, plus 8 by day).
enum DetectionColumns {
    /// - Parameter isTail: Whether the rows are to be added to others.
    static func bytes(_ detections: ArraySlice<Detection>, isTail: Bool = false) -> [UInt8] {
        var columns = Columns()
        var before: (minute: Int32, latitude: Int32, longitude: Int32) = (minute(of: detections.first), 0, 0)
        let first = before.minute
        for detection in detections {
            let latitude = Int32((detection.coordinate.latitude * 10_000).rounded())
            let longitude = Int32((detection.coordinate.longitude * 10_000).rounded())
            columns.minutes.append(UInt32(minute(of: detection) - before.minute))
            columns.latitudes.append(latitude - before.latitude)
            columns.longitudes.append(longitude - before.longitude)
            columns.powers.append(power(detection.fireRadiativePowerMegawatts))
            columns.marks.append(detection.satellite.rawValue + (detection.isDaytime ? 8 : 0))
            before = (minute(of: detection), latitude, longitude)
        }
        return columns.bytes(from: first, isTail: isTail)
    }

    private static func minute(of detection: Detection?) -> Int32 {
        detection.map { Int32($0.observedAt.seconds / 60) } ?? 0
    }

    private static func power(_ megawatts: Float) -> UInt16 {
        megawatts.isFinite ? UInt16(min(max((megawatts * 10).rounded(), 0), 65_534)) : 65_535
    }

    private struct Columns {
        var minutes: [UInt32] = []
        var latitudes: [Int32] = []
        var longitudes: [Int32] = []
        var powers: [UInt16] = []
        var marks: [UInt8] = []

        func bytes(from first: Int32, isTail: Bool) -> [UInt8] {
            var bytes = Array("ZDC1".utf8)
            bytes.append(littleEndian: UInt32(marks.count))
            bytes.append(littleEndian: UInt32(bitPattern: first))
            bytes.append(littleEndian: UInt32(isTail ? 1 : 0))
            for value in minutes { bytes.append(littleEndian: value) }
            for value in latitudes { bytes.append(littleEndian: UInt32(bitPattern: value)) }
            for value in longitudes { bytes.append(littleEndian: UInt32(bitPattern: value)) }
            for value in powers { bytes.append(littleEndian: value) }
            return bytes + marks
        }
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }
}
