/// How the bytes of a text stand for characters.
public enum TextEncoding: String, Sendable {
    case utf8 = "UTF-8"
    case utf8WithMark = "UTF-8 with a byte order mark"
    case utf16LittleEndian = "UTF-16 (little-endian)"
    case utf16BigEndian = "UTF-16 (big-endian)"
    case utf32LittleEndian = "UTF-32 (little-endian)"
    case utf32BigEndian = "UTF-32 (big-endian)"
    case windows1251 = "windows-1251"
    case koi8 = "KOI8-R"
    case codePage866 = "code page 866 (DOS)"
    case windows1252 = "windows-1252 (latin-1)"

    /// Tells the encoding by a byte order mark, by zeros in every second byte, by validity as UTF-8, else by whether words have letters
    /// beyond ASCII alone, as Cyrillic ones do, or a few among ASCII letters, as accents are; Cyrillic ones by how Russian they are.
    public init(of bytes: [UInt8]) {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            self = .utf8WithMark
        } else if bytes.starts(with: [0xFF, 0xFE, 0x00, 0x00]) {
            self = .utf32LittleEndian
        } else if bytes.starts(with: [0x00, 0x00, 0xFE, 0xFF]) {
            self = .utf32BigEndian
        } else if bytes.starts(with: [0xFF, 0xFE]) {
            self = .utf16LittleEndian
        } else if bytes.starts(with: [0xFE, 0xFF]) {
            self = .utf16BigEndian
        } else if let zeros = Self.zeros(bytes) {
            self = zeros
        } else if Self.isUTF8(bytes) {
            self = .utf8
        } else {
            self = CyrillicGuess(bytes).encoding ?? .windows1252
        }
    }

    /// Whether characters are of two bytes or four.
    public var isWide: Bool {
        [.utf16LittleEndian, .utf16BigEndian, .utf32LittleEndian, .utf32BigEndian].contains(self)
    }

    /// UTF-8 without a byte order mark.
    package func decoded(_ bytes: [UInt8]) -> [UInt8] {
        switch self {
        case .utf8: bytes
        case .utf8WithMark: Array(bytes.dropFirst(3))
        case .utf16LittleEndian: Self.fromUTF16(bytes, low: 0)
        case .utf16BigEndian: Self.fromUTF16(bytes, low: 1)
        case .utf32LittleEndian: Self.fromUTF32(bytes, order: [3, 2, 1, 0])
        case .utf32BigEndian: Self.fromUTF32(bytes, order: [0, 1, 2, 3])
        case .windows1251: Self.fromSingleBytes(bytes, Self.cyrillic)
        case .koi8: Self.fromSingleBytes(bytes, Self.koi)
        case .codePage866: Self.fromSingleBytes(bytes, Self.dos)
        case .windows1252: Self.fromSingleBytes(bytes, Self.latin)
        }
    }

    private static func zeros(_ bytes: [UInt8]) -> TextEncoding? {
        let head = bytes.prefix(512)
        guard head.count >= 4 else { return nil }
        var counts = [0, 0]
        for (index, byte) in head.enumerated() where byte == 0 { counts[index % 2] += 1 }
        let most = head.count / 2 * 3 / 10
        if counts[1] > most, counts[0] == 0 { return .utf16LittleEndian }
        if counts[0] > most, counts[1] == 0 { return .utf16BigEndian }
        return nil
    }

    private static func isUTF8(_ bytes: [UInt8]) -> Bool {
        if bytes.allSatisfy({ $0 < 0x80 }) { return true }
        return String(validating: bytes, as: UTF8.self) != nil
    }

    private static func fromUTF16(_ bytes: [UInt8], low: Int) -> [UInt8] {
        let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
            UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
        }
        let marked = units.first == 0xFEFF ? units.dropFirst() : units[...]
        return Array(String(decoding: marked, as: UTF16.self).utf8)
    }

    /// - Parameter order: Where the bytes of a character stand, the highest first.
    private static func fromUTF32(_ bytes: [UInt8], order: [Int]) -> [UInt8] {
        let units = stride(from: 4, to: bytes.count - 3, by: 4).map { start in
            order.reduce(UInt32(0)) { $0 << 8 | UInt32(bytes[start + $1]) }
        }
        return Array(String(decoding: units, as: UTF32.self).utf8)
    }

    private static func fromSingleBytes(_ bytes: [UInt8], _ upper: [Unicode.Scalar]) -> [UInt8] {
        var decoded: [UInt8] = []
        decoded.reserveCapacity(bytes.count + bytes.count / 2)
        for byte in bytes {
            if byte < 0x80 { decoded.append(byte) } else { decoded += String(upper[Int(byte) - 0x80]).utf8 }
        }
        return decoded
    }

    /// 0x80 … 0xFF of KOI8-R (RFC 1489).
    static let koi: [Unicode.Scalar] = Array(
        ("─│┌┐└┘├┤┬┴┼▀▄█▌▐░▒▓⌠■∙√≈≤≥\u{A0}⌡°²·÷═║╒ё╓╔╕╖╗╘╙╚╛╜╝╞╟╠╡Ё╢╣╤╥╦╧╨╩╪╫╬©"
            + "юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ").unicodeScalars)
    /// 0x80 … 0xFF of IBM's code page 866.
    static let dos: [Unicode.Scalar] = Array(
        ("АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп░▒▓│┤╡╢╖╕╣║╗╝╜╛┐"
            + "└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀рстуфхцчшщъыьэюяЁёЄєЇїЎў°∙·√№¤■\u{A0}").unicodeScalars)
    /// 0x80 … 0xFF of windows-1251; a hole stands for itself.
    static let cyrillic: [Unicode.Scalar] =
        Array("ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{98}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї".unicodeScalars)
        + (0x0410...0x044F).compactMap { Unicode.Scalar($0) }
    /// 0x80 … 0xFF of windows-1252, of which latin-1 is a part; a hole stands for itself.
    private static let latin: [Unicode.Scalar] =
        Array("€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)
        + (0xA0...0xFF).compactMap { Unicode.Scalar($0) }
}
