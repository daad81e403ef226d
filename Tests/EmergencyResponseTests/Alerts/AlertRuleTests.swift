import EmergencyResponse
import Geo
import Testing

@Suite("Rules beyond the schema")
struct AlertRuleTests {
    @Test("a message of the house breaks none and needs no advice")
    func correct() { #expect(Messages.alert().findings() == []) }

    struct Case: Sendable, CustomTestStringConvertible {
        var path: [String]
        var text: String
        var rule: AlertRule
        var testDescription: String { path.joined(separator: "/") + " = " + text }

        init(_ path: String, _ text: String, _ rule: AlertRule) {
            self.path = path.split(separator: "/").map(String.init)
            self.text = text
            self.rule = rule
        }
    }

    static let cases = [
        Case("identifier", "a b", .names), Case("identifier", "a,b", .names), Case("identifier", "a<b", .names),
        Case("identifier", "", .names), Case("sender", "a&b", .names), Case("sender", "duty officer", .names),
        Case("sent", "2019-07-30T18:00:00+00:00", .time), Case("scope", "Restricted", .scope),
        Case("scope", "Private", .scope), Case("msgType", "Update", .references),
        Case("msgType", "Cancel", .references), Case("msgType", "Ack", .references),
        Case("msgType", "Error", .references), Case("info/event", " ", .content),
        Case("info/expires", "2019-07-31T00:59:59+07:00", .time),
        Case("info/expires", "2019-07-31T01:00:00+07:00", .time),
        Case("info/area/areaDesc", "\n", .content),
        Case("info/area/polygon", "60.3,102.2 60.3,102.4 60.4,102.4", .polygon),
        Case("info/area/polygon", "60.3,102.2 60.3,102.4 60.4,102.4 60.4,102.2", .polygon),
        Case("info/area/polygon", "102.2,60.3 102.4,60.3 102.4,60.4 102.2,60.3", .polygon),
        Case("info/area/polygon", "60.3,102.2 60.4,102.4 60.3,102.4 60.4,102.2 60.3,102.2", .polygon),
        Case("info/area/polygon", "near the town", .polygon),
        Case("info/area/geocode/value", "RU-IRK", .languages), Case("info/severity", "Severe", .languages),
        Case("info/category", "Safety", .languages), Case("info/eventCode/value", "other", .languages),
        Case("info/effective", "2019-07-31T01:00:01+07:00", .languages),
    ]

    @Test("each thing that the schema lets pass is found", arguments: cases)
    func found(example: Case) {
        let findings = AlertRules.findings(in: Messages.alert().element.replacing(example.path, with: example.text))
        #expect(findings.contains { $0.rule == example.rule && $0.weight == .error })
    }

    @Test("onset before effective, and a ceiling without altitude")
    func orderAndHeights() {
        var alert = Messages.alert()
        for index in alert.infos.indices { alert.infos[index].onset = Messages.sent.adding(hours: -1) }
        #expect(alert.errors().map(\.rule) == [.time, .time])
        alert = Messages.alert()
        for index in alert.infos.indices { alert.infos[index].areas[0].ceilingFeet = 100 }
        #expect(alert.errors().map(\.rule) == [.content, .content])
    }

    @Test("nobody sends from the future")
    func future() {
        let early = AlertContext(now: Messages.sent.instant.adding(hours: -0.001))
        #expect(Messages.alert().errors(early).map(\.rule) == [.time])
        #expect(Messages.alert().errors(AlertContext(now: Messages.sent.instant)) == [])
    }

    @Test("a language that lacks a block is found")
    func blocks() {
        var alert = Messages.alert()
        alert.infos.append(alert.infos[0])
        #expect(alert.errors().map(\.rule) == [.languages])
    }

    @Test("coordinates that could be either are told apart by the area of the code")
    func swapped() {
        var alert = Messages.alert()
        let turned = AlertPolygon(
            [(20.3, 50.2), (20.3, 50.4), (20.4, 50.4)].map { Coordinate(wrappingLatitude: $0.0, longitude: $0.1) })
        for index in alert.infos.indices { alert.infos[index].areas[0].polygons = [turned] }
        #expect(alert.errors() == [])
        let box = BoundingBox(west: 20, south: 50, east: 21, north: 51)
        #expect(alert.errors(AlertContext(outlines: ["RU-KYA": box])).map(\.rule) == [.polygon, .polygon])
        let right = BoundingBox(west: 50, south: 20, east: 51, north: 21)
        #expect(alert.errors(AlertContext(outlines: ["RU-KYA": right])) == [])
    }

    @Test("an actual message that nobody approved is found")
    func approval() {
        var alert = Messages.alert()
        alert.status = .actual
        func errors(_ isApproved: Bool?) -> [AlertRule] {
            let known = KnownAlert(
                reference: alert.reference, messageType: .alert, references: [], isApproved: isApproved)
            return alert.errors(AlertContext(known: [known])).map(\.rule)
        }
        #expect(errors(false) == [.status])
        #expect(errors(true) == [])
        #expect(errors(nil) == [])
    }

    @Test("advice is no error")
    func advice() {
        let element = AlertElement("alert", children: Messages.alert().element.children.filter { $0.name != "info" })
        #expect(AlertRules.findings(in: element).map(\.weight) == [.advice])
        let bare = Messages.alert().element.children.map { $0.name == "info" ? $0.removing("instruction") : $0 }
        let findings = AlertRules.findings(in: AlertElement("alert", children: bare))
        #expect(findings.map(\.weight) == [.advice, .advice])
    }
}

@Suite("References and chains")
struct AlertReferenceTests {
    private func known(_ alerts: [Alert]) -> AlertContext {
        AlertContext(known: alerts.compactMap { KnownAlert($0.element) })
    }

