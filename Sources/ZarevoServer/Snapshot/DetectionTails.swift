import FireEvents

/// What came since earlier snapshots, for clients that hold their detections already.
struct DetectionTails: Sendable {
    /// How many snapshots back are remembered, and how many rows a tail may have.
    static let depth = 16
    static let largestTail = 20_000

    /// By the tag of the earlier snapshot: detections that it did not hold, in canonical order.
    private let added: [String: [Detection]]
    /// Tags, the oldest first.
    private let tags: [String]

    /// Of the first snapshot.
    static let none = DetectionTails(added: [:], tags: [])

    private init(added: [String: [Detection]], tags: [String]) { (self.added, self.tags) = (added, tags) }

    /// - Parameters:
    ///   - before: The snapshot that another one takes the place of.
    ///   - now: The detections of that one, in canonical order.
    init(after before: Snapshot, now: [Detection]) {
        guard let new = Self.added(to: before.rows.detections, in: now) else {
            self = .none
            return
        }
        let known = before.tails.tags.suffix(Self.depth - 1) + [before.tag]
        var added = Dictionary(uniqueKeysWithValues: known.map { ($0, (before.tails.added[$0] ?? []) + new) })
        added = added.filter { $0.value.count <= Self.largestTail }
        self.init(
            added: added.mapValues { $0.sorted { ObservationKey($0) < ObservationKey($1) } },
            tags: known.filter { added[$0] != nil })
    }

    /// - Returns: `nil` where the snapshot of the tag is not known, or something that it held is no longer held.
    func rows(since tag: String) -> [Detection]? { added[tag] }

    /// The rows of the second list that the first does not have; `nil` where the first has others that the second lacks.
    private static func added(to before: [Detection], in now: [Detection]) -> [Detection]? {
        var (new, old) = ([Detection](), 0)
        for row in now {
            if old < before.count, before[old].isSame(as: row) { old += 1 } else { new.append(row) }
        }
        return old == before.count ? new : nil
    }
}

extension Detection {
    /// Whether it is the same edition of the same observation.
    fileprivate func isSame(as other: Detection) -> Bool {
        ObservationKey(self) == ObservationKey(other) && version == other.version
            && fireRadiativePowerMegawatts.bitPattern == other.fireRadiativePowerMegawatts.bitPattern
    }
}
