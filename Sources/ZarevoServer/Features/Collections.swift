import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Wording

/// The collections that a snapshot offers.
struct Collections: Sendable {
    /// In the order in which they are listed.
    let all: [any FeatureCollection]

    private let extents: [String: FeatureExtent]

    init(
        _ rows: DetectionRows, _ evidence: Evidence, _ events: [LocatedEvent], _ situation: Situation?,
        _ incidents: [Incident], _ state: ResponseState
    ) {
        let tables: [FeatureTable] = [
            .events(events), .fronts(events), .areas(evidence.areas, situation), .placesAtRisk(events),
            .incidents(incidents), .declarations(state, evidence.areas), .alerts(state),
        ]
        all = [DetectionCollection(rows, files: evidence.files)] + tables
        extents = Dictionary(uniqueKeysWithValues: all.map { ($0.id, FeatureExtent($0)) })
    }

    func extent(of collection: any FeatureCollection) -> FeatureExtent {
        extents[collection.id] ?? FeatureExtent(collection)
    }

    func find(_ id: String) throws(Problem) -> any FeatureCollection {
        guard let found = all.first(where: { $0.id == id }) else {
            throw .notFound("collection \(quoted(id)): expected one of \(all.map(\.id).joined(separator: ", "))")
        }
        return found
    }
}

extension FeatureTable {
    static func events(_ events: [LocatedEvent]) -> FeatureTable {
        FeatureTable(
            id: "events", title: "Fire events",
            description:
                "Fires, static heat and heat of low confidence as of the newest detection, each with its perimeter.",
            properties: EventColumns.all.map(FeatureProperty.init), geometryType: "MultiPolygon",
            features: events.map { located in
                Feature(
                    identifier: located.event.id, values: EventColumns.all.map { $0.value(located) },
                    time: located.event.firstSeen...located.event.lastSeen, geometry: .shape(located.event.perimeter))
            })
    }

    /// Land with detections in the last 24 hours.
    static func fronts(_ events: [LocatedEvent]) -> FeatureTable {
        let burning = events.filter { $0.event.status.isBurning && !$0.event.activeLand.isEmpty }
        return FeatureTable(
            id: "fronts", title: "Active land",
            description: "Land of each fire with detections in the last 24 hours.",
            properties: [
                .init(name: "event", meaning: "The event's id", kind: .text),
                .init(name: "name", meaning: "The event's name", kind: .text),
                .init(name: "activeAreaHectares", meaning: "Best estimate, hectares", kind: .decimal),
                .init(name: "activeFrontKilometers", meaning: "Length of the perimeter that is active", kind: .decimal),
            ], geometryType: "MultiPolygon",
            features: burning.map { located in
                Feature(
                    identifier: located.event.id,
                    values: [
                        .text(located.event.id), .text(located.name),
                        .given(located.event.activeArea.best, places: 1),
                        .given(located.event.activeFrontKilometers, places: 2),
                    ], time: located.event.lastSeen...located.event.lastSeen,
                    geometry: .shape(located.event.activeLand))
            })
    }

