import Glibc

/// A stretch of bytes: a line, or a field of one.
struct ByteField: Equatable {
    var start: Int
    var end: Int

    var count: Int { end - start }
    var isEmpty: Bool { start >= end }
}

enum ASCII {
    static let tab = UInt8(ascii: "\t")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
    static let space = UInt8(ascii: " ")
    static let quote = UInt8(ascii: "\"")
    static let comma = UInt8(ascii: ",")
    static let dash = UInt8(ascii: "-")
    static let plus = UInt8(ascii: "+")
    static let point = UInt8(ascii: ".")
    static let slash = UInt8(ascii: "/")
    static let colon = UInt8(ascii: ":")
    static let zero = UInt8(ascii: "0")
    static let backslash = UInt8(ascii: "\\")
    static let less = UInt8(ascii: "<")

    static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == carriageReturn }
}

extension Span<UInt8> {
    /// Up to eight bytes from an offset as one number, the first byte lowest; zeros beyond the last byte.
    @inline(__always)
    func word(at offset: Int) -> UInt64 {
        if offset &+ 8 <= count {
            return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return shortWord(at: offset)
    }

    private func shortWord(at offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in offset..<Swift.max(offset, count) { word |= UInt64(self[index]) << UInt64(8 * (index - offset)) }
        return word
    }

    /// A field of one to eight bytes as one number; `nil` for any other length.
    @inline(__always)
    func word(of field: ByteField) -> UInt64? {
        guard field.count > 0, field.count <= 8 else { return nil }
        return word(at: field.start) & (UInt64.max >> UInt64(64 &- 8 &* field.count))
    }

    /// The field without blanks around it.
    func trimmed(_ field: ByteField) -> ByteField {
        var (start, end) = (field.start, field.end)
        while start < end, ASCII.isBlank(self[start]) { start += 1 }
        while start < end, ASCII.isBlank(self[end - 1]) { end -= 1 }
        return ByteField(start: start, end: end)
    }

    /// The field without blanks and without the quotation marks around it.
    func unquoted(_ field: ByteField) -> ByteField {
        let inner = trimmed(field)
        guard inner.count >= 2, self[inner.start] == ASCII.quote, self[inner.end - 1] == ASCII.quote else {
            return inner
        }
        return trimmed(ByteField(start: inner.start + 1, end: inner.end - 1))
    }

    func contains(_ byte: UInt8, in field: ByteField) -> Bool {
        guard !field.isEmpty else { return false }
        return extracting(field.start..<field.end).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
        }
    }

    /// The text of a field, shortened and on one line, fit for a message.
    func excerpt(_ field: ByteField, limit: Int = 200) -> String {
        let end = Swift.min(field.end, field.start + limit)
        var text = ""
        for scalar in string(ByteField(start: field.start, end: end)).unicodeScalars {
            text.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 ? " " : scalar)
        }
        return end < field.end ? text + "…" : text
    }

    func string(_ field: ByteField) -> String {
        guard !field.isEmpty else { return "" }
        return extracting(field.start..<field.end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
