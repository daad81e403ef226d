import Geo
import Tables

/// Populated places from a dump of GeoNames (`RU.txt`, `cities500.txt`, `allCountries.txt`): 19 fields between tabs, no header, no quotation.
///
/// Features of class P count, but not those that are abandoned (PPLQ), destroyed (PPLW), historical (PPLH, PPLCH) or a section of another place
/// (PPLX).
///
/// - Source: GeoNames, readme.txt of the export, download.geonames.org/export/dump.
enum GeoNamesDump {
    private static let fieldCount = 19
    private static let leftOut: Set<String> = ["PPLQ", "PPLW", "PPLH", "PPLCH", "PPLX"]

    /// Whether the first line is one of a dump.
    static func isDump(_ bytes: [UInt8]) -> Bool {
        let line = bytes.prefix { $0 != ASCII.lineFeed }
        guard line.count < 100_000, line.count(where: { $0 == ASCII.tab }) == fieldCount - 1 else { return false }
        let fields = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        return Int(fields[0]) != nil && Double(fields[4]) != nil && Double(fields[5]) != nil
    }

    /// - Throws: ``FormatError`` with the line of the first that cannot be read, and for a dump without populated places.
    static func places(_ file: InputFile) throws(FormatError) -> [Place] {
        let bytes = file.bytes.span
        var (lines, number, places) = (LineCursor(bytes), 0, [Place]())
        while let line = lines.next(in: bytes) {
            number += 1
            let trimmed = bytes.trimmed(line)
            guard !trimmed.isEmpty else { continue }
            let text = bytes.string(line)
            let fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == fieldCount else {
                throw FormatError(
                    source: file.name, line: number,
                    expected: "\(fieldCount) fields between tabs, as in a dump of GeoNames",
                    found: "\(fields.count)")
            }
            guard fields[6] == "P", !leftOut.contains(fields[7]) else { continue }
            places.append(try place(fields, FormatError(source: file.name, line: number, expected: "", found: "")))
        }
        guard !places.isEmpty else {
            throw FormatError(
                source: file.name, expected: "populated places (class P)",
                found: "a dump of \(number) features without one")
        }
        return places
    }

    private static func place(_ fields: [String], _ at: FormatError) throws(FormatError) -> Place {
        func refuse(_ expected: String, _ found: String) -> FormatError {
            FormatError(source: at.source, line: at.line, expected: expected, found: found)
        }
        guard let identifier = Int(fields[0]) else { throw refuse("a whole number as the first field", fields[0]) }
        guard !fields[1].isEmpty else { throw refuse("a name as the second field", "none") }
        guard let latitude = Double(fields[4]), let longitude = Double(fields[5]),
            let coordinate = try? Coordinate(latitude: latitude, longitude: longitude)
        else {
            throw refuse("latitude and longitude in degrees as the fifth and sixth field", "\(fields[4]), \(fields[5])")
        }
        guard let population = Int(fields[14]), Place.populations.contains(population) else {
            throw refuse("a population as the fifteenth field", fields[14])
        }
        return Place(
            identifier: identifier, name: fields[1], russianName: russianName(fields, identifier),
            coordinate: coordinate,
            population: population, countryCode: fields[8], regionCode: fields[10], timeZone: fields[17])
    }

    /// Of the other names, whose language the dump does not say, the first that is the one that was romanised.
    private static func russianName(_ fields: [String], _ identifier: Int) -> String? {
        if let known = RussianName.towns[identifier] { return known }
        guard fields[8] == "RU" else { return nil }
        return fields[3].split(separator: ",").lazy.compactMap {
            RussianName.accepted(String($0), romanized: fields[1])
        }.first
    }
}
