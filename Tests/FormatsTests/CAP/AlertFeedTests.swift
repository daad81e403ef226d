import EmergencyResponse
import Geo
import ResponseFormats
import Testing

@Suite("Feed of alerts, and sizes")
struct AlertFeedTests {
    private let feed = AlertFeed(
        title: "Warnings & more", address: "https://example.org/alerts", updated: SampleAlert.sent.instant)

    @Test("each entry links the file of its message, the newest first")
    func entries() {
        let text = feed.text([SampleAlert.alert("a.1"), SampleAlert.alert("b.1", hours: 1)])
        let parts = text.components(of: "href=\"")
        #expect(
            parts == [
                "https://example.org/alerts/feed.atom", "https://example.org/alerts/b.1.xml",
                "https://example.org/alerts/a.1.xml",
            ])
        #expect(AlertFeed.fileName(SampleAlert.alert("b.1")) == "b.1.xml")
        #expect(text.contains("<title>Warnings &amp; more</title>"))
        #expect(text.components(of: "<updated>").first?.hasPrefix("2019-07-30T18:00:00Z") ?? false)
    }

    @Test("GeoRSS has blanks where CAP has commas")
    func geometry() {
        #expect(
            feed.text([SampleAlert.alert()]).contains(
                "<georss:polygon>60.3 102.2 60.3 102.4 60.4 102.4 60.4 102.2 60.3 102.2</georss:polygon>"))
    }

    @Test("the same warnings give the same bytes in any order")
    func order() {
        let alerts = (0..<20).map { SampleAlert.alert("x.\($0)", hours: Double($0 % 3)) }
        #expect(feed.text(alerts) == feed.text(alerts.reversed()))
    }

    @Test("without warnings it is a feed without entries")
    func empty() { #expect(!feed.text([]).contains("<entry>")) }

    /// A ring of a given number of teeth, each 100 m high.
    private func ragged(_ corners: Int) -> Alert {
        let teeth = (0..<corners).map { index in
            Coordinate(
                wrappingLatitude: 60 + (index.isMultiple(of: 2) ? 0.001 : 0),
                longitude: 100 + 20 * Double(index) / Double(corners))
        }
        let ring = teeth + [120.0, 100].map { Coordinate(wrappingLatitude: 70, longitude: $0) }
        var alert = SampleAlert.alert()
        for index in alert.infos.indices { alert.infos[index].areas[0].polygons = [AlertPolygon(ring)] }
        return alert
    }

    @Test("a message too large for receivers is simplified until it fits, and stays right")
    func size() {
        let large = ragged(5_000)
        #expect(CAPWriter.text(large).utf8.count > 90_000)
        let fitting = CAPWriter.fitting(large, bytes: 90_000)
        let text = CAPWriter.text(fitting)
        #expect(text.utf8.count <= 90_000)
        #expect(SampleAlert.read(text).findings() == [])
        #expect(!fitting.infos[0].areas[0].polygons.isEmpty)
        #expect(CAPWriter.fitting(SampleAlert.alert()) == SampleAlert.alert())
        #expect(CAPWriter.largestBytes == 900_000)
    }

    @Test("a feed stays below its limit: first with fewer corners, then with fewer messages")
    func feedSize() {
        let drawn = feed.text((0..<20).map { _ in ragged(300) }, bytes: 90_000)
        #expect(drawn.utf8.count <= 90_000)
        #expect(drawn.components(of: "<entry>").count == 20)
        let many = feed.text((0..<150).map { SampleAlert.alert("x.\($0)") }, bytes: 90_000)
        #expect(many.utf8.count <= 90_000)
        #expect(many.components(of: "<entry>").count > 40)
    }
}

extension String {
    /// What stands behind each occurrence of a mark, up to a quotation mark.
    fileprivate func components(of mark: String) -> [String] {
        ranges(of: mark).map { String(self[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}
