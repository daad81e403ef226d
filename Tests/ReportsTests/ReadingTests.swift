import Testing
import Wording

@testable import Reports

@Suite("Readers that tests read reports with")
struct ReadingTests {
    @Test("take numbers in the writing of a language, and no other")
    func numbers() {
        #expect(Reading.number("−4\u{202F}200", .english) == -4_200)
        #expect(Reading.number("0,83", .russian) == 0.83)
        #expect(Reading.number("0.83", .russian) == nil)
        #expect(Reading.number("0,83", .english) == nil)
        #expect(Reading.number("–", .english) == nil)
    }

    @Test("split rows at commas and lines outside of quotes")
    func rows() {
        #expect(Reading.rows(csv: "a,b\n\"1,\"\"2\"\"\n3\",\n") == [["a", "b"], ["1,\"2\"\n3", ""]])
        #expect(Reading.rows(csv: "\"\"\"\"\n") == [["\""]])
    }

    @Test("follow a path step by step")
    func paths() {
        let points = Reading.points(path: "M1 2.1l2.3-2.6 .5 0z")
        #expect(points.map { ($0.x * 10).rounded() } == [10, 33, 38])
        #expect(points.map { ($0.y * 10).rounded() } == [21, -5, -5])
    }

    @Test("undo escapes of XML and Markdown")
    func escapes() {
        #expect(Reading.unescaped("&lt;b&gt; &amp;amp; &quot;&#39;") == "<b> &amp; \"'")
        #expect(Reading.plain(markdown: "a\\*b \\\\ &lt;") == "a*b \\ <")
    }
}
