import Assessment
import EmergencyResponse
import FireEvents
import Geo
import Wording

extension IncidentForm {
    /// Block 47: every reduction of the size is explained, or said to be unexplained.
    var remarks: (value: String?, links: [Table.Link?]) {
        let parts = reportedReductions + seenReductions
        let links: [Table.Link?] =
            record.map { record in
                reductions(record).map { response.links.entry(record.course.milestones[$0.now].entry) }
            } ?? []
        return (parts.isEmpty ? nil : text.joined(parts), links)
    }

    private var reportedReductions: [String] {
        guard let record else { return [] }
        return reductions(record).map { step in
            let (before, now) = (record.reports[step.before], record.reports[step.now])
            let reason = now.remark ?? now.words.map { text.quote($0) }
            let why = reason ?? text("no reason was reported")
            return text("reported size reduced from ") + hectares(before)
                + text(" to ") + hectares(now) + " (" + record.course.milestones[step.now].at.minuteText + "): "
                + why
        }
    }

    private func hectares(_ report: FireReport) -> String {
        text.numbers.decimal(report.areaHectares?.value ?? .nan, 0) + NumberText.noBreakSpace + text.hectares
    }

    /// Positions of reports whose area is below that of the last report before with an area.
    private func reductions(_ record: FireRecord) -> [(before: Int, now: Int)] {
        let sized = record.reports.indices.filter { record.reports[$0].areaHectares != nil }
        return zip(sized, sized.dropFirst()).map { (before: $0, now: $1) }.filter { step in
            let (before, now) = (record.reports[step.before].areaHectares, record.reports[step.now].areaHectares)
            return (now?.value ?? 0) < (before?.value ?? 0)
        }
    }

    /// The burned area that satellites see grows only; its best value falls when a later look redraws the outline.
    private var seenReductions: [String] {
        let series = response.scene.situation.series[event.id] ?? []
        guard zip(series, series.dropFirst()).contains(where: { $1.burnedArea.best < $0.burnedArea.best }) else {
            return []
        }
        return [
            text("the outline was redrawn from later looks and became smaller; no land was taken back")
        ]
    }
}
