extension TextBuffer {
    /// Text between tags or in an attribute; what XML 1.0 cannot hold becomes a blank.
    package mutating func append(xmlText text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": append("&amp;")
            case "<": append("&lt;")
            case ">": append("&gt;")
            case "\"": append("&quot;")
            case "\n", "\t": append(ascii: scalar)
            case _ where scalar.value < 32 || scalar.value == 0xFFFE || scalar.value == 0xFFFF: append(ascii: " ")
            default: append(String(scalar))
            }
        }
    }

    /// An element with text alone.
    package mutating func append(element name: String, _ text: String) {
        append("<" + name + ">")
        append(xmlText: text)
        append("</" + name + ">")
    }
}

/// Text for XML documents of others.
public enum XMLText {
    /// As ``TextBuffer`` writes it between tags and in attributes.
    public static func escaped(_ text: String) -> String {
        var buffer = TextBuffer()
        buffer.append(xmlText: text)
        return buffer.text
    }
}