    static func areas(_ areas: [Area], _ situation: Situation?) -> FeatureTable {
        let rows = Dictionary(
            ((situation?.regions ?? []) + (situation?.districts ?? [])).map { ($0.code, $0) }
        ) { first, _ in first }
        return FeatureTable(
            id: "areas", title: "Areas with their situation",
            description:
                "Countries, regions and districts; figures where fires are known, none where nothing is known.",
            properties: [
                .init(name: "code", meaning: "Code of the area", kind: .text),
                .init(name: "name", meaning: "Name of the area", kind: .text),
                .init(name: "russianName", meaning: "The name in Russian", kind: .text),
                .init(
                    name: "level", meaning: "Level of the area", kind: .text,
                    choices: Area.Level.allCases.map(\.rawValue)),
                .init(name: "parent", meaning: "Code of the area that it lies in", kind: .text),
                .init(name: "source", meaning: "Who published the outline", kind: .text),
                .init(name: "fires", meaning: "Fires known, ended ones too", kind: .integer),
                .init(name: "activeFires", meaning: "Fires that burn", kind: .integer),
                .init(name: "burnedAreaHectares", meaning: "Burned so far, best estimate, hectares", kind: .decimal),
                .init(name: "burnedAreaHectaresLow", meaning: "The same, low end", kind: .decimal),
                .init(name: "burnedAreaHectaresHigh", meaning: "The same, high end", kind: .decimal),
                .init(name: "activeAreaHectares", meaning: "Active within 24 hours, hectares", kind: .decimal),
            ], geometryType: "MultiPolygon",
            features: areas.map { area in
                let row = rows[area.code]
                return Feature(
                    identifier: area.code,
                    values: [
                        .text(area.code), .text(area.name), .given(area.russianName), .text(area.level.rawValue),
                        .given(area.parentCode), .given(area.source), .given(row?.eventCount),
                        .given(row?.activeEventCount), .given(row?.burnedArea.best, places: 1),
                        .given(row?.burnedArea.low, places: 1), .given(row?.burnedArea.high, places: 1),
                        .given(row?.activeArea?.best, places: 1),
                    ], time: nil, geometry: area.shape.isEmpty ? .none : .shape(area.shape))
            })
    }

    /// Settlements within 20 km of a burning fire, each with the nearest one.
    static func placesAtRisk(_ events: [LocatedEvent]) -> FeatureTable {
        var nearest: [Int: (near: NearbyPlace, event: LocatedEvent)] = [:]
        for event in events where event.event.kind == .fire && event.event.status.isBurning {
            for near in event.nearbyPlaces {
                if let known = nearest[near.place.identifier], known.near.kilometers <= near.kilometers { continue }
                nearest[near.place.identifier] = (near, event)
            }
        }
        return FeatureTable(
            id: "places-at-risk", title: "Settlements near burning fires",
            description: "Settlements within 20 km of where a fire burns, each with the nearest fire.",
            properties: [
                .init(name: "name", meaning: "Name of the settlement", kind: .text),
                .init(name: "russianName", meaning: "The name in Russian", kind: .text),
                .init(name: "population", meaning: "People; 0 where not known", kind: .integer),
                .init(name: "country", meaning: "ISO 3166-1", kind: .text),
                .init(name: "kilometers", meaning: "To where heat was seen", kind: .decimal),
                .init(name: "event", meaning: "Id of the nearest fire", kind: .text),
                .init(name: "eventName", meaning: "Name of the nearest fire", kind: .text),
            ], geometryType: "Point",
            features: nearest.values.map { near, event in
                Feature(
                    identifier: String(near.place.identifier),
                    values: [
                        .text(near.place.name), .given(near.place.russianName), .integer(near.place.population),
                        .given(near.place.countryCode), .given(near.kilometers, places: 2), .text(event.event.id),
                        .text(event.name),
                    ], time: event.event.lastSeen...event.event.lastSeen, geometry: .point(near.place.coordinate))
            })
    }

    static func incidents(_ incidents: [Incident]) -> FeatureTable {
        // The newest edition of a record comes last.
        let newest = incidents.reduce(into: [String: Incident]()) { $0[$1.source + "/" + $1.identifier] = $1 }
        return FeatureTable(
            id: "incidents", title: "Official incidents",
            description: "Records of agencies, the newest edition of each.",
            properties: [
                .init(name: "name", meaning: "As published", kind: .text),
                .init(name: "source", meaning: "Who keeps the record", kind: .text),
                .init(
                    name: "kind", meaning: "Kind of incident", kind: .text,
                    choices: Incident.Kind.allCases.map(\.rawValue)),
                .init(name: "complex", meaning: "The complex that it belongs to", kind: .text),
                .init(name: "startedAt", meaning: "Start, UTC", kind: .instant),
                .init(name: "sizeHectares", meaning: "Size as published, hectares", kind: .decimal),
                .init(name: "asOf", meaning: "What instant the size is of", kind: .instant),
                .init(name: "containedPercent", meaning: "Containment, per cent", kind: .decimal),
                .init(name: "state", meaning: "ISO 3166-2", kind: .text),
            ], geometryType: "Point",
            features: newest.map { key, incident in
                Feature(
                    identifier: key,
                    values: [
                        .text(incident.name), .text(incident.source), .text(incident.kind.rawValue),
                        .given(incident.complexName), .given(incident.startedAt),
                        .given(incident.sizeHectares, places: 1), .given(incident.asOf),
                        .given(incident.containedPercent, places: 0), .given(incident.stateCode),
                    ], time: incident.startedAt.map { $0...max($0, incident.extinguishedAt ?? incident.asOf ?? $0) },
                    geometry: incident.place.map { .point($0) } ?? .none)
            })
    }

