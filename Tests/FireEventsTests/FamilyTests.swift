import Geo
import Testing

@testable import FireEvents

@Suite("Family of an event")
struct FamilyTests {
    private static let plane = LocalPlane(center: UnitVector(Coordinate(wrappingLatitude: 61, longitude: 98)))

    private func pixel(_ east: Double, _ north: Double, _ hours: Double) -> Detection {
        Scenes.detection(Self.plane.unproject(PlanarPoint(x: east, y: north)).coordinate, hours: hours)
    }

    /// A block of pixels, 400 m apart.
    private func block(_ east: Double, side: Int, hours: Double) -> [Detection] {
        (0..<side * side).map { pixel(east + 400 * Double($0 % side), 400 * Double($0 / side), hours) }
    }

    private func records(_ rows: [Detection]) -> (records: [FamilyRecord], events: [FireEvent]) {
        let tracking = Tracking(rows)
        let areas = Dictionary(uniqueKeysWithValues: tracking.events.map { ($0.id, $0.burnedArea) })
        let end = tracking.detections.last?.observedAt ?? Instant(seconds: 0)
        let records = tracking.events.indices.flatMap { index in
            FamilyRecord.records(
                of: tracking.events[index], tracking.detections(of: index),
                days: tracking.dailySeries(of: [index], until: end)[0], burnedArea: { areas[$0] })
        }
        return (records, tracking.events)
    }

    @Test("two fires that meet are a merge with the time and what each had burned before")
    func merge() {
        let first = block(0, side: 5, hours: 0)
        let second = block(6_000, side: 3, hours: 12)
        let bridge = (1..<12).map { pixel(1_600 + 400 * Double($0), 400, 36) }
        let before = Tracking(first + second).events
        let (records, events) = records(first + second + bridge)
        let merges = records.filter { $0.kind == .merged }
        #expect(before.count == 2 && events.count == 1 && merges.count == 1)
        #expect(merges[0].time == bridge[0].observedAt)
        #expect(merges[0].eventId == before[0].id && merges[0].otherId == before[1].id)
        #expect(merges[0].burnedArea == before[0].burnedArea && merges[0].otherBurnedArea == before[1].burnedArea)
        #expect(events[0].parents == [before[1].id])
    }

    @Test("a fire on the land of an ended one is its child, with what the earlier one burned")
    func rekindling() {
        let (records, events) = records(block(0, side: 4, hours: 0) + block(800, side: 2, hours: 900))
        #expect(events.count == 2)
        #expect(
            records == [
                FamilyRecord(
                    kind: .rekindled, time: events[1].firstSeen, eventId: events[1].id, otherId: events[0].id,
                    burnedArea: .zero, otherBurnedArea: events[0].burnedArea)
            ])
    }

    @Test("one front that becomes two on the next day has separated; two that stay two have not")
    func separation() {
        let whole = block(0, side: 6, hours: 0)
        let parts = [24.0, 48].flatMap { hours in
            [-1_200.0, 3_200].flatMap { block($0, side: 2, hours: hours) }
        }
        let separations = records(whole + parts).records.filter { $0.kind == .separated }
        #expect(separations.map(\.fronts) == [FamilyRecord.Fronts(before: 1, now: 2)])
        #expect(separations.first?.time == Instant(seconds: (parts[0].observedAt.seconds / 86_400) * 86_400))
    }
}
