import EmergencyResponse
import Geo
import ResponseFormats

/// A message with everything that the house can say.
enum SampleAlert {
    static let sent = AlertTime(Instant(seconds: 1_564_509_600), offsetMinutes: 420)

    static let polygon = AlertPolygon(
        [(60.3, 102.2), (60.3, 102.4), (60.4, 102.4), (60.4, 102.2)].map {
            Coordinate(wrappingLatitude: $0.0, longitude: $0.1)
        })

    static func info(_ language: String) -> AlertInfo {
        AlertInfo(
            language: language, categories: [.fire, .health], event: "Wildfire", responses: [.prepare, .monitor],
            urgency: .expected, severity: .moderate, certainty: .observed, audience: "Everybody",
            eventCodes: [NamedValue("zarevo", "fire near settlement")], effective: sent, onset: sent,
            expires: sent.adding(hours: 12), senderName: "Дежурный", headline: "Fire & smoke < 3 km from \"Vanavara\"",
            description: "Two lines\nof text.", instruction: "Keep away.", web: "https://example.org/?a=1&b=2",
            contact: "112", parameters: [NamedValue("key", "value")],
            resources: [
                AlertResource(
                    description: "Map", mediaType: "image/png", bytes: 3, address: "https://example.org/m.png",
                    content: "AAAA", digest: "da39a3ee")
            ],
            areas: [
                AlertArea(
                    description: "Land near Vanavara", polygons: [polygon],
                    circles: [AlertCircle(center: polygon.corners[0], radiusKilometers: 5.5)],
                    geocodes: [NamedValue("ISO 3166-2", "RU-KYA")], altitudeFeet: 100, ceilingFeet: 3_000)
            ])
    }

    static func alert(_ identifier: String = "fire-1.1", hours: Double = 0) -> Alert {
        Alert(
            identifier: identifier, sender: "duty@example.org", sent: sent.adding(hours: hours), source: "satellites",
            restriction: "none", addresses: "all", codes: ["a", "b"], note: "A note", incidents: ["fire-1"],
            infos: [info("en"), info("ru")])
    }

    static func read(_ text: String) -> CAPReading { CAPReading(Array(text.utf8), name: "message.xml") }
}
