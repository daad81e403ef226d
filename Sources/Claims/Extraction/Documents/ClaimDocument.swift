/// A text to read claims from, and where its bytes stood in the document it came from.
public struct ClaimDocument: Sendable {
    /// Paragraphs end with a line feed.
    public var text: String
    public var source: ClaimSource
    /// For each UTF-8 byte of the text, the range of the document's bytes that its character came from; empty where text
    /// and document are the same bytes.
    private let origins: [OriginalRange]
    /// Where a line ends but the sentence goes on, as UTF-8 offsets in the text.
    let softBreaks: Set<Int>

    /// A stretch of a document's bytes.
    public struct OriginalRange: Sendable, Equatable {
        public var start: Int32
        public var end: Int32

        public init(start: Int32, end: Int32) {
            self.start = start
            self.end = end
        }
    }

    /// - Parameters:
    ///   - origins: As many as the text has UTF-8 bytes, or none.
    ///   - softBreaks: UTF-8 offsets of line feeds that end a line and no paragraph.
    public init(
        text: String, source: ClaimSource, origins: [OriginalRange] = [], softBreaks: Set<Int> = []
    ) {
        precondition(origins.isEmpty || origins.count == text.utf8.count, "an origin for each byte of the text")
        self.text = text
        self.source = source
        self.origins = origins
        self.softBreaks = softBreaks
    }

    /// The bytes of the document that a range of the text came from.
    func original(_ range: Range<Int>) -> Range<Int> {
        guard !origins.isEmpty, !range.isEmpty else { return range }
        return Int(origins[range.lowerBound].start)..<Int(origins[range.upperBound - 1].end)
    }
}
