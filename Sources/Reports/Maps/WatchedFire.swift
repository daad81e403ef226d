import Assessment
import FireEvents

/// A fire to watch, and why.
struct WatchedFire {
    let fire: LocatedEvent
    let reasons: [String]

    /// Fires shown at most.
    static let most = 6
    /// A place up to this in a list is a reason.
    private static let leading = 3

    /// In turn the next by size, by growth and by nearness to people, each fire once.
    static func all(of situation: Situation, wording: Wording) -> [WatchedFire] {
        let lists = [
            (wording.largestTag, situation.largest.filter { $0.event.status != .ended }),
            (wording.fastestTag, situation.fastestGrowing), (wording.nearestTag, situation.nearSettlements),
        ]
        var chosen: [LocatedEvent] = []
        for rank in 0..<(lists.map(\.1.count).max() ?? 0) {
            for (_, fires) in lists where rank < fires.count && chosen.count < most {
                if !chosen.contains(where: { $0.event.id == fires[rank].event.id }) { chosen.append(fires[rank]) }
            }
        }
        return chosen.map { fire in
            let reasons = lists.filter { list in
                let rank = list.1.firstIndex { $0.event.id == fire.event.id }
                return rank.map { $0 < leading } == true
            }
            return WatchedFire(fire: fire, reasons: reasons.map(\.0))
        }
    }

    /// The event's identifier in the letters that a file name may have.
    var fileName: String {
        let safe = fire.event.id.unicodeScalars.filter {
            ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0) || $0 == "-"
        }
        return "maps/fire-" + String(String.UnicodeScalarView(safe)) + ".svg"
    }
}
