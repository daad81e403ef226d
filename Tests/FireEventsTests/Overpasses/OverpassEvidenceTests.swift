import Geo
import Testing

@testable import FireEvents

@Suite("What an overpass calendar knows")
struct OverpassEvidenceTests {
    private static let epoch = Instant(seconds: Int64(ObservedPasses.noaa20.epochSeconds))
    private static let place = Coordinate(wrappingLatitude: 39.8, longitude: -121.5)
    private static let end = epoch.adding(hours: 480)

    @Test("nothing is known beyond thirty days from an epoch")
    func trusted() {
        let calendar = OverpassCalendar(
            [ObservedPasses.noaa20], from: Self.epoch.adding(hours: -2_400), to: Self.epoch.adding(hours: 2_400))
        #expect(calendar.covers(from: Self.epoch.adding(hours: -719), to: Self.epoch.adding(hours: 719)))
        #expect(!calendar.covers(from: Self.epoch.adding(hours: -721), to: Self.epoch))
        #expect(!calendar.covers(from: Self.epoch, to: Self.epoch.adding(hours: 721)))
        #expect(
            calendar.overpasses(
                over: Self.place, from: Self.epoch.adding(hours: 721), to: Self.epoch.adding(hours: 900)
            ).isEmpty)
    }

    @Test("many sets of one satellite are read in any order, each near its epoch, without doubled looks")
    func sets() throws {
        var later = ObservedPasses.noaa20
        later.epochSeconds += 10 * 86_400
        var other = ObservedPasses.terra
        other.catalogNumber = 25_544
        let sets = [ObservedPasses.noaa20, later, other, ObservedPasses.terra]
        let calendars = [sets, sets.reversed(), sets + sets].map {
            OverpassCalendar($0, from: Self.epoch, to: Self.end)
        }
        let looks = calendars.map { $0.overpasses(over: Self.place, from: Self.epoch, to: Self.end) }
        #expect(looks[0] == looks[1] && looks[0] == looks[2])
        #expect(calendars[0].satellites == [.terra, .noaa20])
        let alone = OverpassCalendar([ObservedPasses.noaa20, ObservedPasses.terra], from: Self.epoch, to: Self.end)
        let until = Self.epoch.adding(hours: 118)
        #expect(
            alone.overpasses(over: Self.place, from: Self.epoch, to: until)
                == calendars[0].overpasses(over: Self.place, from: Self.epoch, to: until))
    }

    @Test("deep space is refused and named, other satellites are not")
    func refused() {
        var broken = ObservedPasses.terra
        broken.meanMotionRevolutionsPerDay = 2
        let calendar = OverpassCalendar([broken, ObservedPasses.noaa20], from: Self.epoch, to: Self.end)
        #expect(calendar.refused.map(\.elements) == [broken])
        #expect(calendar.satellites == [.noaa20])
    }

    @Test("only satellites whose detections are held count, while they are held")
    func limited() {
        let calendar = OverpassCalendar(
            [ObservedPasses.noaa20, ObservedPasses.terra], from: Self.epoch, to: Self.end)
        let held = Self.epoch.adding(hours: 24)...Self.epoch.adding(hours: 96)
        let limited = calendar.limited(to: [.noaa20: held, .aqua: held])
        #expect(
            limited.overpasses(over: Self.place, from: Self.epoch, to: Self.end)
                == calendar.overpasses(over: Self.place, from: Self.epoch, to: Self.end).filter {
                    $0.satellite == .noaa20 && held.contains($0.at)
                })
        #expect(limited.covers(from: held.lowerBound, to: held.upperBound))
        #expect(!limited.covers(from: Self.epoch, to: held.upperBound))
    }

    @Test("a calendar without elements knows nothing")
    func empty() {
        let calendar = OverpassCalendar([], from: Self.epoch, to: Self.end)
        #expect(calendar.lastOverpass(over: Self.place, before: Self.end) == nil)
        #expect(!calendar.covers(from: Self.epoch, to: Self.epoch.adding(hours: 1)))
    }
}
