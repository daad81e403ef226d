public import Assessment
import Claims
public import EmergencyResponse
import FireEvents
public import Geo
public import Wording

/// A section of the reports on a page of its own.
public struct DeskSection: Sendable {
    let parts: [RoomPart]

    /// What was said, beside what the satellites showed.
    public static func claims(_ scene: DeskScene) -> DeskSection {
        DeskSection(ClaimSection(response: scene.response).section, scene)
    }

    /// Where rules give grounds, and what was declared.
    public static func grounds(_ scene: DeskScene) -> DeskSection {
        DeskSection(GroundsSection(response: scene.response).section, scene)
    }

    private init(_ section: Page.Section?, _ scene: DeskScene) {
        parts =
            section.map { section in
                [
                    RoomPart(
                        paragraphs: section.paragraphs, tables: section.tables.map { $0.sourced(in: scene.report) })
                ]
            } ?? []
    }

    public var isEmpty: Bool { parts.isEmpty }
}

/// What those sections are made from.
public struct DeskScene: Sendable {
    let response: ResponseScene
    /// The report that has the sources.
    let report: String

    public init(
        _ situation: Situation, _ picture: ResponsePicture, areas: [Area], places: [Place], language: Language
    ) {
        let scene = Scene(situation: situation, areas: areas, places: places, language: language)
        response = ResponseScene(scene: scene, picture: picture)
        report = "/report?at=\(situation.at)&lang=\(language.rawValue)"
    }

    /// Grounds that no act answers, as they go into a proposal, each with where.
    public var openGrounds: [(title: String, proposal: DeclarationProposal)] {
        GroundsSection(response: response).undeclared.compactMap { finding in
            finding.proposal.map { proposal in
                (response.names(proposal.areas) + " · " + finding.rules + " " + finding.clause.id, proposal)
            }
        }
    }

    /// What the rules could not tell, in words: a ground that is not known is not one that is missing.
    public var doubts: [String] {
        let (text, situation) = (response.text, response.scene.situation)
        guard let grounds = response.picture.grounds else {
            return [text("Rules were not asked.")]
        }
        let observation = situation.observation
        let reason = WatchWords(response.scene.language).reason(observation, at: situation.at)
        let unseen = text("What burns is not known: ") + reason + "."
        let unknown = grounds.unknown.count
        return (observation.look == .lookedAt ? [] : [unseen])
            + (unknown == 0
                ? []
                : [
                    text("Clauses and areas of which it is not known: \(text.numbers.count(unknown)).")
                ])
    }

    /// The instant that they are of.
    public var at: Instant { response.scene.situation.at }
}

extension Table {
    /// The same with the links to its sources leading into a report.
    fileprivate func sourced(in report: String) -> Table {
        Table(
            title: title, columns: columns, rows: rows.map { $0.sourced(in: report) }, notes: notes,
            whenEmpty: whenEmpty, caption: caption)
    }
}

extension Table.Row {
    fileprivate func sourced(in report: String) -> Table.Row {
        var row = self
        row.cells = cells.map { cell in
            guard let link = cell.links.first, !cell.hasAddress else { return cell }
            var sourced = cell
            sourced.links = []
            if sourced.text.isEmpty { sourced.text = cell.links.map(\.label).joined(separator: ", ") }
            return sourced.leading(to: report + "#" + link.target)
        }
        return row
    }
}
