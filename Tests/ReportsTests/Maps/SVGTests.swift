import TestSupport
import Testing

@testable import Reports

@Suite("The text of drawings")
struct SVGTests {
    static let hostile = [
        "<script>alert(1)</script>", "\"/><image href='x' onerror='y'>", "a & b &amp; c", "</title></svg>", "]]>",
        "'\"<>&", "é Ж 火 🔥", "\u{0}\u{1F}\u{7F}\u{9F}\u{FFFE}\u{FFFF}",
    ]

    @Test("escapes text so that a reader of XML finds it as it was", arguments: hostile)
    func escaping(text: String) {
        let written = SVG.escaped(text)
        #expect(!written.contains { "<>\"'".contains($0) })
        #expect(XMLChecker("<a b=\"\(written)\">\(written)</a>").fault == nil)
        let forbidden = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            scalar.value < 32 || (127...159).contains(scalar.value) || scalar.value >= 0xFFFE && scalar.value <= 0xFFFF
                ? " " : scalar
        }
        #expect(Reading.unescaped(written) == String(String.UnicodeScalarView(forbidden)))
    }

    @Test("keeps every attribute and every text in its place", arguments: hostile)
    func elements(text: String) {
        for drawing in [
            SVG.element("g", [("id", text), ("class", text)]), SVG.element("g", [("id", text)], SVG.escaped(text)),
            SVG.text(text, at: Pixel(x: 1, y: 2), class: text, anchor: text),
            Drawing(width: 10, height: 10, title: text, content: "").inline,
        ] {
            let checker = XMLChecker(drawing)
            #expect(checker.fault == nil)
            #expect(Set(checker.elements).isSubset(of: ["g", "text", "svg", "title"]))
        }
    }

    @Test("writes numbers to a tenth, as short as they can be read")
    func numbers() {
        let texts = [0.0, 0.04, 0.05, -0.04, 1, -1, 0.5, -0.5, 12.34, 12.36, -12.36, 1_000].map(SVG.number)
        #expect(texts == ["0", "0", ".1", "0", "1", "-1", ".5", "-.5", "12.3", "12.4", "-12.4", "1000"])
        var random = SplitMix(state: 5)
        for _ in 0..<500 {
            let value = Double.random(in: -2_000...2_000, using: &random)
            #expect(abs((Double(SVG.number(value)) ?? .nan) - value) <= 0.05 + 1e-9)
        }
    }

    @Test("writes paths whose points are those of the line to a tenth of a pixel, however many", arguments: 1...20)
    func paths(seed: Int) {
        var random = SplitMix(state: UInt64(seed))
        var point = Pixel(x: 300, y: 200)
        let line = (0..<400).map { _ in
            point = Pixel(
                x: point.x + Double.random(in: -2...2, using: &random),
                y: point.y + Double.random(in: -2...2, using: &random))
            return point
        }
        let tenths = { (point: Pixel) in [Int((point.x * 10).rounded()), Int((point.y * 10).rounded())] }
        // A point that falls on the one before is left out.
        let expected = line.map(tenths).reduce(into: [[Int]]()) { points, next in
            if points.last != next { points.append(next) }
        }
        #expect(Reading.points(path: SVG.path(line, closed: false)).map(tenths) == expected)
    }

    @Test("closes what is to be closed, and nothing of nothing")
    func closing() {
        let corner = [Pixel(x: 0, y: 0), Pixel(x: 1, y: 0), Pixel(x: 1, y: 1)]
        #expect(SVG.path(corner, closed: true).hasSuffix("z") && !SVG.path(corner, closed: false).hasSuffix("z"))
        #expect(SVG.path([], closed: true).isEmpty)
        #expect(SVG.path([Pixel(x: 2, y: 2), Pixel(x: 2.01, y: 2)], closed: false) == "M2 2")
    }

    @Test("boxes meet where they share room, not where they touch")
    func boxes() {
        let box = Box(minX: 0, minY: 0, width: 10, height: 10)
        let others = [(9.0, 9.0, true), (10, 0, false), (0, 10, false), (-5, -5, true), (-10, 0, false), (4, 4, true)]
        for (x, y, meets) in others {
            let other = Box(minX: x, minY: y, width: 10, height: 10)
            #expect(box.meets(other) == meets && other.meets(box) == meets)
        }
    }

    @Test("a drawing is a file of its own with a head and style, and in a page neither")
    func drawing() {
        let drawing = Drawing(width: 10.5, height: 20, title: "A < B", content: "<g/>")
        #expect(
            drawing.file.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg ")
                && drawing.file.contains("<style>"))
        #expect(drawing.inline.hasPrefix("<svg ") && !drawing.inline.contains("<style>"))
        for text in [drawing.file, drawing.inline] {
            #expect(text.contains("viewBox=\"0 0 10.5 20\"") && text.contains("<title>A &lt; B</title>"))
        }
    }
}
