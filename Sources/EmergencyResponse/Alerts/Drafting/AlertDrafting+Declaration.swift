public import Geo
import Wording

extension AlertDrafting {
    /// A draft that tells what an act has put in force, for as long as a message holds.
    ///
    /// - Parameter clock: A place whose clocks the times are told by; UTC without one.
    public func declarationDraft(_ declaration: DeclaredRegime, clock: Place? = nil) -> AlertDraft {
        let sent = time(at, at: clock)
        let end = declaration.expiresAt.map { time($0, at: clock) }
        let holds = sent.adding(hours: setting.hours)
        let infos = setting.languages.map { language in
            info(declaration, language, sent: sent, clock: clock, expires: end.map { min($0, holds) } ?? holds)
        }
        return AlertDraft(
            alert: alert(AlertIdentifier.safe("declaration-" + declaration.id), sent: sent, infos: infos),
            areas: declaration.areas.map(\.reference), evidence: ["declaration " + declaration.id])
    }

    private func info(
        _ declaration: DeclaredRegime, _ language: Language, sent: AlertTime, clock: Place?, expires: AlertTime
    ) -> AlertInfo {
        let text = WarningText(
            declaration, since: time(declaration.since, at: clock),
            until: declaration.expiresAt.map { time($0, at: clock) }, in: language)
        var info = block(
            text, language, categories: [.fire, .safety], kind: declaration.regime.rawValue, sent: sent,
            expires: expires)
        info.urgency = .expected
        info.severity = declaration.regime == .emergency ? .moderate : .minor
        info.certainty = .observed
        info.responses = [.avoid, .monitor]
        info.parameters = [NamedValue("zarevo act", PlainText.oneLine(declaration.act.number))]
        info.areas = declaration.areas.map { area(of: $0, language) }
        return info
    }

    /// Of an area that is only partly meant, no code and no outline: receivers would warn all of it.
    private func area(of declared: DeclaredArea, _ language: Language) -> AlertArea {
        let name = declared.name(in: language)
        guard declared.reference.extent == .whole else { return AlertArea(description: name) }
        let outlines = declared.area?.shape.polygons.map { AlertPolygon($0.exterior) } ?? []
        return AlertArea(
            description: name, polygons: outlines.filter(\.isSimple), geocodes: [geocode(declared.reference.code)])
    }
}