    @Test("a reference is read back; anything else is none")
    func form() {
        let reference = Messages.alert().reference
        #expect(reference.description == "duty@example.org,fire-1.1,2019-07-31T01:00:00+07:00")
        #expect(AlertReference(reference.description) == reference)
        for text in ["a,b", "a,b,c", "a,b,2019-07-31T01:00:00Z", ",b,2019-07-31T01:00:00+07:00", "a,b,c,d"] {
            #expect(AlertReference(text) == nil)
        }
    }

    @Test("references lead to known messages, at the time that those were sent")
    func resolving() {
        let first = Messages.alert()
        let second = Messages.update(2, of: [first])
        #expect(second.errors(known([first, second])) == [])
        #expect(second.errors(known([second])).map(\.rule) == [.references])
        var moved = first
        moved.sent = first.sent.adding(hours: -1)
        #expect(second.errors(known([moved])).map(\.rule) == [.references])
        #expect(second.errors() == [], "alone, a message is not asked")
    }

    @Test("a message does not refer to itself or to a later one")
    func order() {
        let first = Messages.alert()
        var second = Messages.update(2, of: [first])
        second.references = [second.reference]
        #expect(second.errors().map(\.rule) == [.references])
        let third = Messages.update(3, of: [first])
        second.references = [third.reference]
        #expect(second.errors().map(\.rule) == [.references])
    }

    @Test("what was cancelled stays so, and what was replaced is replaced through its successor")
    func chains() {
        let first = Messages.alert()
        let second = Messages.update(2, of: [first])
        let cancel = Messages.update(3, of: [first, second], .cancel)
        let after = Messages.update(4, of: [first, second])
        #expect(after.errors(known([first, second])) == [])
        #expect(after.errors(known([first, second, cancel])).map(\.rule) == [.chain, .chain])
        let beside = Messages.update(4, of: [first])
        #expect(beside.errors(known([first, second])).map(\.rule) == [.chain])
        #expect(second.errors(known([first, second, cancel, after])) == [], "later messages do not touch it")
    }
}
