import Geo
import Wording

extension AlertDrafting {
    /// A draft for each settlement where the air is to become unhealthy for some or all, the worst first.
    public func smokeDrafts(_ forecasts: [SmokeForecast]) -> [AlertDraft] {
        forecasts.filter { $0.grade >= .unhealthyForSensitive && $0.until > at }
            .sorted { a, b in
                (b.grade, a.from, a.place.identifier) < (a.grade, b.from, b.place.identifier)
            }
            .map(smokeDraft)
    }

    private func smokeDraft(_ smoke: SmokeForecast) -> AlertDraft {
        let sent = time(at, at: smoke.place)
        let infos = setting.languages.map { info(smoke, $0, sent: sent) }
        let warning = AlertIdentifier.safe("smoke-\(smoke.place.identifier)-" + smoke.from.description.prefix(10))
        return AlertDraft(
            alert: alert(warning, sent: sent, infos: infos), areas: smoke.areas, evidence: ["forecast " + smoke.source])
    }

    private func info(_ smoke: SmokeForecast, _ language: Language, sent: AlertTime) -> AlertInfo {
        let (from, until) = (time(smoke.from, at: smoke.place), time(smoke.until, at: smoke.place))
        let text = WarningText(smoke, from: from, until: until, in: language)
        var info = block(
            text, language, categories: [.health, .environment], kind: "smoke", sent: sent, expires: until)
        info.onset = max(from, sent)
        info.urgency = smoke.from.hours(since: at) <= 6 ? .expected : .future
        info.severity = smoke.grade.severity
        info.certainty = smoke.certainty
        info.responses = [.shelter, .avoid, .monitor]
        info.areas = [
            AlertArea(
                description: text.area,
                circles: [AlertCircle(center: smoke.place.coordinate, radiusKilometers: 10)])
        ]
        return info
    }
}
