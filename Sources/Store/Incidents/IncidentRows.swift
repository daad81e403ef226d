import Assessment
import EmergencyResponse
import FoundationEssentials
import GRDB
import Geo
import Tables

/// The rows of the table `incidents`.
enum IncidentRows {
    enum Outcome { case new, updated, unchanged }

    static func keep(_ incident: Incident, in database: Database) throws -> Outcome {
        let digest = ContentDigest.hexadecimal(of: Array(content(of: incident).utf8) + (shape(of: incident) ?? []))
        let held = try Row.fetchAll(
            database, sql: "SELECT digest, edition FROM incidents WHERE id = ?", arguments: [incident.key])
        if held.contains(where: { $0[0] == digest }) { return .unchanged }
        let edition = (held.map { $0[1] as Int }.max() ?? 0) + 1
        try insert(incident, digest: digest, edition: edition, in: database)
        try database.execute(
            sql: """
                UPDATE incidents SET isCurrent = (edition = (SELECT edition FROM incidents AS other WHERE other.id = ?1
                    ORDER BY asOf IS NOT NULL, asOf DESC, edition DESC LIMIT 1)) WHERE id = ?1
                """, arguments: [incident.key])
        return held.isEmpty ? .new : .updated
    }

    private static func shape(of incident: Incident) -> [UInt8]? { GeometryWriter.multiPolygon(incident.perimeter) }

    /// All that an edition says, as text that tells it from others.
    private static func content(of incident: Incident) -> String {
        JSON.object([
            .init("name", .string(incident.name)), .init("kind", .string(incident.kind.rawValue)),
            .init("complex", .text(incident.complexName)), .init("start", .instant(incident.startedAt)),
            .init("end", .instant(incident.extinguishedAt)), .init("asOf", .instant(incident.asOf)),
            .init("fault", .text(incident.placeFault?.rawValue)),
            .init("longitude", .number(incident.place?.longitude, places: 7)),
            .init("latitude", .number(incident.place?.latitude, places: 7)), .init("state", .text(incident.stateCode)),
            .init("counties", .array(incident.counties.map { .string($0) })),
            .init("hectares", .number(incident.sizeHectares, places: 4)), .init("final", .bool(incident.isFinal)),
            .init("attributes", attributes(of: incident)),
        ]).text
    }

    private static func attributes(of incident: Incident) -> JSON {
        .array(incident.attributes.map { .array([.string($0.name), .string($0.value)]) })
    }

    private static func insert(
        _ incident: Incident, digest: String, edition: Int, in database: Database
    ) throws {
        try database.execute(
            sql: """
                INSERT INTO incidents (geometry, id, source, sourceId, name, kind, complexName, startedAt, isStartDayOnly,
                    extinguishedAt, placeFault, stateCode, counties, areaHectares, statedArea, statedUnit, asOf, isFinal,
                    containedPercent, attributes, digest, edition, isCurrent)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)
                """,
            arguments: [
                incident.place.map { Data(GeometryWriter.point($0)) }, incident.key, incident.source,
                incident.identifier,
                incident.name, incident.kind.rawValue, incident.complexName, incident.startedAt?.stored,
                incident.isStartDayOnly, incident.extinguishedAt?.stored, incident.placeFault?.rawValue,
                incident.stateCode, incident.counties.joined(separator: ";"), incident.sizeHectares,
                incident.statedSize?.number, incident.statedSize?.unit, incident.asOf?.stored, incident.isFinal,
                incident.containedPercent, attributes(of: incident).text, digest, edition,
            ])
        guard let shape = shape(of: incident) else { return }
        try database.execute(
            sql: "INSERT INTO incidentPerimeters (geometry, id, digest) VALUES (?, ?, ?)",
            arguments: [Data(shape), incident.key, digest])
    }

    static func all(in database: Database, path: String) throws -> [Incident] {
        guard try database.tableExists("incidents") else { return [] }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT incidents.*, incidentPerimeters.geometry AS perimeter FROM incidents
                    LEFT JOIN incidentPerimeters USING (id, digest) ORDER BY incidents.id, edition
                """)
        return try rows.map { try incident($0, path: path) }
    }

    private static func incident(_ row: Row, path: String) throws -> Incident {
        guard let kind = Incident.Kind(rawValue: row["kind"]),
            let attributes = try? CanonicalJSON(json: Array((row["attributes"] as String).utf8)).decoded(
                [[String]].self),
            attributes.allSatisfy({ $0.count == 2 })
        else { throw StoreError.damaged(path: path, found: "incident \(row["id"] as String)") }
        let stated = (row["statedArea"] as String?).flatMap { number in
            (row["statedUnit"] as String?).map { Incident.StatedSize(number: number, unit: $0) }
        }
        return Incident(
            source: row["source"], identifier: row["sourceId"], name: row["name"], kind: kind,
            complexName: row["complexName"], startedAt: instant(row["startedAt"]),
            isStartDayOnly: row["isStartDayOnly"], extinguishedAt: instant(row["extinguishedAt"]),
            place: try (row["geometry"] as Data?).map { try GeometryReader.point(Array($0)) },
            placeFault: (row["placeFault"] as String?).flatMap(Incident.PlaceFault.init),
            perimeter: try (row["perimeter"] as Data?).map { try GeometryReader.multiPolygon(Array($0)) }
                ?? MultiPolygon(),
            stateCode: row["stateCode"],
            counties: (row["counties"] as String).split(separator: ";").map(String.init),
            sizeHectares: row["areaHectares"], statedSize: stated, asOf: instant(row["asOf"]),
            isFinal: row["isFinal"], containedPercent: row["containedPercent"],
            attributes: attributes.map { Incident.Attribute($0[0], $0[1]) })
    }

    /// As ``Geo/Instant/stored`` writes it.
    private static func instant(_ text: String?) -> Instant? {
        text.flatMap { Instant(iso8601: $0.prefix(19) + "Z") }
    }
}
