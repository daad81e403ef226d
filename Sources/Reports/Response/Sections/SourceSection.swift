import Assessment
import Claims
import EmergencyResponse
import FireEvents
import Geo
import Wording

/// The entries, claims and fire events that the figures of other sections link to, each where its link leads.
struct SourceSection {
    let response: ResponseScene
    /// Targets of the links.
    let cited: Set<String>
    /// Where the page is that lists the files of detections; `nil` for this one.
    let reportPage: String?

    static let anchor = "response-sources"

    private var text: ResponseText { response.text }

    init(response: ResponseScene, citedBy sections: [Page.Section], reportPage: String? = nil) {
        self.response = response
        self.reportPage = reportPage
        let rows = sections.flatMap(\.tables).flatMap(\.rows)
        cited = Set(rows.flatMap(\.cells).flatMap(\.links).map(\.target))
    }

    var section: Page.Section? {
        response.section(
            Self.anchor, text("Sources of these figures"), [], [entries, claims, fires])
    }

    private var entries: Table {
        let rows = response.picture.entries.filter { cited.contains(SourceLinks.entryAnchor($0.sequence)) }
        return Table(
            title: "",
            columns: [
                .init("№"), .init(text("What")), .init(text("In effect, UTC")),
                .init(text("Recorded, UTC")), .init(text("By")),
                .init(text("Cause", of: "ground")),
                .init("SHA-256"),
            ],
            rows: rows.map { entry in
                Table.Row(
                    cells: [
                        "E\(entry.sequence)", entry.kind + " " + entry.subject.id, entry.effectiveAt.minuteText,
                        entry.recordedAt.minuteText, entry.actor.name + ", " + entry.actor.role, cause(entry.cause),
                        String(entry.hash.prefix(16)) + "…",
                    ].map { response.cell($0) }, anchor: SourceLinks.entryAnchor(entry.sequence))
            }, whenEmpty: "", caption: text("Entries of the ledger"))
    }

    private func cause(_ cause: Cause?) -> String {
        [cause?.entry.map { "E\($0)" }, cause?.document].compactMap(\.self).joined(separator: ", ")
    }

    private var claims: Table {
        let rows = response.picture.claims.enumerated().filter { cited.contains(SourceLinks.claimAnchor($0.offset)) }
        return Table(
            title: "",
            columns: [
                .init("№"), .init(text("Words")), .init(text("By")),
                .init(text("Published")),
                .init(text("Document")), .init(text("Reading")),
            ],
            rows: rows.map {
                Table.Row(cells: claim($0.element, "C\($0.offset + 1)"), anchor: SourceLinks.claimAnchor($0.offset))
            },
            whenEmpty: "", caption: text("Claims"))
    }

    private func claim(_ claim: Claim, _ label: String) -> [Table.Cell] {
        let chain = [claim.speaker?.text] + [claim.source.publisher] + claim.attribution.map(Optional.some)
        var seen: Set<String> = []
        let who = chain.compactMap(\.self).filter { seen.insert($0).inserted }.joined(separator: " ← ")
        let quote = claim.quote
        let bytes =
            quote.text.isEmpty ? "" : text("bytes ") + "\(quote.startOffset)–\(quote.endOffset)"
        let confidence = text("confidence ") + text.numbers.decimal(claim.confidence, 2)
        let reading = [claim.identifier, bytes, confidence].filter { !$0.isEmpty }.joined(separator: ", ")
        var document = response.cell(claim.source.document)
        if claim.source.document.isWebAddress { document = document.leading(to: document.text) }
        if !claim.source.digest.isEmpty {
            document = document.remarked("SHA-256 " + claim.source.digest.prefix(16) + "…")
        }
        return [
            response.cell(label), response.cell(text.statement(claim)), response.cell(who),
            response.cell(claim.source.publishedAt?.dayText ?? text.unknown), document, response.cell(reading),
        ]
    }

    private var fires: Table {
        let rows = response.scene.situation.fires.enumerated().filter {
            cited.contains(SourceLinks.fireAnchor($0.offset))
        }
        let files = FireCells(scene: response.scene)
        return Table(
            title: "",
            columns: [
                .init("№"), .init(response.scene.wording.name), .init(text("Event")),
                .init(response.scene.wording.detections, isNumber: true), .init(response.scene.wording.firstSeen),
                .init(response.scene.wording.lastSeen), .init(response.scene.wording.sources),
            ],
            rows: rows.map { index, fire in
                Table.Row(
                    cells: [
                        response.cell("F\(index + 1)"), response.cell(response.scene.names.fire(fire)),
                        response.cell(fire.event.id),
                        response.cell(text.numbers.count(fire.event.detectionCount), isNumber: true),
                        response.cell(fire.event.firstSeen.minuteText), response.cell(fire.event.lastSeen.minuteText),
                        reportPage.map { named(fire, $0) } ?? files.cell(.sources, of: fire),
                    ], anchor: SourceLinks.fireAnchor(index))
            }, whenEmpty: "", caption: text("Fire events"))
    }

    /// The files by name, where the page does not list them.
    private func named(_ fire: LocatedEvent, _ page: String) -> Table.Cell {
        let files = response.scene.situation.observation.files
        let names = fire.event.fileIndices.map(Int.init).filter(files.indices.contains).map { files[$0].name }
        return response.cell(names.joined(separator: ", ")).leading(to: page + "#sources")
    }
}

extension String {
    /// Whether it may become a link: no other scheme, no blank.
    var isWebAddress: Bool {
        (hasPrefix("https://") || hasPrefix("http://"))
            && !unicodeScalars.contains { $0.properties.isWhitespace || $0.value < 33 }
    }
}
