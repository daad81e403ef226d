import Claims
import EmergencyResponse
import Geo

/// Changes since a day earlier, with what only looks like a change told apart.
struct ChangeSection {
    let response: ResponseScene

    private var text: ResponseText { response.text }

    var section: Page.Section? {
        let changes = response.picture.changes
        return response.section(
            "changes", text("What changed within a day", "Что изменилось за сутки"),
            [
                text(
                    "Changes seen by the satellites are the figures of the first page.",
                    "Изменения, видимые со спутников, — в цифрах первой страницы.")
            ],
            [
                table(text("Changed", "Изменилось"), changes.filter(\.isReal)),
                table(
                    text(
                        "Not a change of the world: definitions, corrections, late records",
                        "Не изменение обстановки: определения, исправления, поздние записи"),
                    changes.filter { !$0.isReal }),
            ])
    }

    private func table(_ title: String, _ changes: [ResponseChange]) -> Table {
        response.table(
            title, [text("Kind", "Вид"), text("What", "Что"), text("Before", "Было"), text("Now", "Стало")],
            changes.map(row))
    }

    private func row(_ change: ResponseChange) -> [Table.Cell] {
        switch change {
        case .act(let entry): act(text("act", "акт"), entry)
        case .recordedLate(let entry):
            act(
                text("recorded late, in effect since ", "записано позже, действует с ") + entry.effectiveAt.minuteText,
                entry)
        case .corrected(let entry, let correction, let original):
            corrected(entry, correction, original)
        case .figure(let now, let before):
            claims(text("new figure of the same scope", "новая цифра того же охвата"), now, before, isRedefined: false)
        case .redefined(let now, let before):
            claims(
                text("other definition, not comparable", "другое определение, несопоставимо"), now, before,
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
        let fate = correction.replacement == nil ? text("struck out", "вычеркнуто") : text("replaced", "заменено")
        return [
            response.cell(text("corrected entry", "исправленная запись")),
            response.cell(subject + ": " + correction.reason, [response.links.entry(entry.sequence)]),
            response.cell(
                text("as first recorded", "как записано вначале"), [original.map { response.links.entry($0.sequence) }]),
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