    static func declarations(_ state: ResponseState, _ areas: [Area]) -> FeatureTable {
        let shapes = Dictionary(areas.map { ($0.code, $0.shape) }) { first, _ in first }
        return FeatureTable(
            id: "declarations", title: "Declared regimes",
            description: "Acts by which a regime is proposed, declared, amended and lifted, one feature an area.",
            properties: [
                .init(name: "declaration", meaning: "Id of the declaration", kind: .text),
                .init(name: "state", meaning: "proposed, declared, amended or lifted", kind: .text),
                .init(name: "regime", meaning: "Which regime", kind: .text),
                .init(name: "level", meaning: "municipal, regional, interregional or federal", kind: .text),
                .init(name: "area", meaning: "Code of the area", kind: .text),
                .init(name: "areaName", meaning: "Name of the area", kind: .text),
                .init(name: "extent", meaning: "whole or part", kind: .text),
                .init(name: "declaredAt", meaning: "Since when it is declared, UTC", kind: .instant),
                .init(name: "expiresAt", meaning: "When it ends by itself, UTC", kind: .instant),
                .init(name: "act", meaning: "Number of the last act", kind: .text),
            ], geometryType: "MultiPolygon",
            features: state.declarations.flatMap { record in
                record.areas.map { area in
                    Feature(
                        identifier: record.id + "/" + area.code,
                        values: [
                            .text(record.id), .text(record.state.rawValue), .text(record.regime.rawValue),
                            .text(record.level.rawValue), .text(area.code), .given(area.name),
                            .text(area.extent.rawValue), .given(record.declaredAt), .given(record.expiresAt),
                            .given(record.acts.last?.number),
                        ], time: record.declaredAt.map { $0...max($0, record.course.last.at) },
                        geometry: shapes[area.code].map { $0.isEmpty ? .none : .shape($0) } ?? .none)
                }
            })
    }

    /// Messages that have gone out.
    static func alerts(_ state: ResponseState) -> FeatureTable {
        FeatureTable(
            id: "alerts", title: "Public warnings",
            description: "Messages that have gone out, in the order of their identifiers; drafts are not among them.",
            properties: [
                .init(name: "warning", meaning: "Id of the warning", kind: .text),
                .init(name: "status", meaning: "Actual, Exercise, …", kind: .text),
                .init(name: "messageType", meaning: "Alert, Update or Cancel", kind: .text),
                .init(name: "sent", meaning: "When it was sent, UTC", kind: .instant),
                .init(name: "expires", meaning: "Until when it holds, UTC", kind: .instant),
                .init(name: "headline", meaning: "In the message's first language", kind: .text),
                .init(name: "areas", meaning: "Codes of the areas, with commas", kind: .text),
            ], geometryType: "MultiPolygon",
            features: state.alerts.flatMap { record in
                record.sent.map { alert in
                    Feature(
                        identifier: alert.identifier,
                        values: [
                            .text(record.id), .text(alert.status.rawValue), .text(alert.messageType.rawValue),
                            .instant(alert.sent.instant), .given(alert.expires?.instant),
                            .given(alert.infos.first?.headline),
                            .given(record.draft.areas.map(\.code).joined(separator: ",")),
                        ],
                        time: alert.sent
                            .instant...max(alert.sent.instant, alert.expires?.instant ?? alert.sent.instant),
                        geometry: .none)
                }
            })
    }
}
