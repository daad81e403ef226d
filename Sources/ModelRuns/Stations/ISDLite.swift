import Tables

/// The plain columns of NOAA's ISD-lite, made a table: twelve whole numbers a line, the first four year, month, day and hour in UTC.
///
/// - Source: NOAA National Centers for Environmental Information, ISD-Lite format document, 2006.
enum ISDLite {
    private static let header =
        "isdLiteYear,month,day,hour,temperature,dewPoint,pressure,windDirection,windSpeed,sky,rain1h,rain6h\n"

    /// `nil` for any other file.
    static func table(_ file: InputFile) -> InputFile? {
        let bytes = file.bytes.span
        var lines = LineCursor(bytes)
        guard let first = lines.next(in: bytes), fields(first, bytes)?.first?.count == 4 else { return nil }
        var text = TextBuffer()
        text.append(header)
        lines = LineCursor(bytes)
        while let line = lines.next(in: bytes) {
            guard let fields = fields(line, bytes) else {
                text.append(file.bytes[line.start..<line.end])
                text.append("\n")
                continue
            }
            for (index, field) in fields.enumerated() {
                if index > 0 { text.append(",") }
                text.append(file.bytes[field.start..<field.end])
            }
            text.append("\n")
        }
        return InputFile(name: file.name, bytes: text.bytes)
    }

    /// Twelve whole numbers between blanks.
    private static func fields(_ line: ByteField, _ bytes: Span<UInt8>) -> [ByteField]? {
        guard (43...80).contains(line.count) else { return nil }
        var (fields, position) = ([ByteField](), line.start)
        while position < line.end {
            while position < line.end, bytes[position] == ASCII.space { position += 1 }
            let start = position
            while position < line.end, bytes[position] != ASCII.space {
                guard bytes[position] == ASCII.dash || bytes[position] &- ASCII.zero <= 9 else { return nil }
                position += 1
            }
            if position > start { fields.append(ByteField(start: start, end: position)) }
        }
        return fields.count == 12 ? fields : nil
    }
}
