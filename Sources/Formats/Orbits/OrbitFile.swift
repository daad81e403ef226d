public import FireEvents
public import Tables

/// Orbits of satellites: two-line elements with or without names, or CSV, JSON or XML with the keywords of an OMM.
public enum OrbitFile {
    /// The element sets in the order of the file; objects of all kinds, several sets of one object too.
    ///
    /// - Parameter path: Plain or gzip; `-` for standard input.
    /// - Throws: ``FormatError`` with the line of the first set that cannot be read, its checksum included.
    public static func read(_ path: String) throws(FormatError) -> [OrbitalElements] {
        let file = try InputFile(path)
        if OrbitXML.isXML(file.bytes) { return try OrbitXML.read(file) }
        return try isTable(file.bytes) ? OrbitTable.read(file) : TwoLineElements.read(file)
    }

    /// Whether the first line names the columns of an OMM, or begins JSON (or other XML, which is refused by name).
    private static func isTable(_ bytes: [UInt8]) -> Bool {
        let first = bytes.first { !ASCII.isBlank($0) && $0 != ASCII.lineFeed }
        if let first, [UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<")].contains(first) { return true }
        let line = bytes.prefix { $0 != ASCII.lineFeed }
        return String(decoding: line.prefix(1_000), as: UTF8.self).uppercased().contains("NORAD_CAT_ID")
    }
}

extension OrbitalElements {
    /// What is out of its range, if anything is.
    var fault: String? {
        if !(0..<1).contains(eccentricity) { return "eccentricity \(eccentricity)" }
        if !(0...180).contains(inclinationDegrees) { return "inclination \(inclinationDegrees)" }
        if !(meanMotionRevolutionsPerDay > 0 && meanMotionRevolutionsPerDay < 20) {
            return "mean motion \(meanMotionRevolutionsPerDay)"
        }
        let angles = [ascendingNodeDegrees, argumentOfPerigeeDegrees, meanAnomalyDegrees]
        return angles.first { !(0...360).contains($0) }.map { "angle \($0)" }
    }
}
