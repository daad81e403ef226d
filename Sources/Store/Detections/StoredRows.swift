import FireEvents

/// Detections as they lie in a table, with their numbers.
struct StoredRows {
    var detections: [Detection] = []
    private(set) var numbers: [Int64] = []

    mutating func reserve(_ count: Int) {
        detections.reserveCapacity(count)
        numbers.reserveCapacity(count)
    }

    mutating func append(_ detection: Detection, number: Int64) {
        detections.append(detection)
        numbers.append(number)
    }

    /// Brings detections that lie in the order of minutes into that of their keys; the numbers stay behind.
    mutating func sortMinutes() {
        var start = 0
        while start < detections.count {
            let minute = RowNumber.minute(of: numbers[start])
            var end = start + 1
            while end < detections.count, RowNumber.minute(of: numbers[end]) == minute { end += 1 }
            sort(start..<end)
            start = end
        }
    }

    private mutating func sort(_ range: Range<Int>) {
        let keys = detections[range].map(ObservationKey.init)
        guard zip(keys, keys.dropFirst()).contains(where: { $1 < $0 }) else { return }
        let rows = zip(keys, detections[range]).sorted { $0.0 < $1.0 }
        for (offset, row) in rows.enumerated() { detections[range.lowerBound + offset] = row.1 }
    }
}
