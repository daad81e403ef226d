import EmergencyResponse
import Geo

/// Where rules give grounds that no act answers, and where one does: the delay.
struct GroundsSection {
    let response: ResponseScene

    static let anchor = "grounds"

    private var text: ResponseText { response.text }
    private var findings: [GroundsFinding] {
        (response.picture.grounds?.findings ?? []).filter { response.picture.concerns([$0.area]) }
    }

    /// Met, with no act in force for all of the area.
    var undeclared: [GroundsFinding] {
        findings.filter { [.propose, .findOut, .inForceInPart].contains($0.recommendation) && $0.verdict.isMet }
    }

    var section: Page.Section? {
        response.section(
            Self.anchor, text("Grounds by the rules", "Основания по правилам"),
            [
                text(
                    "The rules recommend; only an act that somebody with the right to it signs declares.",
                    "Правила только указывают на основания; объявляет лишь акт, подписанный тем, кто вправе.")
            ], [open, answered, lifting])
    }

    private var open: Table {
        response.table(
            text("Met, not declared", "Есть основания, не объявлено"),
            [
                text("Where", "Где"), text("Rule", "Правило"), text("Gives grounds for", "Основание для"),
                text("Met since, UTC", "Выполнено с, UTC"), text("Days", "Суток"), text("How sure", "Насколько верно"),
                text("Shown by", "Чем показано"), text("Not known", "Неизвестно"),
            ],
            undeclared.map { finding in
                place(finding) + [
                    response.cell(finding.since?.minuteText ?? text.unknown),
                    response.cell(days(finding.since.map { finding.at.hours(since: $0) / 24 })),
                    response.cell(text.certainty(finding.verdict.certainty)), fires(finding),
                    response.cell(finding.unknown.map(text.unknown).joined(separator: "; ")),
                ]
            })
    }

    private var answered: Table {
        response.table(
            text("Met and declared", "Есть основания, объявлено"),
            [
                text("Where", "Где"), text("Rule", "Правило"), text("Gives grounds for", "Основание для"),
                text("Met since, UTC", "Выполнено с, UTC"), text("Declared, days later", "Объявлено через, суток"),
                text("Shown by", "Чем показано"),
            ],
            findings.filter { $0.recommendation == .inForce }.map { finding in
                place(finding) + [
                    response.cell(finding.since?.minuteText ?? text.unknown),
                    response.cell(days(finding.declared.delayDays), declaration(finding)), fires(finding),
                ]
            })
    }

    private var lifting: Table {
        response.table(
            text(
                "No longer met, still in force: look whether to lift",
                "Основания отпали, режим действует: проверить отмену"),
            [
                text("Where", "Где"), text("Rule", "Правило"), text("Gave grounds for", "Было основанием для"),
                text("Met until, UTC", "Выполнялось до, UTC"), text("In force", "Действует"),
            ],
            findings.filter { $0.recommendation == .reviewLifting }.map { finding in
                place(finding) + [
                    response.cell(finding.until?.minuteText ?? text.unknown),
                    response.cell(finding.declared.inForce.map { "№ " + $0.actNumber } ?? "", declaration(finding)),
                ]
            })
    }

    private func place(_ finding: GroundsFinding) -> [Table.Cell] {
        let verify = finding.edition.mustBeVerified ? text(" (wording to be verified)", " (текст нужно сверить)") : ""
        return [
            response.cell(response.names([finding.area])),
            response.cell(finding.rules + " " + finding.clause.id + ": " + finding.edition.citation + verify),
            response.cell(text.outcome(finding.clause.outcome)),
        ]
    }

    private func days(_ days: Double?) -> String { days.map { text.numbers.decimal($0, 1) } ?? text.unknown }

    private func fires(_ finding: GroundsFinding) -> Table.Cell {
        let meeting = finding.meeting
        let facts = response.phrasing.facts(finding)
        let links = meeting.prefix(5).map { response.links.fire($0.id) } + finding.sources.prefix(5).map(source)
        return response.cell(facts, links)
    }

    /// `declaration kya` of a finding's sources, as the entry that declared it.
    private func source(_ text: String) -> Table.Link? {
        let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
        guard parts.count == 2, parts[0] == "declaration" else { return nil }
        return response.picture.state.declarations[parts[1]].map { response.links.entry($0.course.last.entry) }
    }

    private func declaration(_ finding: GroundsFinding) -> [Table.Link?] {
        guard let id = finding.declared.inForce?.declaration, let record = response.picture.state.declarations[id]
        else {
            return []
        }
        return response.links(record.course.milestones)
    }
}
