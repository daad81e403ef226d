import Glibc

/// A stretch of bytes: a line, or a field of one.
@usableFromInline
package struct ByteField: Equatable {
    @usableFromInline package var start: Int
    @usableFromInline package var end: Int

    @inlinable
    package init(start: Int, end: Int) { (self.start, self.end) = (start, end) }

    @inlinable package var count: Int { end - start }
    @inlinable package var isEmpty: Bool { start >= end }
}

@usableFromInline
package enum ASCII {
    @inlinable package static var tab: UInt8 { UInt8(ascii: "\t") }
    @inlinable package static var lineFeed: UInt8 { UInt8(ascii: "\n") }
    @inlinable package static var carriageReturn: UInt8 { UInt8(ascii: "\r") }
    @inlinable package static var space: UInt8 { UInt8(ascii: " ") }
    @inlinable package static var quote: UInt8 { UInt8(ascii: "\"") }
    @inlinable package static var comma: UInt8 { UInt8(ascii: ",") }
    @inlinable package static var dash: UInt8 { UInt8(ascii: "-") }
    @inlinable package static var plus: UInt8 { UInt8(ascii: "+") }
    @inlinable package static var point: UInt8 { UInt8(ascii: ".") }
    @inlinable package static var slash: UInt8 { UInt8(ascii: "/") }
    @inlinable package static var colon: UInt8 { UInt8(ascii: ":") }
    @inlinable package static var zero: UInt8 { UInt8(ascii: "0") }
    @inlinable package static var backslash: UInt8 { UInt8(ascii: "\\") }
    @inlinable package static var less: UInt8 { UInt8(ascii: "<") }

    @inlinable
    package static func isBlank(_ byte: UInt8) -> Bool { byte == space || byte == tab || byte == carriageReturn }
}

extension Span<UInt8> {
    /// Up to eight bytes from an offset as one number, the first byte lowest; zeros beyond the last byte.
    @inlinable @inline(__always)
    package func word(at offset: Int) -> UInt64 {
        if offset &+ 8 <= count {
            return UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
        }
        return shortWord(at: offset)
    }

    @usableFromInline
    func shortWord(at offset: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in offset..<Swift.max(offset, count) { word |= UInt64(self[index]) << UInt64(8 * (index - offset)) }
        return word
    }

    /// A field of one to eight bytes as one number; `nil` for any other length.
    @inlinable @inline(__always)
    package func word(of field: ByteField) -> UInt64? {
        guard field.count > 0, field.count <= 8 else { return nil }
        return word(at: field.start) & (UInt64.max >> UInt64(64 &- 8 &* field.count))
    }

    /// The field without blanks around it.
    @inlinable
    package func trimmed(_ field: ByteField) -> ByteField {
        var (start, end) = (field.start, field.end)
        while start < end, ASCII.isBlank(self[start]) { start += 1 }
        while start < end, ASCII.isBlank(self[end - 1]) { end -= 1 }
        return ByteField(start: start, end: end)
    }

    /// The field without blanks and without the quotation marks around it.
    @inlinable
    package func unquoted(_ field: ByteField) -> ByteField {
        let inner = trimmed(field)
        guard inner.count >= 2, self[inner.start] == ASCII.quote, self[inner.end - 1] == ASCII.quote else {
            return inner
        }
        return trimmed(ByteField(start: inner.start + 1, end: inner.end - 1))
    }

    package func contains(_ byte: UInt8, in field: ByteField) -> Bool {
        guard !field.isEmpty else { return false }
        return extracting(field.start..<field.end).withUnsafeBufferPointer { buffer in
            buffer.baseAddress.map { memchr($0, Int32(byte), buffer.count) != nil } ?? false
        }
    }

    /// The text of a field, shortened and on one line, fit for a message.
    package func excerpt(_ field: ByteField, limit: Int = 200) -> String {
        let end = Swift.min(field.end, field.start + limit)
        var text = ""
        for scalar in string(ByteField(start: field.start, end: end)).unicodeScalars {
            text.unicodeScalars.append(scalar.value < 32 || scalar.value == 127 ? " " : scalar)
        }
        return end < field.end ? text + "…" : text
    }

    package func string(_ field: ByteField) -> String {
        guard !field.isEmpty else { return "" }
        return extracting(field.start..<field.end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
