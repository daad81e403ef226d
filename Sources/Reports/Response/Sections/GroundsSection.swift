import EmergencyResponse
import Geo
import Wording

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
            Self.anchor, text("Grounds by the rules"),
            [
                text("The rules recommend; only an act that somebody with the right to it signs declares.")
            ], [open, answered, lifting])
    }

    private var open: Table {
        response.table(
            text("Met, not declared"),
            [
                text("Where"), text("Rule"), text("Gives grounds for"),
                text("Met since, UTC"), text("Days"), text("How sure"),
                text("Shown by"), text("Not known"),
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
            text("Met and declared"),
            [
                text("Where"), text("Rule"), text("Gives grounds for"),
                text("Met since, UTC"), text("Declared, days later"),
                text("Shown by"),
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
            text("No longer met, still in force: look whether to lift"),
            [
                text("Where"), text("Rule"), text("Gave grounds for"),
                text("Met until, UTC"), text("In force"),
            ],
            findings.filter { $0.recommendation == .reviewLifting }.map { finding in
                place(finding) + [
                    response.cell(finding.until?.minuteText ?? text.unknown),
                    response.cell(finding.declared.inForce.map { "№ " + $0.actNumber } ?? "", declaration(finding)),
                ]
            })
    }

    private func place(_ finding: GroundsFinding) -> [Table.Cell] {
        let verify = finding.edition.mustBeVerified ? text(" (wording to be verified)") : ""
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
