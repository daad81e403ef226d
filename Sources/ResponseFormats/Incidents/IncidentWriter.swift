public import Assessment
import Claims
public import FireEvents
import Formats
import Geo
public import Tables

/// Writes official incidents with the events that they were matched to.
public enum IncidentWriter {
    /// The columns of CSV and the names of JSON, where `matches` is a list and `claim` an object.
    public static let columns = [
        "id", "source", "name", "kind", "startedAt", "extinguishedAt", "longitude", "latitude", "placeFault", "state",
        "counties", "areaHectares", "statedArea", "statedUnit", "asOf", "isFinal", "containedPercent", "match",
        "eventIds", "eventNames", "delayHours", "burnedAreaHectaresLow", "burnedAreaHectares",
        "burnedAreaHectaresHigh", "ratio", "reasons",
    ]

    /// An incident with what was found for it.
    public struct Row: Sendable {
        public var incident: Incident
        /// Sure ones first.
        public var matches: [IncidentMatch]
        /// The events of the sure matches.
        public var events: [LocatedEvent]

        /// The best of the matches; `nil` where there is none.
        public var quality: IncidentMatch.Quality? { matches.map(\.quality).max() }

        public var burnedArea: AreaInterval? {
            events.isEmpty ? nil : .sum(of: events.map(\.event.burnedArea))
        }

        /// Ours over official; `nil` where either is unknown.
        public var ratio: Double? {
            guard let ours = burnedArea, let official = incident.sizeHectares, official > 0 else { return nil }
            return ours.best / official
        }
    }

    /// A row for each record, the largest first.
    public static func rows(_ naming: FireNaming, _ events: [LocatedEvent]) -> [Row] {
        let byId = Dictionary(events.map { ($0.event.id, $0) }) { first, _ in first }
        let matches = Dictionary(grouping: naming.matches, by: \.incidentKey)
        return naming.incidents.map { incident in
            let own = (matches[incident.key] ?? []).sorted { ($1.quality, $0.eventId) < ($0.quality, $1.eventId) }
            let sure = own.filter { $0.quality > .possible }.compactMap { byId[$0.eventId] }
            return Row(incident: incident, matches: own, events: sure)
        }.sorted {
            ($1.incident.sizeHectares ?? -1, $0.incident.key) < ($0.incident.sizeHectares ?? -1, $1.incident.key)
        }
    }

    public static func csv(_ rows: [Row]) -> String {
        var table = CSVText(columns: columns)
        for row in rows { table.add(values(row)) }
        return table.text
    }

    /// A list of objects with everything that the source says.
    public static func json(_ rows: [Row]) -> JSON { .array(rows.map(object)) }

    /// RFC 7946, one feature a line: the official perimeter where there is one, else the place, else no geometry.
    public static func geoJSON(_ rows: [Row]) -> String {
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
        for (index, row) in rows.enumerated() {
            buffer.append(index > 0 ? ",\n" : "\n")
            buffer.append("{\"type\":\"Feature\",\"properties\":")
            buffer.append(object(row).text)
            buffer.append(",\"geometry\":")
            if !row.incident.perimeter.isEmpty {
                buffer.append(geoJSON: row.incident.perimeter)
            } else if let place = row.incident.place {
                let point: JSON = [
                    "type": "Point",
                    "coordinates": [.decimal(place.longitude, places: 6), .decimal(place.latitude, places: 6)],
                ]
                buffer.append(point.text)
            } else {
                buffer.append("null")
            }
            buffer.append("}")
        }
        buffer.append("\n]}\n")
        return buffer.text
    }

    private static func values(_ row: Row) -> [FieldValue] {
        let (incident, area) = (row.incident, row.burnedArea)
        return [
            .text(incident.key), .text(incident.source), .text(incident.name), .text(incident.kind.rawValue),
            .given(incident.startedAt), .given(incident.extinguishedAt), .given(incident.place?.longitude, places: 6),
            .given(incident.place?.latitude, places: 6), .given(incident.placeFault?.rawValue),
            .given(incident.stateCode), .given(incident.counties.joined(separator: ";")),
            .given(incident.sizeHectares, places: 1), .given(incident.statedSize?.number),
            .given(incident.statedSize?.unit), .given(incident.asOf), .text(incident.isFinal ? "true" : "false"),
            .given(incident.containedPercent, places: 1), .given(row.quality?.rawValue),
            .given(row.events.map(\.event.id).joined(separator: ";")),
            .given(row.events.map(\.name).joined(separator: ";")),
            .given(row.matches.first { $0.quality > .possible }?.delayHours, places: 1),
            .given(area?.low, places: 1), .given(area?.best, places: 1), .given(area?.high, places: 1),
            .given(row.ratio, places: 3),
            .given(row.matches.map(reasons).joined(separator: " | ")),
        ]
    }

    private static func reasons(_ match: IncidentMatch) -> String {
        "\(match.eventId) \(match.quality.rawValue): " + match.reasons.map(\.text).joined(separator: ", ")
    }

    private static func object(_ row: Row) -> JSON {
        let plain = zip(columns, values(row)).filter {
            !["eventIds", "eventNames", "reasons", "counties"].contains($0.0)
        }
        .map { JSON.Member($0, $0 == "isFinal" ? .bool(row.incident.isFinal) : JSON($1)) }
        return .object(
            plain + [
                .init("counties", .array(row.incident.counties.map { .string($0) })),
                .init("matches", .array(row.matches.map(match))),
                .init("claim", row.incident.claim.map(ClaimJSON.object) ?? .null),
                .init(
                    "attributes",
                    .object(row.incident.attributes.map { .init($0.name, .string($0.value)) })),
            ])
    }

    private static func match(_ match: IncidentMatch) -> JSON {
        [
            "eventId": .string(match.eventId), "role": .string(match.role.rawValue),
            "quality": .string(match.quality.rawValue), "kilometers": .number(match.kilometers, places: 2),
            "delayHours": .number(match.delayHours, places: 1),
            "reasons": .array(match.reasons.map { .string($0.text) }),
        ]
    }
}
