import Claims
import EmergencyResponse
import FireEvents
import Geo
import Wording

/// Claims beside what the satellites showed of the same scope at that time, and beside each other.
///
/// Nothing is added up across sources.
struct ClaimSection {
    let response: ResponseScene

    private var text: ResponseText { response.text }
    private var picture: ResponsePicture { response.picture }

    private static let most = 60

    var section: Page.Section? {
        var notes = [
            text(
                "Each figure is its speaker’s own and counts what it says; figures of different sources are never added."
            )
        ]
        if picture.leftOutClaimCount > 0 {
            let count = text.numbers.count(picture.leftOutClaimCount)
            notes.append(
                text("Left out: \(count) that are older than seven days, later, undated or about other areas."))
        }
        return response.section(
            "claims", text("What was said, beside the evidence"), notes,
            [figures, between, other])
    }

    private var figureClaims: [Claim] {
        picture.claims.filter { ($0.subject == .area || $0.subject == .count) && $0.quantity != nil }
    }

    private var figures: Table {
        response.table(
            text("Areas and numbers of fires"),
            [
                text("Where"), text("As of"), text("Said"), text("By"),
                text("Counts"), text("Seen by satellites"),
                text("Verdict"),
            ], figureClaims.suffix(Self.most).map(row), notes: shown(figureClaims.count))
    }

    private func shown(_ count: Int) -> [String] {
        count > Self.most
            ? [response.scene.wording.shown.filled(text.numbers.count(Self.most), text.numbers.count(count))] : []
    }

    private func row(_ claim: Claim) -> [Table.Cell] {
        let finding = picture.findings.first { $0.satelliteArea != nil && $0.claims == [claim.identifier] }
        return [
            response.cell(response.names(claim.areas)), response.cell(text.asOf(claim)),
            response.cell(
                text.quantity(claim.quantity) + " " + text.bounds(claim.quantity),
                [response.links.claim(claim.identifier)]),
            response.cell(text.label(claim)), response.cell(text.scope(claim.scope)),
            satellite(claim), response.cell(verdict(claim, finding)),
        ]
    }

    private func satellite(_ claim: Claim) -> Table.Cell {
        guard let figure = picture.satelliteFigure(for: claim) else { return response.cell(NumberText.notObserved) }
        let source = [Table.Link(target: "by-region", label: text("satellites"))]
        let at = ", " + figure.at.minuteText
        guard claim.subject == .area else {
            return response.cell((figure.activeFires.map { text.numbers.count($0) } ?? text.unknown) + at, source)
        }
        let isBurned = claim.countsBurnedLand
        let seen = isBurned ? figure.burned : figure.active
        let name = isBurned ? text("burned") : text("active in 24 h")
        let area = AreaInterval(low: seen.low, best: seen.best, high: seen.high)
        return response.cell(name + " " + AreaText(text.language).hectares(area) + at, source)
    }

    private func verdict(_ claim: Claim, _ finding: Reconciliation?) -> String {
        guard let finding else {
            return text("no satellite figure of that time and area")
        }
        let kind = text.kind(finding.kind)
        switch finding.basis {
        case .notSeen(let reason): return kind + ": " + response.phrasing.reason(reason, claim)
        case .outOfSight: return kind + ": " + response.phrasing.explanation(finding)
        default: break
        }
        return [kind, text.ratio(finding.ratio)].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private var between: Table {
        let findings = picture.findings.filter { $0.satelliteArea == nil }
        return response.table(
            text("Claims beside each other"),
            [text("Finding"), text("Claims"), text("What makes it so")],
            findings.prefix(Self.most).map { finding in
                [
                    response.cell([text.kind(finding.kind), text.ratio(finding.ratio)].joined(separator: " ")),
                    response.cell("", finding.claims.map { response.links.claim($0) }),
                    response.cell(response.phrasing.explanation(finding)),
                ]
            }, notes: shown(findings.count))
    }

    /// Everything else that was said, in its own words.
    private var other: Table {
        let claims = picture.claims.filter { claim in !figureClaims.contains { $0.identifier == claim.identifier } }
        return response.table(
            text("Other statements"),
            [
                text("About"), text("Where"), text("As of"), text("Words"),
                text("By"),
            ],
            claims.suffix(Self.most).map { claim in
                let none = claim.polarity == .negative ? text(" (none reported)") : ""
                return [
                    response.cell(text.subject(claim.subject) + none), response.cell(response.names(claim.areas)),
                    response.cell(text.asOf(claim)),
                    response.cell(text.statement(claim), [response.links.claim(claim.identifier)]),
                    response.cell(text.label(claim)),
                ]
            }, notes: shown(claims.count))
    }
}
