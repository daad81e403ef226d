import EmergencyResponse
import Formats
import Geo
import Tables
import Wording

extension FeatureTable {
    static func declarations(_ state: ResponseState, _ areas: [Area]) -> FeatureTable {
        let shapes = Dictionary(areas.map { ($0.code, $0.shape) }) { first, _ in first }
        return FeatureTable(
            id: "declarations", title: "Declared regimes",
            description: "Acts by which a regime is proposed, declared, amended and lifted, one feature an area.",
            geometryType: "MultiPolygon",
            rows: state.declarations.flatMap { record in record.areas.map { (record: record, area: $0) } },
            columns: declarationColumns, identifier: { $0.record.id + "/" + $0.area.code },
            time: { row in row.record.declaredAt.map { $0...max($0, row.record.course.last.at) } },
            geometry: { FeatureLocation(shapes[$0.area.code]) })
    }

    private static let declarationColumns: [FeatureColumn<(record: DeclarationRecord, area: AreaReference)>] = [
        .init("declaration", .text, "Id of the declaration") { .text($0.record.id) },
        .init("state", .text, "proposed, declared, amended or lifted") { .text($0.record.state.rawValue) },
        .init("regime", .text, "Which regime") { .text($0.record.regime.rawValue) },
        .init("level", .text, "municipal, regional, interregional or federal") { .text($0.record.level.rawValue) },
        .init("area", .text, "Code of the area") { .text($0.area.code) },
        .init("areaName", .text, "Name of the area") { .given($0.area.name) },
        .init("extent", .text, "whole or part") { .text($0.area.extent.rawValue) },
        .init("declaredAt", .instant, "Since when it is declared, UTC") { .given($0.record.declaredAt) },
        .init("expiresAt", .instant, "When it ends by itself, UTC") { .given($0.record.expiresAt) },
        .init("act", .text, "Number of the last act") { .given($0.record.acts.last?.number) },
    ]

    /// Messages that have gone out.
    static func alerts(_ state: ResponseState) -> FeatureTable {
        FeatureTable(
            id: "alerts", title: "Public warnings",
            description: "Messages that have gone out, in the order of their identifiers; drafts are not among them.",
            geometryType: "MultiPolygon",
            rows: state.alerts.flatMap { record in record.sent.map { (record: record, alert: $0) } },
            columns: alertColumns, identifier: \.alert.identifier,
            time: { row in
                let sent = row.alert.sent.instant
                return sent...max(sent, row.alert.expires?.instant ?? sent)
            }, geometry: { _ in .none })
    }

    private static let alertColumns: [FeatureColumn<(record: AlertRecord, alert: Alert)>] = [
        .init("warning", .text, "Id of the warning") { .text($0.record.id) },
        .init("status", .text, "Actual, Exercise, …") { .text($0.alert.status.rawValue) },
        .init("messageType", .text, "Alert, Update or Cancel") { .text($0.alert.messageType.rawValue) },
        .init("sent", .instant, "When it was sent, UTC") { .instant($0.alert.sent.instant) },
        .init("expires", .instant, "Until when it holds, UTC") { .given($0.alert.expires?.instant) },
        .init("headline", .text, "In the message's first language") { .given($0.alert.infos.first?.headline) },
        .init("areas", .text, "Codes of the areas, with commas") {
            .given($0.record.draft.areas.map(\.code).joined(separator: ","))
        },
    ]
}
