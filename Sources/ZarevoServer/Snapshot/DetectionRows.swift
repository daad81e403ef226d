import Assessment
import FireEvents
import Geo

/// Detections in the order of time, in blocks whose boxes are known, so that most of them need not be looked at.
struct DetectionRows: Sendable {
    static let blockSize = 256

    /// In canonical order: time, satellite, latitude, longitude.
    let detections: [Detection]
    private let blocks: [BoundingBox]

    /// - Parameter detections: In canonical order.
    init(_ detections: [Detection]) {
        self.detections = detections
        blocks = stride(from: 0, to: detections.count, by: Self.blockSize).map { start in
            Self.box(of: detections[start..<min(start + Self.blockSize, detections.count)])
        }
    }

    /// West and east as numbers on the line, which no block goes around.
    private static func box(of rows: ArraySlice<Detection>) -> BoundingBox {
        var box = BoundingBox(west: 180, south: 90, east: -180, north: -90)
        for row in rows {
            box.west = min(box.west, row.coordinate.longitude)
            box.east = max(box.east, row.coordinate.longitude)
            box.south = min(box.south, row.coordinate.latitude)
            box.north = max(box.north, row.coordinate.latitude)
        }
        return box
    }

    /// The rows of a time, both ends included.
    func range(from start: Instant?, to end: Instant?) -> Range<Int> {
        let first = start.map { at in detections.partitioningIndex { $0.observedAt >= at } } ?? 0
        let last = end.map { at in detections.partitioningIndex { $0.observedAt > at } } ?? detections.count
        return first..<max(first, last)
    }

    /// Calls `body` with the numbers of the rows of a range in a box, ascending, until it returns `false`.
    func forEach(in range: Range<Int>, within box: BoundingBox?, _ body: (Int) throws -> Bool) rethrows {
        var row = range.lowerBound
        while row < range.upperBound {
            let block = row / Self.blockSize
            let end = min((block + 1) * Self.blockSize, range.upperBound)
            if let box, !box.mayMeet(blocks[block]) {
                row = end
                continue
            }
            while row < end {
                if box?.contains(detections[row].coordinate) ?? true, try !body(row) { return }
                row += 1
            }
        }
    }
}

extension BoundingBox {
    /// Whether it and a box that does not cross 180° have a point in common.
    fileprivate func mayMeet(_ other: BoundingBox) -> Bool {
        guard other.south <= north, other.north >= south else { return false }
        return west <= east
            ? other.west <= east && other.east >= west : other.east >= west || other.west <= east
    }
}
