import Assessment
import EmergencyResponse
import FireEvents
import Tables
import Wording

/// The incident status summary of one fire, ICS form 209, block by block; what nobody told is said to be unknown.
struct IncidentForm {
    let response: ResponseScene
    let fire: LocatedEvent

    var text: ResponseText { response.text }
    var picture: ResponsePicture { response.picture }
    var event: FireEvent { fire.event }
    var record: FireRecord? { picture.state.fires[fire.event.id] }
    let cells: FireCells

    init(response: ResponseScene, fire: LocatedEvent) {
        self.response = response
        self.fire = fire
        cells = FireCells(scene: response.scene)
    }

    /// A block with what is known for it.
    struct Block {
        var number: Int
        var value: String?
        var links: [Table.Link?] = []
    }

    var blocks: [Block] {
        let known = Dictionary(uniqueKeysWithValues: filled.map { ($0.number, $0) })
        return IncidentBlock.all.map { known[$0.number] ?? Block(number: $0.number) }
    }

    var document: ResponseDocument {
        let sections = [blockSection, evidence]
        let sources = SourceSection(response: response, citedBy: sections, reportPage: "../report.html").section
        return ResponseDocument(
            language: text.language.rawValue,
            title: text("Incident status summary (ICS 209): ")
                + response.scene.names.fire(fire),
            facts: [
                .init(label: text("As of"), value: text.minute(picture.at)),
                .init(label: text("Fire event"), value: Names.clean(event.id)),
                .init(label: response.scene.wording.reportIdentifier, value: response.scene.identifier),
            ],
            paragraphs: [
                text(
                    """
                    Blocks with * are mandatory. Filled from satellites and the ledger; to be completed and signed \
                    by the incident’s own staff.
                    """)
            ], sections: sections + [sources].compactMap(\.self))
    }

    private var blockSection: Page.Section {
        let rows = zip(IncidentBlock.all, blocks).map { block, filled in
            [
                response.cell("\(block.number)" + (block.isMandatory ? "*" : "")),
                response.cell(block.name(in: text.language)),
                response.cell(filled.value ?? text.unknown, filled.links),
            ]
        }
        return Page.Section(
            anchor: "blocks", title: text("Blocks of the form"), count: "", paragraphs: [],
            tables: [
                response.table(
                    "", [text("Block"), text("Name"), text("Content")], rows)
            ])
    }

    /// The fire event itself, so that every figure from the satellites has its source on the page.
    private var evidence: Page.Section {
        Page.Section(
            anchor: "evidence", title: text("Satellite evidence"), count: "", paragraphs: [],
            tables: [
                response.table(
                    "",
                    [
                        text("Event"), text("Detections"),
                        text("First seen, UTC"),
                        text("Last seen, UTC"),
                    ],
                    [
                        [
                            response.cell(event.id, [response.links.fire(event.id)]),
                            response.cell(text.numbers.count(event.detectionCount)),
                            response.cell(event.firstSeen.minuteText), response.cell(event.lastSeen.minuteText),
                        ]
                    ])
            ])
    }

    var json: JSON {
        [
            "form": "ICS 209", "fire": .string(event.id), "at": .instant(picture.at),
            "language": .string(text.language.rawValue),
            "blocks": .array(
                zip(IncidentBlock.all, blocks).map { block, filled in
                    [
                        "number": .integer(block.number), "name": .string(block.name),
                        "isMandatory": .bool(block.isMandatory), "isKnown": .bool(filled.value != nil),
                        "value": .string(filled.value.map { Names.clean($0) } ?? "unknown"),
                        "sources": .array(filled.links.compactMap { $0 }.map { .string($0.label) }),
                    ]
                }),
        ]
    }
}
