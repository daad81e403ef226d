import Geo

extension FamilyRecord {
    /// What happened to an event, in the order of time.
    ///
    /// - Parameters:
    ///   - detections: Those of the event, in canonical order.
    ///   - days: Its daily series.
    ///   - burnedArea: What an earlier event has burned, by id.
    public static func records(
        of event: FireEvent, _ detections: [Detection], days: [DailyRecord], burnedArea: (String) -> AreaInterval?
    ) -> [FamilyRecord] {
        let merges = merges(of: event, detections)
        let absorbed = Set(merges.compactMap(\.otherId))
        let rekindlings = event.parents.filter { !absorbed.contains($0) }.compactMap { parent in
            burnedArea(parent).map { area in
                FamilyRecord(
                    kind: .rekindled, time: event.firstSeen, eventId: event.id, otherId: parent, burnedArea: .zero,
                    otherBurnedArea: area)
            }
        }
        return (rekindlings + merges + separations(of: event, days)).sorted {
            ($0.time, $0.kind.rawValue, $0.otherId ?? "") < ($1.time, $1.kind.rawValue, $1.otherId ?? "")
        }
    }

    private static func merges(of event: FireEvent, _ detections: [Detection]) -> [FamilyRecord] {
        let graph = LinkGraph(SightingTable(detections))
        let named = graph.merges.filter { $0.memberCount >= Ancestry.smallestParent }
        return Dictionary(grouping: named, by: \.minute).sorted { $0.key < $1.key }.flatMap { minute, merges in
            let before = areas(detections.prefix { $0.minute < minute }, at: Instant(minute: minute))
            return merges.map { merge in
                let (kept, other) = (detections[Int(merge.kept)].eventId, detections[Int(merge.absorbed)].eventId)
                return FamilyRecord(
                    kind: .merged, time: Instant(minute: minute), eventId: event.id, otherId: other,
                    burnedArea: before[kept] ?? .zero, otherBurnedArea: before[other])
            }
        }
    }

    /// What each of the fires of some detections had burned, by id.
    private static func areas(_ detections: ArraySlice<Detection>, at: Instant) -> [String: AreaInterval] {
        let fires = LinkedFires.linked(Array(detections)).map { fire in
            (fire[0].eventId, FireEvent(EventGround(fire), at: at, growth: .leftOut).burnedArea)
        }
        return Dictionary(uniqueKeysWithValues: fires)
    }

    private static func separations(of event: FireEvent, _ days: [DailyRecord]) -> [FamilyRecord] {
        let looked = days.filter { $0.isObserved && $0.frontCount != nil }
        return zip(looked, looked.dropFirst()).compactMap { before, now in
            guard let first = before.frontCount, let second = now.frontCount, first > 0, second > first else {
                return nil
            }
            return FamilyRecord(
                kind: .separated, time: now.day, eventId: event.id, otherId: nil, burnedArea: now.burnedArea,
                otherBurnedArea: nil, fronts: Fronts(before: first, now: second))
        }
    }
}
