/// A CSV table as RFC 4180 has it, with `\n` after each row; numbers with `.`, times in UTC, missing values empty.
public struct CSVText {
    package private(set) var buffer = TextBuffer()

    /// - Parameter columns: The names of the header.
    public init(columns: [String]) { add(columns.map { .text($0) }) }

    /// - Parameter row: As many values as there are columns.
    public mutating func add(_ row: [FieldValue]) {
        for (index, value) in row.enumerated() {
            if index > 0 { buffer.append(ascii: ",") }
            buffer.append(csv: value)
        }
        buffer.append(ascii: "\n")
    }

    /// Content that has been added so far.
    public var text: String { buffer.text }
}

extension TextBuffer {
    package mutating func append(csv value: FieldValue) {
        switch value {
        case .missing: break
        case .text(let text): append(csvField: text)
        case .integer(let number): append(number)
        case .decimal(let number, let places): append(number, places: places)
        case .instant(let instant): append(instant)
        }
    }
}
