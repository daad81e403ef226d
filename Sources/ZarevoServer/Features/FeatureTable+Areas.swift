import Assessment
import FireEvents
import Geo
import Tables

extension FeatureTable {
    static func areas(_ areas: [Area], _ situation: Situation?) -> FeatureTable {
        let known = Dictionary(
            ((situation?.regions ?? []) + (situation?.districts ?? [])).map { ($0.code, $0) }
        ) { first, _ in first }
        return FeatureTable(
            id: "areas", title: "Areas with their situation",
            description:
                "Countries, regions and districts; figures where fires are known, none where nothing is known.",
            geometryType: "MultiPolygon", rows: areas.map { (area: $0, figures: known[$0.code]) },
            columns: areaColumns + figureColumns, identifier: \.area.code, time: { _ in nil },
            geometry: { FeatureLocation($0.area.shape) })
    }

    private typealias AreaRow = (area: Area, figures: AreaSummary?)

    private static let areaColumns: [FeatureColumn<AreaRow>] = [
        .init("code", .text, "Code of the area") { .text($0.area.code) },
        .init("name", .text, "Name of the area") { .text($0.area.name) },
        .init("russianName", .text, "The name in Russian") { .given($0.area.russianName) },
        .init("level", .text, "Level of the area", choices: Area.Level.allCases.map(\.rawValue)) {
            .text($0.area.level.rawValue)
        },
        .init("parent", .text, "Code of the area that it lies in") { .given($0.area.parentCode) },
        .init("source", .text, "Who published the outline") { .given($0.area.source) },
    ]

    private static let figureColumns: [FeatureColumn<AreaRow>] = [
        .init("fires", .integer, "Fires known, ended ones too") { .given($0.figures?.eventCount) },
        .init("activeFires", .integer, "Fires that burn") { .given($0.figures?.activeEventCount) },
        .init("burnedAreaHectares", .decimal, "Burned so far, best estimate, hectares") {
            .given($0.figures?.burnedArea.best, places: 1)
        },
        .init("burnedAreaHectaresLow", .decimal, "The same, low end") {
            .given($0.figures?.burnedArea.low, places: 1)
        },
        .init("burnedAreaHectaresHigh", .decimal, "The same, high end") {
            .given($0.figures?.burnedArea.high, places: 1)
        },
        .init("activeAreaHectares", .decimal, "Active within 24 hours, hectares") {
            .given($0.figures?.activeArea?.best, places: 1)
        },
    ]

    static func incidents(_ incidents: [Incident]) -> FeatureTable {
        // The newest edition of a record comes last.
        let newest = incidents.reduce(into: [String: Incident]()) { $0[$1.source + "/" + $1.identifier] = $1 }
        return FeatureTable(
            id: "incidents", title: "Official incidents",
            description: "Records of agencies, the newest edition of each.", geometryType: "Point",
            rows: Array(newest.values), columns: incidentColumns, identifier: { $0.source + "/" + $0.identifier },
            time: { incident in
                incident.startedAt.map { $0...max($0, incident.extinguishedAt ?? incident.asOf ?? $0) }
            }, geometry: { $0.place.map { .point($0) } ?? .none })
    }

    private static let incidentColumns: [FeatureColumn<Incident>] = [
        .init("name", .text, "As published") { .text($0.name) },
        .init("source", .text, "Who keeps the record") { .text($0.source) },
        .init("kind", .text, "Kind of incident", choices: Incident.Kind.allCases.map(\.rawValue)) {
            .text($0.kind.rawValue)
        },
        .init("complex", .text, "The complex that it belongs to") { .given($0.complexName) },
        .init("startedAt", .instant, "Start, UTC") { .given($0.startedAt) },
        .init("sizeHectares", .decimal, "Size as published, hectares") { .given($0.sizeHectares, places: 1) },
        .init("asOf", .instant, "What instant the size is of") { .given($0.asOf) },
        .init("containedPercent", .decimal, "Containment, per cent") { .given($0.containedPercent, places: 0) },
        .init("state", .text, "ISO 3166-2") { .given($0.stateCode) },
    ]
}
