import Claims
import EmergencyResponse
import Geo
import Wording

/// Changes since a day earlier, with what only looks like a change told apart.
struct ChangeSection {
    let response: ResponseScene

    private var text: ResponseText { response.text }

    var section: Page.Section? {
        let changes = response.picture.changes
        return response.section(
            "changes", text("What changed within a day"),
            [
                text("Changes seen by the satellites are the figures of the first page.")
            ],
            [
                table(text("Changed"), changes.filter(\.isReal)),
                table(
                    text("Not a change of the world: definitions, corrections, late records"),
                    changes.filter { !$0.isReal }),
            ])
    }

    private func table(_ title: String, _ changes: [ResponseChange]) -> Table {
        response.table(
            title, [text("Kind"), text("What"), text("Before"), text("Now")],
            changes.map(row))
    }

    private func row(_ change: ResponseChange) -> [Table.Cell] {
        switch change {
        case .act(let entry): act(text("act"), entry)
        case .recordedLate(let entry):
            act(
                text("recorded late, in effect since ") + entry.effectiveAt.minuteText,
                entry)
        case .corrected(let entry, let correction, let original):
            corrected(entry, correction, original)
        case .figure(let now, let before):
            claims(text("new figure of the same scope"), now, before, isRedefined: false)
        case .redefined(let now, let before):
            claims(
                text("other definition, not comparable"), now, before,
                isRedefined: true)
        }
    }

    private func act(_ kind: String, _ entry: LedgerEntry) -> [Table.Cell] {
        [
            response.cell(kind),
            response.cell(
                text.act(entry.subject.family) + " " + entry.subject.id, [response.links.entry(entry.sequence)]),
            response.cell(text.stateName(entry.subject.family, entry.before)),
            response.cell(text.stateName(entry.subject.family, entry.after)),
        ]
    }

    private func corrected(_ entry: LedgerEntry, _ correction: Correction, _ original: LedgerEntry?) -> [Table.Cell] {
        let subject = original.map { text.act($0.subject.family) + " " + $0.subject.id } ?? ""
        let fate = correction.replacement == nil ? text("struck out") : text("replaced")
        return [
            response.cell(text("corrected entry")),
            response.cell(subject + ": " + correction.reason, [response.links.entry(entry.sequence)]),
            response.cell(
                text("as first recorded"), [original.map { response.links.entry($0.sequence) }]),
            response.cell(fate),
        ]
    }

    private func claims(_ kind: String, _ now: Claim, _ before: Claim, isRedefined: Bool) -> [Table.Cell] {
        let what = text.subject(now.subject) + ", " + response.names(now.areas) + ", " + text.label(now)
        func said(_ claim: Claim) -> Table.Cell {
            let scope = isRedefined ? " (" + text.scope(claim.scope) + ")" : ""
            return response.cell(text.quantity(claim.quantity) + scope, [response.links.claim(claim.identifier)])
        }
        return [response.cell(kind), response.cell(what), said(before), said(now)]
    }
}
