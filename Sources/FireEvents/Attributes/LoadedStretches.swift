/// Stretches of time that a source of detections tells of: from its first to its last, without its holes.
///
/// A file does not say for which time it was asked for; its detections do. Where they stop for far longer than is their
/// way before and after, something is missing. A quiet winter has long pauses on both sides, and no hole.
public enum LoadedStretches {
    /// A place is passed over at least twice a day: within so many minutes after a loaded stretch nothing is missing yet.
    public static let passMinutes: Int32 = 840
    /// A pause of up to so many minutes is never a hole.
    static let usualPause: Int32 = 1_440
    /// A hole is longer than so many times the mean interval of the detections before it, and of those after it.
    static let factor = 10.0
    /// How many intervals on either side tell the rhythm.
    static let neighbours = 8

    /// - Parameter minutes: Minutes with a detection, ascending, each once.
    public static func stretches(of minutes: [Int32]) -> [ClosedRange<Int32>] {
        guard var start = minutes.first, let end = minutes.last else { return [] }
        var stretches: [ClosedRange<Int32>] = []
        for index in minutes.indices.dropFirst() where isHole(before: index, in: minutes) {
            stretches.append(start...minutes[index - 1])
            start = minutes[index]
        }
        return stretches + [start...end]
    }

    /// Stretches of several sources as one: what is no farther apart than two passes is joined.
    public static func union(_ stretches: [ClosedRange<Int32>]) -> [ClosedRange<Int32>] {
        var joined: [ClosedRange<Int32>] = []
        for next in stretches.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = joined.last, next.lowerBound <= last.upperBound + passMinutes {
                joined[joined.count - 1] = last.lowerBound...max(last.upperBound, next.upperBound)
            } else {
                joined.append(next)
            }
        }
        return joined
    }

    private static func isHole(before index: Int, in minutes: [Int32]) -> Bool {
        let pause = minutes[index] - minutes[index - 1]
        guard pause > usualPause else { return false }
        let first = max(0, index - 1 - neighbours)
        let last = min(minutes.count - 1, index + neighbours)
        let before = mean(from: first, to: index - 1, in: minutes)
        let after = mean(from: index, to: last, in: minutes)
        return Double(pause) > factor * max(before, after)
    }

    /// Mean interval in minutes; 0 where there is none, so that two detections alone say nothing of the time between.
    private static func mean(from first: Int, to last: Int, in minutes: [Int32]) -> Double {
        last > first ? Double(minutes[last] - minutes[first]) / Double(last - first) : 0
    }
}
