/// The detections that are one event, and the fires of some size that had begun apart and became part of it.
public struct Component: Sendable, Equatable {
    /// In canonical order, not empty.
    public var detections: [Detection]
    /// Ids, ascending.
    public var absorbed: [String]
    /// Whether it broke out beside heat that stays: what it lies on tells no certain static heat then.
    public var isBreakout = false
    /// Positions of the detections up to the day before, by what was linked then; `nil` when that must be found out.
    var pieces: [[Int32]]?

    public init(detections: [Detection], absorbed: [String] = []) {
        self.detections = detections
        self.absorbed = absorbed
    }

    /// - Parameter detections: In any order, not empty.
    public init(unordered detections: [Detection], absorbed: [String]) {
        self.init(detections: detections.inCanonicalOrder(), absorbed: absorbed)
    }
}

extension LinkGraph {
    /// Members of each component, ascending, and for each sighting the number of its component.
    var groups: (members: [[Int32]], indices: [Int32]) {
        var number = [Int32](repeating: -1, count: roots.count)
        var members: [[Int32]] = []
        var indices: [Int32] = []
        indices.reserveCapacity(roots.count)
        for (index, root) in roots.enumerated() {
            if number[Int(root)] < 0 {
                number[Int(root)] = Int32(members.count)
                members.append([])
            }
            members[Int(number[Int(root)])].append(Int32(index))
            indices.append(number[Int(root)])
        }
        return (members, indices)
    }
}
