import EmergencyResponse
import Tables

extension CAPSchema {
    /// What the schema refuses, in the order of the document.
    static func findings(in root: XMLElement) -> [AlertFinding] {
        guard root.name == "alert", root.namespace == namespace else {
            return [finding(root, "an alert of \(namespace)", "\(root.name) of \(root.namespace)")]
        }
        return check(root, alert)
    }

    private static func check(_ element: XMLElement, _ content: Content) -> [AlertFinding] {
        switch content {
        case .anything: []
        case .group(let slots): attributes(element) + blank(element) + children(of: element, slots)
        case .text(let type):
            attributes(element) + childless(element)
                + (type.accepts(element.text)
                    ? [] : [finding(element, "\(element.name): \(type.expectation)", shown(element.text))])
        case .choice(let values):
            attributes(element) + childless(element)
                + (values.contains(element.text)
                    ? [] : [wrongChoice(element, values)])
        }
    }

    private static func children(of element: XMLElement, _ slots: [Slot]) -> [AlertFinding] {
        var findings: [AlertFinding] = []
        var (place, count) = (0, 0)
        for child in element.children {
            guard let next = slots[place...].firstIndex(where: { $0.matches(child) }) else {
                findings.append(misplaced(child, slots[..<place], after: slots[place].name))
                continue
            }
            if next != place {
                findings += missing(slots[place..<next], count: count, line: child.line)
                (place, count) = (next, 0)
            }
            count += 1
            if let maximum = slots[place].maximum, count > maximum {
                findings.append(finding(child, "at most \(maximum) \(child.name)", "another"))
            }
            findings += check(child, slots[place].content)
        }
        return findings + missing(slots[place...], count: count, line: element.line)
    }

    private static func missing(_ slots: ArraySlice<Slot>, count: Int, line: Int) -> [AlertFinding] {
        slots.enumerated().compactMap { index, slot in
            (index == 0 ? count : 0) >= slot.minimum
                ? nil : AlertFinding(.schema, line: line, expected: "an element \(slot.name)", found: "none")
        }
    }

    private static func misplaced(_ child: XMLElement, _ past: ArraySlice<Slot>, after last: String) -> AlertFinding {
        if past.contains(where: { $0.matches(child) }) {
            return finding(child, "\(child.name) before \(last)", "after it")
        }
        let isForeign = child.namespace != namespace
        return finding(
            child, "elements of CAP 1.2", "\(child.name)" + (isForeign ? " of \"\(child.namespace)\"" : ""))
    }

    private static let instance = "http://www.w3.org/2001/XMLSchema-instance"

    /// Only hints where a schema lies.
    private static func attributes(_ element: XMLElement) -> [AlertFinding] {
        element.attributes.filter {
            $0.namespace != instance || !["schemaLocation", "noNamespaceSchemaLocation"].contains($0.name)
        }.map { finding(element, "no attributes", "\($0.name)") }
    }

    private static func blank(_ element: XMLElement) -> [AlertFinding] {
        XSDType.collapsed(element.text).isEmpty
            ? [] : [finding(element, "elements alone in \(element.name)", shown(element.text))]
    }

    private static func childless(_ element: XMLElement) -> [AlertFinding] {
        element.children.map { finding($0, "text alone in \(element.name)", "an element \($0.name)") }
    }

    private static func wrongChoice(_ element: XMLElement, _ values: [String]) -> AlertFinding {
        finding(element, "\(element.name): one of \(values.joined(separator: ", "))", shown(element.text))
    }

    private static func finding(_ element: XMLElement, _ expected: String, _ found: String) -> AlertFinding {
        AlertFinding(.schema, line: element.line, expected: expected, found: found)
    }

    static func shown(_ text: String) -> String {
        let line = String(decoding: XSDType.collapsed(text), as: UTF8.self)
        if line.isEmpty { return "nothing" }
        return "\"" + (line.count > 80 ? line.prefix(77) + "…" : line) + "\""
    }
}
