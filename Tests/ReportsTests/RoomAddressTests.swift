import Foundation
import Geo
import Testing

@testable import Reports

@Suite("Address of the operations room")
struct RoomAddressTests {
    private func address(_ pairs: KeyValuePairs<String, String>) throws -> RoomAddress {
        try RoomAddress(query: pairs.map { ($0.key, $0.value) })
    }

    @Test("an address says everything, in one order, and is read again as it was written") func roundTrip() throws {
        let asked = try address([
            "theme": "dark", "lang": "ru", "q": "сорок & один", "sort": "fires", "tab": "districts", "area": "US-CA",
            "fire": "20200816-df00f69c3a", "layers": "fires,smoke", "view": "arctic", "scale": "2000",
            "center": "39.8,-121.4", "span": "24h", "at": "2020-09-10T12Z", "wall": "1", "rows": "all",
        ])
        let link = asked.link
        #expect(
            link.hasPrefix(
                "/map?at=2020-09-10T12Z&span=24h&center=39.8,-121.4&scale=2000&view=arctic&layers=fires,smoke"))
        let query = link.dropFirst("/map?".count).split(separator: "&").map { part in
            let pair = part.split(separator: "=", maxSplits: 1).map { String($0).removingPercentEncoding ?? "" }
            return (name: pair[0], value: pair[1])
        }
        #expect(try RoomAddress(query: query) == asked)
        #expect(try address([:]).link == "/map")
        #expect(try address(["tab": "fires", "sort": "growth", "view": "area"]).link == "/map")
    }

    @Test(
        "instants are read to the hour, the minute and the day",
        arguments: [
            ("2020-09-10T12Z", "2020-09-10T12:00:00Z", "2020-09-10T12Z"),
            ("2020-09-10T12:30Z", "2020-09-10T12:30:00Z", "2020-09-10T12:30Z"),
            ("2020-09-10", "2020-09-10T00:00:00Z", "2020-09-10T00Z"),
            ("2020-09-10T12:30:05Z", "2020-09-10T12:30:05Z", "2020-09-10T12:30:05Z"),
        ]) func instants(text: String, meant: String, written: String) throws
    {
        let asked = try address(["at": text])
        #expect(asked.at == Instant(iso8601: meant))
        #expect(asked.link.removingPercentEncoding == "/map?at=" + (written.removingPercentEncoding ?? ""))
    }

    @Test(
        "what cannot be meant is refused",
        arguments: [
            ("at", "soon"), ("at", "2020-09-31"), ("at", "2020-09-10T25Z"), ("at", "9999-12-31"),
            ("at", "1969-12-31"), ("span", "0h"), ("span", "24"),
            ("span", "9999d"),
            ("center", "121.4"), ("center", "95,0"), ("center", "0,190"), ("center", "nan,0"), ("center", "1e1,0"),
            ("scale", "0"), ("scale", "1e9"), ("scale", "inf"), ("view", "moon"), ("tab", "all"), ("lang", "de"),
            ("theme", "pink"), ("wall", "yes"), ("rows", "9"), ("part", "head"),
        ]) func refused(name: String, value: String)
    {
        #expect(throws: RoomAddressError.self) { try RoomAddress(query: [(name, value)]) }
    }

    @Test("a name given twice is refused, an empty field of a form is none") func repeated() throws {
        #expect(throws: RoomAddressError.self) { try RoomAddress(query: [("at", "2020-09-10"), ("at", "2020-09-11")]) }
        #expect(try address(["at": "", "area": "", "q": ""]).link == "/map")
    }

    @Test("what an older edition does not know is left out, and noted") func ignored() throws {
        let asked = try address(["colour": "red", "layers": "fires,moon", "sort": "distance"])
        #expect(asked.ignored.map(\.name) == ["colour", "layers", "sort"])
        #expect(asked.layers == ["fires"])
        #expect(asked.sort == nil)
        #expect(asked.ignored[2].expected == ["growth", "area", "people", "age", "name"])
    }
}
