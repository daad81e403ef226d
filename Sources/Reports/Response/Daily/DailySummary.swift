import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Foundation
import Geo
import Wording

/// The daily summary in the layout of Avialesookhrana, paragraph by paragraph.
///
/// What officials said, what the ledger holds and what satellites see stand in rows of their own; no number mixes them, and
/// what nobody told is said to be unknown.
struct DailySummary {
    let response: ResponseScene

    var text: ResponseText { response.text }
    var picture: ResponsePicture { response.picture }

    var document: ResponseDocument {
        let sections = paragraphs.enumerated().map { index, paragraph in
            Page.Section(
                anchor: "paragraph-\(index + 1)", title: "\(index + 1). " + paragraph.title, count: "",
                paragraphs: paragraph.notes.map { Names.clean($0) }, tables: paragraph.tables(response))
        }
        let sources = SourceSection(response: response, citedBy: sections, reportPage: "report.html").section
        return ResponseDocument(
            language: text.language.rawValue, title: title, facts: facts,
            paragraphs: [
                text(
                    """
                    Each row says who knows it: officials (as quoted), the ledger, or satellites. They count \
                    different things and are never added.
                    """)
            ], sections: sections + [sources].compactMap(\.self))
    }

    private var title: String {
        let place = response.scene.situation.scopeName(text.language)
        return text("Daily wildfire summary") + ": " + place
    }

    private var facts: [Page.Fact] {
        [
            .init(label: text("As of"), value: text.minute(picture.at)),
            .init(label: text("Moscow time"), value: moscow),
            .init(label: response.scene.wording.reportIdentifier, value: response.scene.identifier),
        ]
    }

    private var moscow: String {
        let date = Date(timeIntervalSince1970: Double(picture.at.seconds))
        let offset = TimeZone(identifier: "Europe/Moscow")?.secondsFromGMT(for: date) ?? 10_800
        return Instant(seconds: picture.at.seconds + Int64(offset)).minuteText
    }

    private var paragraphs: [DailyParagraph] {
        [putOut, active, byRegion, forces, help, regimes, controlZone, withinDay]
    }

    /// Claims of the last day and a half.
    func claims(_ subjects: [ClaimSubject], where isWanted: (ClaimScope) -> Bool = { _ in true }) -> [Claim] {
        picture.claims.filter { claim in
            subjects.contains(claim.subject) && isWanted(claim.scope) && (claim.age(at: picture.at) ?? .infinity) <= 36
        }
    }

    /// Rows of what officials said, one a claim.
    func said(_ claims: [Claim]) -> [DailyParagraph.Row] {
        claims.map { claim in
            let isLand = claim.subject == .area || claim.subject == .count
            let what = [response.names(claim.areas), isLand ? text.scope(claim.scope) : ""].filter { !$0.isEmpty }
            return .init(
                basis: .said(text.label(claim) + ", " + text.asOf(claim)),
                what: ([text.subject(claim.subject)] + what).joined(separator: ", "), value: text.statement(claim),
                links: [response.links.claim(claim.identifier)])
        }
    }

    /// Acts on fires in the ledger, with the entries.
    func recorded(_ label: String, _ fires: [FireRecord]) -> [DailyParagraph.Row] {
        guard !fires.isEmpty else { return [] }
        return [
            .init(
                basis: .recorded, what: label, value: text.numbers.counted(fires.count, response.scene.wording.fire),
                links: fires.prefix(8).map { response.links.entry($0.course.last.entry) })
        ]
    }

    /// Fires on whose suppression the ledger has a report.
    var fires: [FireRecord] {
        let known = Set(response.scene.situation.fires.map(\.event.id))
        return picture.state.fires.filter { response.scene.situation.scope == nil || known.contains($0.id) }
    }
}
