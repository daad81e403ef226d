import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Geo
import Wording

extension DailySummary {
    private var headline: Headline { response.scene.situation.headline }
    private var areas: AreaText { AreaText(text.language) }

    /// Instead of a zero where nobody looked.
    private var notKnown: String {
        let watch = WatchWords(text.language)
        let situation = response.scene.situation
        return watch.notKnown + ": " + watch.reason(situation.observation, at: situation.at)
    }

    private func seen(_ what: String, _ value: String) -> DailyParagraph.Row {
        .init(basis: .seen, what: what, value: value, address: "report.html#observation")
    }

    /// Paragraph 1.
    var putOut: DailyParagraph {
        let done = fires.filter { record in
            record.state == .liquidated && picture.isOfLastDay(record.since)
        }
        let ended = response.scene.situation.endedFires.count
        return DailyParagraph(
            title: text("Put out within the past day"),
            rows: said(claims([.area, .count]) { $0.suppression == .liquidated })
                + recorded(text("put out"), done) + [
                    seen(
                        text("not detected for five days, which is not the same as put out"),
                        response.scene.situation.observation.look == .lookedAt
                            ? text.numbers.counted(ended, response.scene.wording.fire) : notKnown)
                ])
    }

    /// Paragraph 2.
    var active: DailyParagraph {
        let official = claims([.area, .count]) { scope in
            switch scope.suppression {
            case .active, .burning, .burned, .localised, .registered, nil: scope.zone != .control
            default: false
            }
        }
        let burning = fires.filter { $0.state == .active }
        return DailyParagraph(
            title: text("Active at this moment, of them localised"),
            rows: said(official.filter { !isOfOneRegion($0) }) + recorded(text("active"), burning)
                + recorded(text("localised", of: "fires"), fires.filter { $0.state == .localised }) + [
                    seen(
                        response.scene.wording.burningFires,
                        headline.activeEventCount.map(text.numbers.count) ?? notKnown),
                    seen(response.scene.wording.activeArea, headline.activeArea.map(areas.hectares) ?? notKnown),
                    seen(response.scene.wording.burnedArea, areas.hectares(headline.burnedArea)),
                ])
    }

    /// Whether a figure belongs under the regions rather than under the whole.
    private func isOfOneRegion(_ claim: Claim) -> Bool {
        claim.areas.count == 1 && response.scene.situation.scope?.code != claim.areas.first?.code
            && claim.areas.first.map { $0.code.contains("-") } ?? false
    }

    /// Paragraph 3.
    var byRegion: DailyParagraph {
        let official = claims([.area, .count]) {
            $0.suppression != .liquidated && $0.suppression != .ceased && $0.zone != .control
        }
        .filter(isOfOneRegion).sorted {
            ($1.quantity?.stated ?? 0, $0.identifier) < ($0.quantity?.stated ?? 0, $1.identifier)
        }
        return DailyParagraph(
            title: text("By region and land category"),
            notes: [
                text("Land categories: known only where officials name them; no layer of land categories is loaded.")
            ],
            rows: [], further: [officials(official), satellites])
    }

    private func officials(_ claims: [Claim]) -> Table {
        response.table(
            text("As officials said"),
            [
                text("Region"), text("Land category"), text("Figure", of: "indicator"),
                text("Counts"), text("Said by"),
            ],
            claims.map { claim in
                [
                    response.cell(response.names(claim.areas)),
                    response.cell(claim.scope.land.map(text.land) ?? text("not said", of: "land")),
                    response.cell(text.quantity(claim.quantity), [response.links.claim(claim.identifier)]),
                    response.cell(text.scope(claim.scope)),
                    response.cell(text.label(claim) + ", " + text.asOf(claim)),
                ]
            })
    }

    private var satellites: Table {
        let rows = AreaSummary.byUrgency(response.scene.situation.regionRows)
        return response.table(
            text("As satellites see it"),
            [
                text("Region"), text("Land category"), response.scene.wording.burning,
                response.scene.wording.active, response.scene.wording.burned,
            ],
            rows.map { row in
                [
                    response.cell(response.scene.names.summary(row)).leading(to: "report.html#by-region"),
                    response.cell(text.unknown),
                    response.cell(row.activeEventCount.map(text.numbers.count) ?? text.unknown),
                    response.cell(
                        row.activeArea.map { $0.high > 0 ? areas.column($0) : NumberText.notObserved } ?? text.unknown),
                    response.cell(areas.column(row.burnedArea)),
                ]
            })
    }

    /// Paragraph 7.
    var controlZone: DailyParagraph {
        let official = claims([.area, .count]) { scope in
            scope.suppression == .ceased || scope.suppression == .monitored || scope.zone == .control
        }
        return DailyParagraph(
            title: text("Suppression ceased by commission, control zone"),
            rows: said(official)
                + recorded(text("suppression ceased"), fires.filter { $0.state == .ceased })
                + recorded(text("monitored only"), fires.filter { $0.state == .monitored })
                + recorded(text("in the control zone"), fires.filter { $0.zone == .control }))
    }

    /// Paragraph 8.
    var withinDay: DailyParagraph {
        let done = fires.filter { $0.state == .liquidated && picture.isOfLastDay($0.since) }
        let quick = done.filter { $0.since.hours(since: $0.registeredAt) <= 24 }
        guard !done.isEmpty else {
            return DailyParagraph(
                title: text("Share put out within a day"), rows: [])
        }
        let share =
            text.numbers.decimal(100 * Double(quick.count) / Double(done.count), 0) + NumberText.noBreakSpace + "%"
        return DailyParagraph(
            title: text("Share put out within a day"),
            rows: [
                .init(
                    basis: .recorded,
                    what: text("of the fires put out in the past day, within 24 hours of their registration"),
                    value: share + " (\(quick.count)/\(done.count))",
                    links: done.prefix(8).map { response.links.entry($0.course.last.entry) })
            ])
    }
}
