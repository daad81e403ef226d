import Chronology
import CXML2
import Tables

/// The simple types that the schema of CAP 1.2 uses, as XML Schema defines their text.
///
/// - Source: XSD2, section 3.
enum XSDType {
    case string
    /// A date and time with an offset, without fraction and `Z`.
    case dateTime
    case language
    case anyURI
    case integer
    case decimal

    /// What a person should write.
    var expectation: String {
        switch self {
        case .string: "text"
        case .dateTime: "a time such as 2019-07-31T01:00:00+07:00, without Z and fraction"
        case .language: "a language code such as ru or en-US"
        case .anyURI: "an address"
        case .integer: "a whole number"
        case .decimal: "a number"
        }
    }

    func accepts(_ text: String) -> Bool {
        switch self {
        case .string: true
        case .dateTime: XSDDateTime.isOne(Self.collapsed(text))
        // The schema gives an empty element the default en-US.
        case .language: text.isEmpty || Self.isLanguage(Self.collapsed(text))
        case .anyURI: Self.isAddress(Self.collapsed(text))
        case .integer: Self.isNumber(Self.collapsed(text), fraction: false)
        case .decimal: Self.isNumber(Self.collapsed(text), fraction: true)
        }
    }

    /// White space at the ends gone, in between one blank.
    static func collapsed(_ text: String) -> [UInt8] {
        let parts = text.utf8.split { $0 == 32 || $0 == 9 || $0 == 10 || $0 == 13 }
        return Array(parts.joined(separator: CollectionOfOne(UInt8(32))))
    }

    /// `[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*`
    private static func isLanguage(_ bytes: [UInt8]) -> Bool {
        let parts = bytes.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return parts.enumerated().allSatisfy { index, part in
            (1...8).contains(part.count) && part.allSatisfy { isLetter($0) || (index > 0 && isDigit($0)) }
        }
    }

    /// What a processor accepts after it has escaped what addresses cannot hold.
    private static func isAddress(_ bytes: [UInt8]) -> Bool {
        guard !bytes.isEmpty else { return true }
        let others = Array("<>\"{}|\\^`".utf8)
        let plain = bytes.map { $0 <= 32 || $0 >= 127 || others.contains($0) ? UInt8(ascii: "_") : $0 }
        guard let address = xmlParseURI(String(decoding: plain, as: UTF8.self)) else { return false }
        xmlFreeURI(address)
        return true
    }

    private static func isNumber(_ bytes: [UInt8], fraction: Bool) -> Bool {
        let sign = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+")
        let parts = bytes.dropFirst(sign ? 1 : 0).split(
            separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 1 || fraction, parts.contains(where: { !$0.isEmpty }) else { return false }
        return parts.allSatisfy { $0.allSatisfy(isDigit) }
    }

    static func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

    private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
}

/// `xs:dateTime` as the pattern of CAP 1.2 narrows it.
enum XSDDateTime {
    static func isOne(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == 25, separators.allSatisfy({ $0.1.contains(bytes[$0.0]) }) else { return false }
        let fields = [(0, 4), (5, 7), (8, 10), (11, 13), (14, 16), (17, 19), (20, 22), (23, 25)]
        let numbers = fields.compactMap { number(bytes[$0.0..<$0.1]) }
        guard numbers.count == fields.count else { return false }
        return isDay(numbers[0], numbers[1], numbers[2]) && isClock(numbers[3], numbers[4], numbers[5])
            && numbers[7] < 60 && numbers[6] * 60 + numbers[7] <= 840
    }

    private static let separators: [(Int, [UInt8])] = [
        (4, [45]), (7, [45]), (10, [84]), (13, [58]), (16, [58]), (19, [43, 45]), (22, [58]),
    ]

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.allSatisfy(XSDType.isDigit) ? digits.reduce(0) { $0 * 10 + Int($1) - 48 } : nil
    }

    private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
        CalendarDay(year: year, month: month, day: day) != nil
    }

    private static func isClock(_ hour: Int, _ minute: Int, _ second: Int) -> Bool {
        hour < 24 && minute < 60 && second < 60 || hour == 24 && minute == 0 && second == 0
    }
}
