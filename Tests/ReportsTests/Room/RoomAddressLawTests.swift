import Foundation
import Geo
import TestSupport
import Testing
import Wording

@testable import Reports

@Suite("Laws of the room's addresses")
struct RoomAddressLawTests {
    private static let texts = [
        "US-CA", "20200816-df00f69c3a", "сорок & один", "a=b&c=d", "100%", "+ ?#/", "火🔥", "\"<b>'", "a,b:c", " x ",
        "%41",
    ]

    /// An address of which every part may be asked for or not.
    private static func random(_ seed: Int) throws -> RoomAddress {
        var random = SplitMix(state: UInt64(seed))
        func perhaps<Value>(_ values: [Value]) -> Value? {
            Bool.random(using: &random) ? values.randomElement(using: &random) : nil
        }
        var address = RoomAddress()
        address.at = perhaps([0, 3_599, 1_564_596_000, 1_564_596_060, 1_564_596_061, 32_503_679_999]).map(
            Instant.init(seconds:))
        address.span = perhaps(["1h", "24h", "8784h", "1d", "366d"])
        let degrees = [-90.0, -12.3456, 0, 0.0001, 39.8, 89.9999]
        if let latitude = perhaps(degrees), let longitude = perhaps(degrees + [-180, 180, 151.2]) {
            address.center = try Coordinate(latitude: latitude, longitude: longitude)
        }
        address.metersPerPixel = perhaps([1, 1.25, 333.33, 50_000])
        address.view = perhaps(RoomAddress.View.allCases) ?? .area
        address.layers = RoomAddress.layers.filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
        (address.fire, address.area) = (perhaps(texts), perhaps(texts))
        address.tab = perhaps(RoomAddress.Tab.allCases) ?? .fires
        address.sort = perhaps(Array(address.tab.sorts.dropFirst()))
        address.search = perhaps(texts) ?? ""
        (address.showsAllRows, address.isWall) = (Bool.random(using: &random), Bool.random(using: &random))
        (address.language, address.theme) = (perhaps(Language.allCases), perhaps(RoomAddress.Theme.allCases))
        address.part = perhaps(RoomAddress.Part.allCases)
        return address
    }

    @Test("what is written is read as it was meant, and written the same again", arguments: 1...400)
    func roundTrip(seed: Int) throws {
        let address = try Self.random(seed)
        let read = try RoomScenes.address(link: address.link)
        #expect(read == address && read.link == address.link)
    }

    @Test("the order of a query does not matter", arguments: 1...60)
    func order(seed: Int) throws {
        var random = SplitMix(state: UInt64(seed))
        let address = try Self.random(seed)
        let members = address.members.shuffled(using: &random)
        #expect(try RoomAddress(query: members) == address)
    }

    @Test("names stand in one order, each once, and only where they say something", arguments: 1...60)
    func names(seed: Int) throws {
        let members = try Self.random(seed).members
        let places = members.compactMap { RoomAddress.names.firstIndex(of: $0.name) }
        #expect(places.count == members.count && places == places.sorted() && Set(places).count == places.count)
        #expect(members.allSatisfy { !$0.value.isEmpty })
        #expect(RoomAddress().members.isEmpty)
    }

    @Test("a link is one word of plain ASCII that ends no attribute", arguments: 1...60)
    func plain(seed: Int) throws {
        let link = try Self.random(seed).link
        #expect(link.utf8.allSatisfy { $0 > 32 && $0 < 127 } && !link.contains { "\"'<>`\\{}".contains($0) })
    }

    @Test("a link to something else is never one to a part", arguments: 1...60)
    func whole(seed: Int) throws {
        let address = try Self.random(seed)
        var expected = address
        (expected.part, expected.fire) = (nil, "x")
        #expect(try RoomScenes.address(link: address.link { $0.fire = "x" }) == expected)
    }

    @Test("percent signs say the bytes of a text, and unreserved letters stay")
    func percent() {
        let bytes = (0...255).map { String(UnicodeScalar(UInt8($0))) }
        for text in bytes + Self.texts { #expect(text.percentEncoded.removingPercentEncoding == text) }
        let unreserved = "ABCXYZabcxyz0189-._~"
        #expect(unreserved.percentEncoded == unreserved)
        #expect("a b&c=d/ё".percentEncoded == "a%20b%26c%3Dd%2F%D1%91")
    }

    @Test("an order of one table is none of another", arguments: RoomAddress.Tab.allCases, RoomAddress.Sort.allCases)
    func sorts(tab: RoomAddress.Tab, sort: RoomAddress.Sort) throws {
        let address = try RoomAddress(query: [("sort", sort.rawValue), ("tab", tab.rawValue)])
        #expect(address.ignored.isEmpty == tab.sorts.contains(sort))
        #expect(address.sort == (tab.sorts.dropFirst().contains(sort) ? sort : nil))
        #expect(address.ignored.allSatisfy { $0.expected == tab.sorts.map(\.rawValue) })
    }

    @Test("a refusal names the part, what is expected and what was found, in words", arguments: Language.allCases)
    func refusal(language: Language) {
        let error = RoomAddressError(
            name: "span", expected: "1h … 8784h", found: "<b>\u{202E}" + String(repeating: "x", count: 500))
        let text = error.text(language)
        #expect(text.contains("span") && text.contains("1h … 8784h") && text.contains("<b> x"))
        #expect(text.count < 200, "a long value is cut")
    }
}
