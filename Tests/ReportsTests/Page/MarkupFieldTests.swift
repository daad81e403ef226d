import Testing
import Wording

@testable import Reports

@Suite("Hostile text in every field of a table")
struct MarkupFieldTests {
    static let hostile = [
        "<script>alert(1)</script>", "</td></tr></table>", "\" onclick=\"x", "'&amp;'", "a | b", "![x](http://e.vil)",
        "[a](javascript:x)", "`code` *bold* _it_ ~~no~~", "# head", "\\| \\", "&lt;b&gt;", "line\nbreak\u{2028}more",
        "\u{202E}turned",
    ]

    /// The text in every field at once.
    private func table(_ text: String) -> Table {
        let column = Table.Column(text, isNumber: true, hasBounds: true).sorted(at: "/map?q=" + text, order: text)
        let cells = [
            Table.Cell(
                text: text, reason: text, bounds: text, links: [.init(target: text, label: text)], isNumber: true,
                hasBounds: true
            ).leading(to: text).remarked(text),
            Table.Cell(text: text),
        ]
        return Table(
            title: text, columns: [column, .init(text, link: text)],
            rows: [.init(cells: cells, anchor: text, attributes: [.init(name: "fire", value: text)])],
            notes: [text, text], whenEmpty: text, caption: text)
    }

    private static let known: Set = [
        "div", "table", "thead", "tbody", "tr", "th", "td", "a", "span", "p", "h3", "section", "h2",
    ]

    private func html(_ table: Table, _ text: String) -> String {
        let section = Page.Section(anchor: "s", title: text, count: text, paragraphs: [text], tables: [table])
        let document = ResponseDocument(
            language: "en", title: text, facts: [.init(label: text, value: text)], paragraphs: [text],
            sections: [section])
        return document.html
    }

    @Test("is text in HTML, with no element but ours", arguments: hostile)
    func html(text: String) throws {
        let page = html(table(text), text)
        let body = Reading.body(page)
        let start = try #require(body.firstRange(of: "<section")), end = try #require(body.firstRange(of: "</main>"))
        let checker = XMLChecker(String(body[start.lowerBound..<end.lowerBound]))
        #expect(checker.fault == nil)
        #expect(Set(checker.elements).isSubset(of: Self.known), "\(checker.elements)")
        #expect(!page.contains(" onclick=\"x"))
    }

    @Test("is one cell of one row in Markdown, and reads as it was", arguments: hostile)
    func markdown(text: String) throws {
        let lines = Page.table(table(text))
        let rows = try #require(lines.first { $0.hasPrefix("|") }).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count == 3, "a head, a rule and one row")
        for row in rows {
            let bars = row.replacing("\\\\", with: "").replacing("\\|", with: "").count { $0 == "|" }
            #expect(bars == 3)
        }
        for character in "[]`*_<>" {
            let plain = rows.joined().replacing("\\\(character)", with: "")
            #expect(!plain.contains(character), "\(character)")
        }
        #expect(Reading.plain(markdown: Page.escaped(text)) == Names.clean(text))
    }

    @Test("text in place of rows and notes is text too", arguments: hostile)
    func empty(text: String) throws {
        let page = html(Table(title: text, columns: [], rows: [], notes: [text], whenEmpty: text), text)
        let body = Reading.body(page)
        let start = try #require(body.firstRange(of: "<section")), end = try #require(body.firstRange(of: "</main>"))
        #expect(XMLChecker(String(body[start.lowerBound..<end.lowerBound])).fault == nil)
        let lines = Page.table(Table(title: text, columns: [], rows: [], whenEmpty: text))
        #expect(lines == [Page.escaped(text)])
    }

    @Test(
        "no line of Markdown begins as a list, a head or a rule because of a name",
        arguments: ["- a", "# a", "1. a", "> a"])
    func lines(text: String) {
        for line in Page.table(table(text)) where line.contains("|") { #expect(line.hasPrefix("|")) }
        #expect(!Page.escaped("# a").hasPrefix("#") && !Page.escaped("> a").hasPrefix(">"))
    }

    @Test(
        "a cell knows a day, a long word and a number",
        arguments: [
            ("2019-07-31", false, true, false), ("2019-07-31 18:00", false, true, false),
            ("2019-07-3", false, false, false),
            ("2019-07-31 18:00 UTC", false, false, false), ("2019-07-31", true, false, false),
            (String(repeating: "x", count: 41), false, false, true),
            (String(repeating: "x", count: 40), false, false, false),
            (String(repeating: "ab ", count: 41), false, false, false),
        ])
    func kinds(text: String, isNumber: Bool, isDate: Bool, isLong: Bool) {
        let cell = Table.Cell(text: text, isNumber: isNumber)
        #expect(cell.isDate == isDate && cell.isLong == isLong)
    }

    @Test("styles for the dark hold every rule under both of its conditions")
    func dark() {
        let text = DarkStyle.themed(":root{--a:1}.b,.c d{fill:#fff}")
        #expect(text.contains(":root:not([data-theme=light]){--a:1}") && text.contains(":root[data-theme=dark]{--a:1}"))
        #expect(text.contains(":root[data-theme=dark] .b,:root[data-theme=dark] .c d{fill:#fff}"))
        #expect(text.count { $0 == "{" } == text.count { $0 == "}" })
        for css in [PageStyle.css, PageStyle.themed, MapStyle.css, MapStyle.themed, RoomStyle.css, RegimeStyle.css] {
            #expect(css.count { $0 == "{" } == css.count { $0 == "}" })
            #expect(!css.contains("url(http") && !css.contains("@import"))
        }
    }
}
