import EmergencyResponse
import ResponseFormats
import Testing

@Suite("Reading CAP 1.2")
struct CAPReadingTests {
    /// The least that the element tables of the standard ask for.
    static let least = """
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>a1</identifier>
          <sender>duty@example.org</sender>
          <sent>2019-07-31T01:00:00+07:00</sent>
          <status>Test</status>
          <msgType>Alert</msgType>
          <scope>Public</scope>
        </alert>
        """

    private func findings(_ text: String) -> [AlertFinding] { SampleAlert.read(text).findings() }

    @Test("the least message has no error")
    func leastMessage() {
        #expect(SampleAlert.read(Self.least).formFindings == [])
        #expect(findings(Self.least).allSatisfy { $0.weight == .advice })
    }

    @Test("what the writer writes has no error, and is read back as it was")
    func roundTrip() throws {
        let reading = SampleAlert.read(CAPWriter.text(SampleAlert.alert()))
        #expect(reading.findings() == [])
        let element = try #require(reading.alert)
        #expect(element.withoutLines == SampleAlert.alert().element)
    }

    struct Change: Sendable {
        var from: String
        var to: String
        var line: Int
        var found: String
    }

    @Test(
        "an error of form is named with its line",
        arguments: [
            Change(from: "<status>Test</status>", to: "<status>test</status>", line: 6, found: "\"test\""),
            Change(from: "  <sender>duty@example.org</sender>\n", to: "", line: 4, found: "none"),
            Change(from: "01:00:00+07:00", to: "01:00:00Z", line: 5, found: "\"2019-07-31T01:00:00Z\""),
            Change(from: "01:00:00+07:00", to: "01:00:00.0+07:00", line: 5, found: "\"2019-07-31T01:00:00.0+07:00\""),
            Change(
                from: "<status>Test</status>", to: "<status>Test</status><status>Test</status>", line: 6,
                found: "another"),
            Change(from: "<status>Test</status>", to: "<state>Test</state>", line: 6, found: "state"),
            Change(from: "<status>", to: "<status kind=\"x\">", line: 6, found: "kind"),
            Change(from: "</scope>", to: "</scope>\n<source>x</source>", line: 9, found: "after it"),
            Change(from: "</scope>", to: "</scope> words", line: 2, found: "\"words\""),
            Change(from: "cap:1.2", to: "cap:1.1", line: 2, found: "alert of urn:oasis:names:tc:emergency:cap:1.1"),
            Change(from: "</status>", to: "", line: 9, found: "Opening and ending tag mismatch"),
        ])
    func formErrors(change: Change) throws {
        let text = Self.least.replacing(change.from, with: change.to)
        try #require(text != Self.least)
        let finding = try #require(findings(text).first { $0.weight == .error })
        #expect(finding.line == change.line)
        #expect(finding.found.hasPrefix(change.found))
        #expect([.xml, .schema].contains(finding.rule))
    }

    @Test("line feeds inside polygons, references and codes do no harm")
    func tolerant() {
        let text = CAPWriter.text(SampleAlert.alert())
            .replacing("60.3,102.2 60.3,102.4 ", with: "\n   60.3,102.2\n\t60.3,102.4\n  ")
            .replacing("<value>RU-KYA</value>", with: "<value>\n  RU-KYA\n</value>")
            .replacing("<code>a</code>", with: "<code>\na </code>")
        #expect(findings(text) == [])
    }

    @Test("a rule says nothing of a line that the form refuses")
    func once() {
        let findings = findings(Self.least.replacing("01:00:00+07:00", with: "01:00:00Z"))
        #expect(findings.filter { $0.line == 5 }.map(\.rule) == [.schema])
    }

    @Test("the word of an error points at its line inside a polygon")
    func polygonLine() throws {
        let text = CAPWriter.text(SampleAlert.alert()).replacing("60.3,102.4 ", with: "\n60.3;102.4\n")
        let found = findings(text).filter { $0.rule == .polygon }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(found.compactMap(\.line).map { lines[$0 - 1] } == ["60.3;102.4", "60.3;102.4"])
    }

    @Test("a document type is refused before any entity is read")
    func entities() {
        let bomb = (1...9).map { "<!ENTITY b\($0) \"\(String(repeating: "&b\($0 - 1);", count: 10))\">" }.joined()
        for declaration in [
            "<!DOCTYPE alert [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE alert SYSTEM \"a.dtd\">",
            "<!DOCTYPE alert [<!ENTITY b0 \"ha\">\(bomb)]>",
        ] {
            let text = Self.least.replacing("<alert", with: declaration + "<alert")
                .replacing("a1", with: declaration.contains("b9") ? "&b9;" : "&x;")
            let reading = SampleAlert.read(text)
            #expect(reading.alert == nil)
            #expect(reading.findings().map(\.rule) == [.xml])
            #expect(reading.findings().map(\.line) == [2])
        }
    }

    @Test("anything else is refused", arguments: ["", "words", "<html><body/></html>", "<alert/>", "\u{0}"])
    func other(text: String) { #expect(!SampleAlert.read(text).findings().filter { $0.weight == .error }.isEmpty) }

    @Test("text that XML cannot hold does not break a message")
    func controlCharacters() {
        var alert = SampleAlert.alert()
        alert.note = "bell \u{7}, end \u{FFFF}, ]]> and <b>"
        let reading = SampleAlert.read(CAPWriter.text(alert))
        #expect(reading.findings() == [])
        #expect(reading.alert?["note"]?.text == "bell  , end  , ]]> and <b>")
    }
}

extension AlertElement {
    fileprivate var withoutLines: AlertElement {
        let isLeaf = children.isEmpty
        return AlertElement(name, isLeaf ? text : "", children: children.map(\.withoutLines))
    }
}
