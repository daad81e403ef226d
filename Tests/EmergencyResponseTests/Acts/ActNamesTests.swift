import Geo
import Testing

@testable import EmergencyResponse

@Suite("Instants, areas and fires that an act may name")
struct ActNamesTests {
    private static let known = "20190801-0000000000"

    private func names(areas: Bool = true, fires: Bool = true) -> ActNames {
        ActNames(
            clock: Scene.hour(0), areas: areas ? [("RU-KYA", "Krasnoyarsk Krai")] : [], countries: ["KZ"],
            isFireKnown: fires ? { $0 == Self.known } : nil)
    }

    private func refusal(
        _ act: Act, at: Instant = Scene.hour(0), recorded seconds: Int64 = 0, _ names: ActNames? = nil
    ) throws -> Refusal? {
        try (names ?? self.names()).refusal(
            of: Command(act, by: Scene.minister, effectiveAt: at),
            recordedAt: Instant(seconds: Scene.hour(0).seconds + seconds))
    }

    private func declare(_ area: AreaReference, until end: Instant? = nil) -> Act {
        .declaration("x", .declare(Scene.declaration(areas: [area], expiresAt: end)))
    }

    @Test("nothing is recorded later than now, but for half a minute of difference between clocks")
    func future() throws {
        let act = declare(Scene.krasnoyarsk)
        #expect(try refusal(act, recorded: 30) == nil)
        #expect(try refusal(act, recorded: 120)?.kind == .wrongTime)
        #expect(try refusal(act, recorded: -3_600) == nil)
    }

    @Test(
        "an instant before 1990 or more than a year ahead is a slip, in the content too",
        arguments: [(-1, true), (0, false), (1, false)])
    func instants(secondsFromEarliest: Int, isRefused: Bool) throws {
        let earliest = try #require(Instant(iso8601: "1990-01-01T00:00:00Z"))
        let at = Instant(seconds: earliest.seconds + Int64(secondsFromEarliest))
        #expect(try refusal(declare(Scene.krasnoyarsk), at: at)?.kind == (isRefused ? .wrongTime : nil))
        let far = try refusal(declare(Scene.krasnoyarsk, until: Scene.hour(24 * 367)))
        #expect(far?.kind == .wrongTime && far?.reason.contains("2020-08-02") == true)
        #expect(try refusal(declare(Scene.krasnoyarsk, until: Scene.hour(24 * 365))) == nil)
    }

    @Test("an area is loaded, the country of a settlement, or named within one that is")
    func areas() throws {
        #expect(try refusal(declare(Scene.krasnoyarsk)) == nil)
        #expect(try refusal(declare(Scene.kezhemsky)) == nil)
        #expect(try refusal(declare(AreaReference(code: "KZ"))) == nil)
        let unknown = try refusal(declare(AreaReference(code: "KEZH")))
        #expect(unknown?.kind == .unknownSubject && unknown?.reason.contains("area KEZH is not loaded") == true)
        #expect(try refusal(declare(AreaReference(code: "KEZH", within: ["RU-IRK"]))) != nil)
        let empty = try refusal(declare(Scene.krasnoyarsk), names(areas: false))
        #expect(empty?.reason.contains("no areas are loaded") == true)
    }

    @Test("a fire is registered and named by the id of an event; later reports of it need none")
    func fires() throws {
        for act in [Act.fire("f", .register(Scene.fire)), .naming("f", .give(.init(name: "North")))] {
            #expect(try refusal(act)?.reason.contains("fire f is not the id of a fire event") == true)
        }
        #expect(try refusal(.fire(Self.known, .register(Scene.fire))) == nil)
        #expect(try refusal(.fire("f", .update(Scene.fire))) == nil)
        let none = try refusal(.fire(Self.known, .register(Scene.fire)), names(fires: false))
        #expect(none?.reason.contains("no detections are loaded") == true)
    }

    @Test("since when a second person has their authority is no instant of the act")
    func authority() throws {
        var second = Scene.president
        second.authority.from = Instant(seconds: 0)
        let accept = Act.offer("n", .accept(OfferAcceptance(confirmedBy: second)))
        #expect(accept.instants.isEmpty)
        #expect(try refusal(accept) == nil)
        #expect(Act.offer("n", .hold(OfferHold(reviewAt: Scene.hour(5)))).instants == [Scene.hour(5)])
    }
}
