import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Reports
import Tables
import Wording

/// An Atom feed of what changed in an area within the last week: fires that are new or have ended, and acts on regimes.
///
/// - Source: RFC4287
struct ChangeFeed {
    private struct Entry {
        var id: String
        var title: String
        var at: Instant
        var link: String
    }

    private let title: String
    private let address: String
    private let updated: Instant
    private let entries: [Entry]

    init(_ snapshot: Snapshot, area: Area?, base: String) {
        let at = snapshot.at ?? Instant(seconds: 0)
        let events = snapshot.events.filter {
            $0.event.kind == .fire && (area == nil || $0.share(of: area?.code) != nil)
        }
        let found = events.flatMap { Self.entries(of: $0, base) } + Self.acts(snapshot.ledger, area, base)
        entries = found.filter { $0.at <= at && at.hours(since: $0.at) <= 168 }
            .sorted { ($1.at, $0.id) < ($0.at, $1.id) }
        updated = entries.first?.at ?? at
        title = "Wildfires" + (area.map { ": " + $0.name } ?? "")
        address = base + "/feeds/changes.atom" + (area.map { "?area=" + $0.code.percentEncoded } ?? "")
    }

    private static func entries(of located: LocatedEvent, _ base: String) -> [Entry] {
        let event = located.event
        let link = base + "/collections/events/items/" + event.id
        let began = Entry(
            id: "urn:zarevo:event:\(event.id):new", title: "New fire: \(located.name)", at: event.firstSeen, link: link)
        guard event.status == .ended else { return [began] }
        let ended = Entry(
            id: "urn:zarevo:event:\(event.id):ended", title: "Not seen for five days: \(located.name)",
            at: event.lastSeen.adding(hours: 120), link: link)
        return [began, ended]
    }

    private static func acts(_ ledger: Ledger, _ area: Area?, _ base: String) -> [Entry] {
        ledger.entries.filter { $0.subject.family == .declaration }.compactMap { entry in
            guard let record = ledger.state.declarations[entry.subject.id] else { return nil }
            let isWanted = area.map { area in
                record.areas.contains { $0.code == area.code || $0.within.contains(area.code) }
            }
            guard isWanted ?? true else { return nil }
            let names = record.areas.map { $0.name ?? $0.code }.joined(separator: ", ")
            return Entry(
                id: "urn:zarevo:entry:\(entry.hash)",
                title: "\(record.regime.rawValue) \(entry.after ?? ""): \(names)", at: entry.effectiveAt,
                link: base + "/collections/declarations/items")
        }
    }

    var bytes: [UInt8] {
        var lines = [
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<feed xmlns=\"http://www.w3.org/2005/Atom\">",
            "<id>\(XMLText.escaped(address))</id>", "<title>\(XMLText.escaped(title))</title>",
            "<updated>\(updated)</updated>", "<author><name>Zarevo</name></author>",
            "<link rel=\"self\" type=\"application/atom+xml\" href=\"\(XMLText.escaped(address))\"/>",
        ]
        for entry in entries {
            lines.append(
                "<entry><id>\(XMLText.escaped(entry.id))</id><title>\(XMLText.escaped(entry.title))</title>"
                    + "<updated>\(entry.at)</updated><link rel=\"alternate\" href=\"\(XMLText.escaped(entry.link))\"/></entry>"
            )
        }
        return Array((lines + ["</feed>"]).joined(separator: "\n").utf8) + [10]
    }
}
