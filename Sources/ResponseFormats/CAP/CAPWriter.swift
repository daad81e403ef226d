public import EmergencyResponse
import Tables

/// Writes messages of CAP 1.2.
public enum CAPWriter {
    /// The most bytes that receivers are asked to take.
    public static let largestBytes = 900_000

    /// A document in UTF-8, one element a line.
    public static func text(_ alert: Alert) -> String { document(alert.element, lineBreak: "\n") }

    /// A document without white space between elements, so that no reader can change what is signed.
    static func compactText(_ alert: Alert) -> String { document(alert.element, lineBreak: "") }

    /// The message with polygons simplified as little as makes it fit; unchanged where it does, or no polygon helps.
    public static func fitting(_ alert: Alert, bytes: Int = largestBytes) -> Alert {
        var candidate = alert
        var meters = 25.0
        while text(candidate).utf8.count > bytes, meters <= 100_000 {
            candidate = alert.simplified(withinMeters: meters)
            meters *= 2
        }
        return candidate
    }

    private static func document(_ element: AlertElement, lineBreak: String) -> String {
        var buffer = TextBuffer()
        buffer.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alert xmlns=\"")
        buffer.append(CAPSchema.namespace)
        buffer.append("\">")
        for child in element.children {
            write(child, to: &buffer, lineBreak, indentation: lineBreak.isEmpty ? "" : "  ")
        }
        buffer.append(lineBreak + "</alert>\n")
        return buffer.text
    }

    private static func write(
        _ element: AlertElement, to buffer: inout TextBuffer, _ lineBreak: String, indentation: String
    ) {
        buffer.append(lineBreak + indentation)
        guard !element.children.isEmpty else { return buffer.append(element: element.name, element.text) }
        buffer.append("<" + element.name + ">")
        let inner = lineBreak.isEmpty ? "" : indentation + "  "
        for child in element.children { write(child, to: &buffer, lineBreak, indentation: inner) }
        buffer.append(lineBreak + indentation + "</" + element.name + ">")
    }
}
