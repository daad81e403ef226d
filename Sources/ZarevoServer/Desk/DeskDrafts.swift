import EmergencyResponse
import Geo
import Tables
import Wording

/// What a draft says, in the fields of the form that revises it.
enum DeskDrafts {
    /// - Returns: Nothing for acts that begin with an empty form.
    static func values(_ kind: String, _ subject: String, _ state: ResponseState) -> [String: String] {
        switch kind {
        case "report.revise": state.reports[subject].map { values($0.body) } ?? [:]
        case "alert.revise": state.alerts[subject].map { values($0.draft.alert) } ?? [:]
        default: [:]
        }
    }

    private static func values(_ body: ReportBody) -> [String: String] {
        var values = ["title": body.title, "asOf": String(body.asOf.description.prefix(16))]
        if body.areas.count == 1 { values["area"] = body.areas[0].code }
        return values
    }

    private static func values(_ alert: Alert) -> [String: String] {
        let setting = AlertSetting(renewing: alert)
        var values = [
            "sender": setting.sender, "hours": number(setting.hours),
            "languages": setting.languages.map(\.rawValue).joined(separator: ","),
        ]
        values["senderName"] = setting.senderNames[.english]
        values["senderNameRu"] = setting.senderNames[.russian]
        values["within"] = alert.warnedKilometers.map(number)
        (values["contact"], values["web"]) = (setting.contact, setting.web)
        return values
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : JSON.decimal(value, places: 2).text
    }
}
