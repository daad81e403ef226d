import EmergencyResponse
import Testing

@testable import ResponseFormats

@Suite("Elements with too many attributes")
struct XMLTagScanTests {
    private func attributes(_ count: Int) -> String { (0..<count).map { " a\($0)='<>'" }.joined() }

    private func fault(_ text: String) -> String? {
        CAPReading(Array(text.utf8), name: "a.xml").formFindings.first { $0.expected.contains("attributes in an") }.map
        {
            "\($0.line ?? 0)"
        }
    }

    @Test("are refused with their line before they are parsed, whatever they are called")
    func tooMany() {
        #expect(fault("<!-- x\n -->\n<alert\(attributes(200_000))/>") == "3")
        let namespaces = (0..<300).map { " xmlns:n\($0)=\"u\"" }.joined()
        #expect(fault("<alert>\n<info\(namespaces)/></alert>") == "2")
    }

    @Test("are not seen in text, comments, sections of characters, or values")
    func elsewhere() {
        let signs = String(repeating: "= ", count: 1_000)
        for text in [
            "<alert>\(signs)</alert>", "<alert><!--\(signs)--></alert>", "<alert><![CDATA[<a \(signs)]]></alert>",
        ] {
            #expect(fault(text) == nil)
        }
        #expect(fault("<alert a='\(signs)'\(attributes(200))/>") == nil)
    }

    @Test("a document that breaks off anywhere is refused and never read beyond its end")
    func brokenOff() {
        let text = "<!-- c --><?p i?><alert a=\"1\" b='2'><![CDATA[x]]></alert>"
        for end in 0..<text.utf8.count {
            #expect(!CAPReading(Array(text.utf8.prefix(end)), name: "a.xml").formFindings.isEmpty)
        }
    }
}
