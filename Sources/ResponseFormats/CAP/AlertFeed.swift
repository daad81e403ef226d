public import EmergencyResponse
public import Geo
import Tables

/// An Atom feed of warnings, each entry with a link to the whole message.
///
/// - Source: RFC4287; the elements of CAP and GeoRSS beside it are those that aggregators read.
public struct AlertFeed {
    public var title: String
    /// Where the feed and the messages lie, such as `https://example.org/alerts/`; empty for links beside each other.
    public var address: String
    public var updated: Instant

    public init(title: String, address: String = "", updated: Instant) {
        self.title = title
        self.address = address.isEmpty || address.hasSuffix("/") ? address : address + "/"
        self.updated = updated
    }

    /// The name of a message's file, which entries link to.
    public static func fileName(_ alert: Alert) -> String { AlertIdentifier.safe(alert.identifier) + ".xml" }

    /// The newest message first; the oldest are left out where all would be more than 900 kB.
    public func text(_ alerts: [Alert], bytes: Int = CAPWriter.largestBytes) -> String {
        var listed = alerts.sorted { a, b in (b.sent, a.identifier) < (a.sent, b.identifier) }
        for meters in [250.0, 1_000, 4_000, 16_000] where document(listed).utf8.count > bytes {
            listed = listed.map { $0.simplified(withinMeters: meters) }
        }
        while document(listed).utf8.count > bytes, !listed.isEmpty { listed.removeLast((listed.count + 9) / 10) }
        return document(listed)
    }

    private func document(_ alerts: [Alert]) -> String {
        var buffer = TextBuffer()
        buffer.append(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xmlns:cap="urn:oasis:names:tc:emergency:cap:1.2" \
            xmlns:georss="http://www.georss.org/georss">

            """)
        buffer.append(element: "id", address.isEmpty ? "urn:zarevo:alerts" : address + "feed.atom")
        buffer.append("\n")
        buffer.append(element: "title", title)
        buffer.append("\n")
        buffer.append(element: "updated", updated.description)
        buffer.append("\n<author>")
        buffer.append(element: "name", title)
        buffer.append("</author>\n")
        buffer.append(link: "self", "application/atom+xml", address + "feed.atom")
        for alert in alerts { buffer.append(entry: alert, address: address) }
        buffer.append("</feed>\n")
        return buffer.text
    }
}

extension TextBuffer {
    fileprivate mutating func append(link relation: String, _ type: String, _ address: String) {
        append("<link rel=\"\(relation)\" type=\"\(type)\" href=\"")
        append(xmlText: address)
        append("\"/>\n")
    }

    fileprivate mutating func append(entry alert: Alert, address: String) {
        let info = alert.infos.first
        append("<entry>\n")
        line("id", AlertFeed.name(of: alert))
        line("title", info?.headline ?? info?.event ?? alert.identifier)
        line("updated", alert.sent.instant.description)
        line("published", alert.sent.instant.description)
        append("<author>")
        append(element: "name", info?.senderName ?? alert.sender)
        append("</author>\n")
        append(link: "alternate", "application/cap+xml", address + AlertFeed.fileName(alert))
        if let text = info?.description ?? info?.headline { line("summary", text) }
        line("cap:status", alert.status.rawValue)
        line("cap:msgType", alert.messageType.rawValue)
        line("cap:sent", alert.sent.description)
        if let info { append(info) }
        append("</entry>\n")
    }

    private mutating func append(_ info: AlertInfo) {
        for category in info.categories { line("cap:category", category.rawValue) }
        line("cap:event", info.event)
        line("cap:urgency", info.urgency.rawValue)
        line("cap:severity", info.severity.rawValue)
        line("cap:certainty", info.certainty.rawValue)
        if let effective = info.effective { line("cap:effective", effective.description) }
        if let expires = info.expires { line("cap:expires", expires.description) }
        for area in info.areas { line("cap:areaDesc", area.description) }
        for polygon in info.areas.flatMap(\.polygons) {
            line("georss:polygon", polygon.text.split(separator: ",").joined(separator: " "))
        }
        for geocode in info.areas.flatMap(\.geocodes) {
            append("<cap:geocode>")
            append(element: "cap:valueName", geocode.name)
            append(element: "cap:value", geocode.value)
            append("</cap:geocode>\n")
        }
    }

    private mutating func line(_ name: String, _ text: String) {
        append(element: name, text)
        append("\n")
    }
}

extension AlertFeed {
    /// A name for ever, wherever the feed lies.
    fileprivate static func name(of alert: Alert) -> String {
        "urn:zarevo:alert:" + AlertIdentifier.safe(alert.sender) + ":" + AlertIdentifier.safe(alert.identifier)
    }
}
