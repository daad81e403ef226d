public import Tables

/// Something that another part of the program adds to a report: a forecast of smoke or spread, with its drawing.
public struct ReportAttachment: Sendable, Equatable {
    /// A word of letters that no other attachment has: `smoke`.
    public var anchor: String
    /// In the language of the report.
    public var title: String
    public var paragraphs: [String]
    /// SVG drawings that this program made; they go into the page as they are.
    public var drawings: [String]
    /// Files that go into the folder beside the page.
    public var files: [ReportFile]
    /// The same for machines, in both languages: a member of the JSON that is named after the anchor.
    public var data: JSON?

    public init(
        anchor: String, title: String, paragraphs: [String] = [], drawings: [String] = [], files: [ReportFile] = [],
        data: JSON? = nil
    ) {
        self.anchor = anchor
        self.title = title
        self.paragraphs = paragraphs
        self.drawings = drawings
        self.files = files
        self.data = data
    }

    /// Letters, digits and hyphens only.
    var safeAnchor: String {
        "attachment-"
            + String(
                anchor.unicodeScalars.filter {
                    $0.isASCII && ($0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-")
                }.map(Character.init))
    }
}
