import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Operations
import ResponseFormats
import Tables

extension Routes {
    /// What other programs read again and again.
    static let feeds: [Route] = [
        Route(path: "/feeds/alerts.atom", summary: "Warnings that hold, as an Atom feed", types: [.atom]) {
            call, snapshot in
            var query = QueryReader(call)
            try query.end(known: [])
            let alerts = snapshot.alertsInForce
            let updated = alerts.map(\.sent.instant).max() ?? snapshot.at ?? Instant(seconds: 0)
            let feed = AlertFeed(title: "Wildfire warnings", address: call.base + "/alerts/", updated: updated)
            return Answer(Array(feed.text(alerts).utf8), .atom)
        },
        Route(path: "/alerts/{file}", summary: "A warning in CAP 1.2", types: [.cap]) { call, snapshot in
            var query = QueryReader(call)
            try query.end(known: [])
            let file = call.parameter("file")
            let sent = snapshot.ledger.state.alerts.flatMap(\.sent)
            guard let alert = sent.first(where: { AlertFeed.fileName($0) == file }) else {
                throw Problem.notFound("message \(quoted(file)): expected one that has gone out, found none")
            }
            return Answer(Array(CAPWriter.text(alert).utf8), .cap)
        },
        Route(
            path: "/feeds/changes.atom",
            summary: "What changed in an area: fires that are new or have ended, declarations",
            parameters: [
                Parameter(
                    name: "area", meaning: "A loaded area by code or name", schema: ["type": .string("string")])
            ], types: [.atom]
        ) { call, snapshot in
            var query = QueryReader(call)
            let text = try query.take("area")
            try query.end(known: ["area"])
            let area = try snapshot.area(meant: text)
            return Answer(ChangeFeed(snapshot, area: area, base: call.base).bytes, .atom)
        },
        Route(path: "/feeds/fires.kml", summary: "A network link for Google Earth", types: [.kml]) { call, _ in
            var query = QueryReader(call)
            try query.end(known: [])
            return Answer(Array(networkLink(call.base + "/data/perimeters.kml").utf8), .kml)
        },
        Route(path: "/data/perimeters.kml", summary: "The fires with their perimeters, KML", types: [.kml]) {
            call, snapshot in
            var query = QueryReader(call)
            try query.end(known: [])
            let bytes = try snapshot.kept.answer("perimeters kml") {
                try GeoJSONCopy.bytes(
                    StateAtInstant(snapshot: snapshot).perimeters(at: nil).bytes, as: .kml, layer: "fires")
            }
            return Answer(bytes, .kml)
        },
    ]

    private static func networkLink(_ address: String) -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <kml xmlns="http://www.opengis.net/kml/2.2"><NetworkLink><name>Wildfires</name><Link>
        <href>\(XMLText.escaped(address))</href><refreshMode>onInterval</refreshMode><refreshInterval>300</refreshInterval>
        </Link></NetworkLink></kml>

        """
    }
}

extension Snapshot {
    /// The last message of each warning that has not ended at the newest detection.
    var alertsInForce: [Alert] {
        ledger.state.alerts.compactMap(\.sent.last).filter { alert in
            alert.expires.map { end in at.map { $0 < end.instant } ?? true } ?? true
        }
    }
}
