import Geo
import Tables

/// One line of a two-line element set; columns are counted from 1, as in its description.
struct ElementLine {
    let bytes: [UInt8]
    let source: String
    let number: Int

    /// A line of the satellite's own comes before its name only when it looks like one.
    var isFirst: Bool {
        bytes.count >= 68 && bytes[0] == UInt8(ascii: "1") && bytes[1] == ASCII.space && bytes[23] == ASCII.point
    }

    /// The line as a name, without the `0` that some sources put before it.
    var name: String {
        let trimmed = text(1...max(1, bytes.count))
        return trimmed.hasPrefix("0 ") ? String(trimmed.dropFirst(2)) : trimmed
    }

    func error(_ expected: String, _ found: String) -> FormatError {
        FormatError(source: source, line: number, expected: expected, found: found)
    }

    /// The columns without the blanks around them.
    func text(_ columns: ClosedRange<Int>) -> String {
        let field = ByteField(
            start: min(bytes.count, columns.lowerBound - 1), end: min(bytes.count, columns.upperBound))
        return bytes.span.string(bytes.span.trimmed(field))
    }

    /// - Throws: ``FormatError`` unless the line is whole and its checksum agrees: the sum of its digits, minus signs
    ///   counting 1, modulo 10.
    func check(begins digit: UInt8) throws(FormatError) {
        let end = bytes.lastIndex { !ASCII.isBlank($0) } ?? 0
        guard bytes[0] == digit, end == 68 else {
            let found = String(decoding: bytes.prefix(24), as: UTF8.self) + " (\(end + 1) columns)"
            throw error("line \(digit - ASCII.zero) of a set, 69 columns", found)
        }
        let sum = bytes.prefix(68).reduce(0) { sum, byte in
            let value = Int(byte) - Int(ASCII.zero)
            return sum + ((0...9).contains(value) ? value : (byte == ASCII.dash ? 1 : 0))
        }
        guard text(69...69) == String(sum % 10) else { throw error("checksum \(sum % 10)", text(69...69)) }
    }

    /// Five digits, or a letter for the first two: A is 10, without I and O.
    func catalogNumber() throws(FormatError) -> Int {
        let field = text(3...7)
        let rest = field.utf8.dropFirst()
        if let first = field.utf8.first, let value = Self.letters.firstIndex(of: first), rest.count == 4,
            let low = Int(String(decoding: rest, as: UTF8.self)), low >= 0
        {
            return (value + 10) * 10_000 + low
        }
        guard let value = Int(field), value > 0 else { throw error("a catalogue number in columns 3 to 7", field) }
        return value
    }

    private static let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ".utf8)

    /// - Parameter before: What stands before the digits without being written.
    func decimal(_ columns: ClosedRange<Int>, _ what: String, before: String = "") throws(FormatError) -> Double {
        let field = text(columns)
        let digits = Array((before + field).utf8)
        guard !field.isEmpty, let value = digits.span.decimal(ByteField(start: 0, end: digits.count)) else {
            throw error("\(what) in columns \(columns.lowerBound) to \(columns.upperBound)", field)
        }
        return value
    }

    /// Year and day of the year with its fraction; years from 57 on are those of 1957 and later.
    func epochSeconds() throws(FormatError) -> Double {
        let year = Int(try decimal(19...20, "year"))
        let day = try decimal(21...32, "day of the year")
        guard let start = Instant(year: year < 57 ? 2_000 + year : 1_900 + year, month: 1, day: 1), day >= 1, day < 367
        else { throw error("a day of the year in columns 21 to 32", text(21...32)) }
        return Double(start.seconds) + (day - 1) * 86_400
    }

    /// The drag term: a sign, five digits after the point that is not written, and a power of ten.
    func drag() throws(FormatError) -> Double {
        let (sign, digits, power) = (text(54...54), text(55...59), text(60...61))
        guard let value = Double("0." + digits), let exponent = Int(power.isEmpty ? "0" : power),
            ["", "+", "-"].contains(sign)
        else { throw error("the drag term in columns 54 to 61", text(54...61)) }
        let scale = (0..<abs(exponent)).reduce(1.0) { product, _ in product * 10 }
        return (sign == "-" ? -value : value) * (exponent < 0 ? 1 / scale : scale)
    }
}
