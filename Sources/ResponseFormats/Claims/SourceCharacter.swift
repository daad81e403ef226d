import Formats

/// A character of a document and the bytes that it came from.
struct SourceCharacter {
    var scalar: Unicode.Scalar
    var start: Int32
    var end: Int32
}

/// Turns bytes into characters that know where they stood.
enum TextDecoding {
    enum Encoding: Equatable { case utf8, windows1251 }

    /// UTF-8 where the bytes are that but for a few, or where the document says so; otherwise windows-1251.
    static func encoding(of bytes: [UInt8]) -> Encoding {
        if let declared = declared(bytes) { return declared }
        return String(validating: bytes, as: UTF8.self) == nil && !isDamagedUTF8(bytes) ? .windows1251 : .utf8
    }

    /// A file cut within a character, or with a byte spoiled, is UTF-8 still: not one in twenty of its characters is broken.
    private static func isDamagedUTF8(_ bytes: [UInt8]) -> Bool {
        let characters = utf8(bytes)
        let broken = characters.count { $0.scalar == "\u{FFFD}" }
        let whole = characters.count { $0.scalar.value >= 0x80 } - broken
        return whole >= 20 * broken
    }

    static func characters(of bytes: [UInt8], _ encoding: Encoding) -> [SourceCharacter] {
        encoding == .utf8 ? utf8(bytes) : windows1251(bytes)
    }

    /// `charset=` in the first two thousand bytes; valid UTF-8 wins over a wrong label.
    private static func declared(_ bytes: [UInt8]) -> Encoding? {
        let head = String(decoding: bytes.prefix(2_048), as: UTF8.self).lowercased()
        guard let range = head.firstRange(of: "charset=") else { return nil }
        let label = head[range.upperBound...].drop { $0 == "\"" || $0 == "'" }.prefix {
            $0.isLetter || $0.isNumber || $0 == "-"
        }
        let isUTF8 = String(validating: bytes, as: UTF8.self) != nil
        return (label == "windows-1251" || label == "cp1251") && !isUTF8 ? .windows1251 : label == "utf-8" ? .utf8 : nil
    }

    private static func utf8(_ bytes: [UInt8]) -> [SourceCharacter] {
        var characters: [SourceCharacter] = []
        characters.reserveCapacity(bytes.count)
        var decoder = UTF8()
        var position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while position < bytes.count {
            var iterator = bytes[position...].prefix(4).makeIterator()
            decoder = UTF8()
            let (scalar, width) = decode(&decoder, &iterator, bytes[position])
            characters.append(
                SourceCharacter(scalar: scalar, start: Int32(position), end: Int32(min(position + width, bytes.count))))
            position += width
        }
        return characters
    }

    /// One character; a byte that is none becomes U+FFFD.
    private static func decode(
        _ decoder: inout UTF8, _ iterator: inout ArraySlice<UInt8>.Iterator, _ first: UInt8
    ) -> (Unicode.Scalar, Int) {
        guard first >= 0x80 else { return (Unicode.Scalar(first), 1) }
        if case .scalarValue(let scalar) = decoder.decode(&iterator) { return (scalar, UTF8.width(scalar)) }
        return ("\u{FFFD}", 1)
    }

    private static func windows1251(_ bytes: [UInt8]) -> [SourceCharacter] {
        bytes.enumerated().map { index, byte in
            SourceCharacter(scalar: scalar(windows1251: byte), start: Int32(index), end: Int32(index + 1))
        }
    }

    private static func scalar(windows1251 byte: UInt8) -> Unicode.Scalar {
        switch byte {
        case 0..<0x80: Unicode.Scalar(byte)
        case 0xC0...: Unicode.Scalar(0x0410 + UInt32(byte) - 0xC0) ?? "\u{FFFD}"
        default: upper[Int(byte) - 0x80]
        }
    }

    /// 0x80…0xBF; U+FFFD where the code page has nothing.
    private static let upper: [Unicode.Scalar] = Array(
        "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\u{FFFD}™љ›њќћџ\u{A0}ЎўЈ¤Ґ¦§Ё©Є«¬\u{AD}®Ї°±Ііґµ¶·ё№є»јЅѕї".unicodeScalars)
}
