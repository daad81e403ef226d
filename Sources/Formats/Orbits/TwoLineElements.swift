import FireEvents
import Geo
import Tables

/// Two-line element sets as the satellite catalogue is published in, by columns; a line before a set may name it.
///
/// - Source: Kelso1998 for columns, checksum and years; numbers above 99,999 begin with a letter (Alpha-5).
struct TwoLineElements {
    private let source: String
    private let first: ElementLine
    private let second: ElementLine

    static func read(_ file: InputFile) throws(FormatError) -> [OrbitalElements] {
        var cursor = LineCursor(file.bytes.span)
        var (sets, name): ([OrbitalElements], String) = ([], "")
        var first: ElementLine?
        while let field = cursor.next(in: file.bytes.span) {
            let text = Array(file.bytes[field.start..<field.end])
            guard !text.allSatisfy(ASCII.isBlank) else { continue }
            let line = ElementLine(bytes: text, source: file.name, number: cursor.number)
            if let started = first {
                sets.append(try TwoLineElements(source: file.name, first: started, second: line).elements(name))
                (first, name) = (nil, "")
            } else if line.isFirst {
                first = line
            } else {
                name = line.name
            }
        }
        if let first { throw first.error("a second line of the set", "the end of the file") }
        guard !sets.isEmpty else {
            throw FormatError(
                source: file.name, expected: "two-line elements, or CSV with NORAD_CAT_ID", found: "neither")
        }
        return sets
    }

    private func elements(_ name: String) throws(FormatError) -> OrbitalElements {
        try first.check(begins: UInt8(ascii: "1"))
        try second.check(begins: UInt8(ascii: "2"))
        let number = try first.catalogNumber()
        guard try second.catalogNumber() == number else { throw second.error("object \(number)", second.text(3...7)) }
        let elements = OrbitalElements(
            name: name, catalogNumber: number, epochSeconds: try first.epochSeconds(),
            meanMotionRevolutionsPerDay: try second.decimal(53...63, "mean motion"),
            eccentricity: try second.decimal(27...33, "eccentricity", before: "0."),
            inclinationDegrees: try second.decimal(9...16, "inclination"),
            ascendingNodeDegrees: try second.decimal(18...25, "ascending node"),
            argumentOfPerigeeDegrees: try second.decimal(35...42, "argument of perigee"),
            meanAnomalyDegrees: try second.decimal(44...51, "mean anomaly"), dragPerEarthRadius: try first.drag())
        if let fault = elements.fault { throw second.error("elements of an orbit", fault) }
        return elements
    }
}
