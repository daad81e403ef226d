public import Claims
import EmergencyResponse
public import Geo
public import Tables

/// News and bulletins from files: plain text or HTML, in UTF-8 or windows-1251.
public enum ClaimDocumentFile {
    /// - Parameters:
    ///   - path: A file; `-` for standard input.
    ///   - publishedAt: When it was published, where the caller knows; otherwise what the document says.
    ///   - publisher: Who published it, where the caller knows.
    /// - Throws: ``FormatError`` when the file cannot be read, or is no text.
    public static func read(
        _ path: String, publishedAt: Instant? = nil, publisher: String? = nil
    ) throws(FormatError) -> ClaimDocument {
        let file = try InputFile(path)
        return try read(file.bytes, name: file.name, publishedAt: publishedAt, publisher: publisher)
    }

    /// Bytes of one document: a book has one or two million.
    static let byteLimit = 32 << 20

    /// The same for bytes at hand.
    public static func read(
        _ bytes: [UInt8], name: String, publishedAt: Instant? = nil, publisher: String? = nil
    ) throws(FormatError) -> ClaimDocument {
        guard bytes.count <= byteLimit else {
            throw FormatError(
                source: name, expected: "a document of at most \(byteLimit >> 20) MiB", found: "\(bytes.count) bytes")
        }
        if let form = ForeignForm(ofBinary: bytes) {
            throw FormatError(
                source: name, expected: "text or HTML; save the document as text first, such as with pdftotext",
                found: form.name)
        }
        guard !bytes.prefix(4_096).contains(0) else {
            throw FormatError(source: name, expected: "text or HTML", found: "bytes that are no text")
        }
        let decoded = TextDecoding.characters(of: bytes, TextDecoding.encoding(of: bytes))
        let page = HTMLText.isHTML(decoded) ? HTMLText(decoded) : nil
        let characters = page?.characters ?? decoded
        let text = String(String.UnicodeScalarView(characters.map(\.scalar)))
        if language(of: text) == "en", let foreign = ForeignLanguage(of: text) {
            throw FormatError(
                source: name, expected: "a text in English or Russian; translate it first",
                found: "\(foreign.name), by words such as \(foreign.found.joined(separator: ", "))")
        }
        let source = ClaimSource(
            document: name, digest: SHA256Digest.hexadecimal(of: bytes), publisher: publisher ?? page?.publisher,
            publishedAt: publishedAt ?? page?.publishedAt ?? PublicationDate.find(in: text),
            language: language(of: text))
        return ClaimDocument(
            text: text, source: source, origins: origins(characters),
            softBreaks: page == nil ? offsets(of: LineBreaks.softBreaks(decoded), in: decoded) : [])
    }

    /// UTF-8 offsets in the text of characters by their place.
    private static func offsets(of places: [Int], in characters: [SourceCharacter]) -> Set<Int> {
        var (offsets, offset, next): (Set<Int>, Int, Int) = ([], 0, 0)
        for place in places {
            while next < place {
                offset += UTF8.width(characters[next].scalar)
                next += 1
            }
            offsets.insert(offset)
        }
        return offsets
    }

    private static func origins(_ characters: [SourceCharacter]) -> [ClaimDocument.OriginalRange] {
        characters.flatMap { character in
            repeatElement(
                ClaimDocument.OriginalRange(start: character.start, end: character.end),
                count: UTF8.width(character.scalar))
        }
    }

    /// Russian where a third of the letters are Cyrillic.
    private static func language(of text: String) -> String {
        var (cyrillic, latin) = (0, 0)
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            if (0x400...0x4FF).contains(scalar.value) { cyrillic += 1 } else { latin += 1 }
        }
        return cyrillic * 2 > latin ? "ru" : "en"
    }
}

extension HTMLText {
    var publisher: String? { metadata["og:site_name"] ?? metadata["publisher"] }

    var publishedAt: Instant? {
        for name in ["article:published_time", "datePublished", "date", "pubdate", "dc.date", "time"] {
            if let text = metadata[name], let instant = Self.instant(text) { return instant }
        }
        return nil
    }

    /// A time without a zone, or with fractions of a second, counts by its day.
    private static func instant(_ text: String) -> Instant? {
        Instant(iso8601: text) ?? Instant(iso8601: String(text.prefix(10)))
    }
}

/// Plain text with lines of about one length is broken to fit a page, not into paragraphs.
enum LineBreaks {
    /// - Returns: The places of the line feeds that end no paragraph, in order.
    static func softBreaks(_ characters: [SourceCharacter]) -> [Int] {
        let ends = characters.indices.filter { characters[$0].scalar == "\n" }
        var lengths: [Int] = []
        var start = 0
        for end in ends {
            lengths.append(end - start)
            start = end + 1
        }
        let widest = max(lengths.max() ?? 0, characters.count - start)
        var soft = Set(ends.filter { isOpen(before: $0, characters) })
        guard widest <= 120 else { return soft.sorted() }
        for (index, end) in ends.enumerated() where end > 0 && lengths[index] >= widest - 22 && lengths[index] > 40 {
            let last = characters[end - 1].scalar == "\r" && end > 1 ? characters[end - 2] : characters[end - 1]
            let isEnd = ".!?:…»”\"".unicodeScalars.contains(last.scalar)
            let nextIsBlank = index + 1 < lengths.count && lengths[index + 1] <= 1
            if !isEnd || (lengths[index] > widest - 10 && !nextIsBlank) {
                if !nextIsBlank { soft.insert(end) }
            }
        }
        return soft.sorted()
    }
    /// A line that breaks off before the word or number that it needs: "на площади", "in the".
    private static func isOpen(before end: Int, _ characters: [SourceCharacter]) -> Bool {
        var start = end
        while start > 0, characters[start - 1].scalar.properties.isWhitespace, end - start < 3 { start -= 1 }
        let last = start
        while start > 0, characters[start - 1].scalar.properties.isAlphabetic, last - start < 12 { start -= 1 }
        guard start < last, end + 1 < characters.count else { return false }
        let next = characters[end + 1].scalar
        guard next.properties.isAlphabetic || ("0"..."9").contains(next) else { return false }
        let word = String(String.UnicodeScalarView(characters[start..<last].map(\.scalar)))
        return openWords.contains(word)
    }

    private static let openWords: Set<String> = [
        "площади", "площадью", "около", "более", "в", "на", "с", "и", "из", "по", "от", "до", "для", "the", "of", "in",
        "and", "about", "over", "nearly", "to", "a", "an", "than", "with", "at",
    ]
}
