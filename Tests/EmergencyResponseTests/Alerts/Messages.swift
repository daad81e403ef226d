import EmergencyResponse
import Geo

/// Messages for tests, correct as they stand.
enum Messages {
    static func instant(_ text: String) -> Instant { Instant(iso8601: text) ?? Instant(seconds: 0) }

    static func time(_ text: String) -> AlertTime { AlertTime(instant(text), offsetMinutes: 420) }

    static let sent = time("2019-07-30T18:00:00Z")

    static func info(_ language: String) -> AlertInfo {
        AlertInfo(
            language: language, categories: [.fire], event: "Wildfire", responses: [.prepare, .monitor],
            urgency: .expected, severity: .moderate, certainty: .observed,
            eventCodes: [NamedValue("zarevo", "fire near settlement")], effective: sent,
            expires: sent.adding(hours: 12), senderName: "Duty officer", headline: "Wildfire near Vanavara",
            description: "A wildfire burns near Vanavara.", instruction: "Keep away from the fire.",
            areas: [
                AlertArea(
                    description: "Land near Vanavara", polygons: [polygon],
                    geocodes: [NamedValue("ISO 3166-2", "RU-KYA")])
            ])
    }

    static let polygon = AlertPolygon(
        [(60.3, 102.2), (60.3, 102.4), (60.4, 102.4), (60.4, 102.2)].map {
            Coordinate(wrappingLatitude: $0.0, longitude: $0.1)
        })

    static func alert(_ number: Int = 1) -> Alert {
        Alert(
            identifier: "fire-1.\(number)", sender: "duty@example.org", sent: sent, infos: [info("en"), info("ru")])
    }

    static func update(_ number: Int, of earlier: [Alert], _ type: AlertMessageType = .update) -> Alert {
        var alert = alert(number)
        alert.messageType = type
        alert.sent = sent.adding(hours: Double(number - 1))
        alert.references = earlier.map(\.reference)
        alert.note = "Because"
        return alert
    }

    static let area = AreaReference(code: "RU-KYA-1", name: "Evenki", within: ["RU-KYA"])

    static func draft(_ alert: Alert) -> AlertDraft { AlertDraft(alert: alert, areas: [area], evidence: ["event 1"]) }
}

extension AlertElement {
    /// The same with a child at a path replaced.
    func replacing(_ path: [String], with text: String) -> AlertElement {
        var copy = self
        guard let name = path.first, let index = copy.children.firstIndex(where: { $0.name == name }) else {
            return copy
        }
        if path.count == 1 {
            copy.children[index].text = text
        } else {
            copy.children[index] = copy.children[index].replacing(Array(path.dropFirst()), with: text)
        }
        return copy
    }

    func removing(_ name: String) -> AlertElement {
        var copy = self
        copy.children.removeAll { $0.name == name }
        return copy
    }
}
