public import FireEvents
public import Geo

/// For which times and places detections are loaded, as the source files tell; docs/observation.md has the rule.
///
/// A file reaches the cells of some 300 km around its detections, for the time from its first to its last.
public struct Coverage: Sendable {
    private struct File {
        var cells: Set<Int64> = []
        var stretches: [ClosedRange<Int32>] = []
    }
    private var files: [File] = []

    /// - Parameters:
    ///   - minutesByFile: Minutes with a detection, ascending, each once, by index of the file.
    ///   - events: Of every kind; they tell where each file reaches.
    public init(minutesByFile: [UInt16: [Int32]], events: [FireEvent]) {
        var cells: [UInt16: Set<Int64>] = [:]
        for event in events {
            let cell = LookIndex.cellNumber(of: UnitVector(event.center))
            for file in event.fileIndices { cells[file, default: []].insert(cell) }
        }
        files = minutesByFile.sorted { $0.key < $1.key }.map { file, minutes in
            File(cells: cells[file] ?? [], stretches: LoadedStretches.stretches(of: minutes))
        }
    }

    /// The time that is loaded at a place.
    public func time(near place: UnitVector) -> LoadedTime {
        let around = LookIndex.cellNumbers(around: place)
        let reaching = files.filter { file in around.contains { file.cells.contains($0) } }
        return LoadedTime(stretches: LoadedStretches.union(reaching.flatMap(\.stretches)))
    }
}

/// The time for which detections are loaded at one place.
public struct LoadedTime: Sendable, Equatable {
    /// Minutes since 1970, ascending, apart by more than two passes.
    public var stretches: [ClosedRange<Int32>]

    public init(stretches: [ClosedRange<Int32>]) { self.stretches = stretches }

    /// Whether an instant is loaded: within a stretch, or before the next pass after it is missed.
    public func holds(_ minute: Int32) -> Bool {
        stretches.contains { $0.lowerBound <= minute && minute <= $0.upperBound + LoadedStretches.passMinutes }
    }

    /// Whether all of a window is loaded; its ends may lie as far outside as passes are apart.
    public func covers(_ window: ClosedRange<Int32>) -> Bool {
        stretches.contains {
            $0.lowerBound - LoadedStretches.passMinutes <= window.lowerBound
                && window.upperBound <= $0.upperBound + LoadedStretches.passMinutes
        }
    }

    /// How many hours after one minute and up to another are loaded.
    public func hours(from start: Int32, to end: Int32) -> Double {
        stretches.reduce(0) { sum, stretch in
            let reach =
                holds(end) && end > stretch.upperBound && end <= stretch.upperBound + LoadedStretches.passMinutes
            let last = reach ? end : min(end, stretch.upperBound)
            return sum + Double(max(0, last - max(start, stretch.lowerBound))) / 60
        }
    }

    /// The end of what is loaded up to a minute; `nil` where nothing is.
    public func newest(upTo minute: Int32) -> Int32? {
        stretches.last { $0.lowerBound <= minute }.map { min(minute, $0.upperBound) }
    }
}

extension [Detection] {
    /// Minutes with a detection, ascending, each once, by index of the file.
    public var minutesByFile: [UInt16: [Int32]] {
        var minutes: [UInt16: Set<Int32>] = [:]
        for detection in self { minutes[detection.fileIndex, default: []].insert(detection.observedAt.minute) }
        return minutes.mapValues { $0.sorted() }
    }
}
