/// Tables that come as JSON: a list of objects, an object that holds one, or columns side by side as Open-Meteo gives them.
enum JSONTable {
    /// The same as CSV; `nil` for a file that does not begin as JSON does.
    ///
    /// - Throws: ``FormatError`` for damaged JSON, and for JSON that is no table.
    static func table(_ file: InputFile) throws(FormatError) -> InputFile? {
        let first = file.bytes.first { !ASCII.isBlank($0) && $0 != ASCII.lineFeed }
        guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{") else { return nil }
        let json = try LocatedJSONReader.read(file)
        guard let text = objects(json) ?? columns(json) else {
            throw FormatError(
                source: file.name, expected: "a table: in JSON a list of objects, or columns of numbers",
                found: "JSON of another kind")
        }
        return InputFile(name: file.name, bytes: text.bytes)
    }

    /// `[{"a": 1}, {"a": 2}]`, or an object with one such list.
    private static func objects(_ json: LocatedJSON) -> TextBuffer? {
        if case .object(let members) = json.value {
            let lists = members.compactMap { member in objects(member.value) }
            return lists.count == 1 ? lists[0] : nil
        }
        guard case .array(let values) = json.value, !values.isEmpty else { return nil }
        var (names, rows): ([String], [[String: String]]) = ([], [])
        for value in values {
            guard case .object(let members) = value.value else { return nil }
            for member in members where !names.contains(member.name) { names.append(member.name) }
            rows.append(
                Dictionary(members.map { ($0.name, text($0.value)) }, uniquingKeysWith: { first, _ in first }))
        }
        var buffer = TextBuffer()
        add(names, to: &buffer)
        for row in rows { add(names.map { row[$0] ?? "" }, to: &buffer) }
        return buffer
    }

    /// `{"latitude": 52.5, "hourly_units": {"time": "iso8601"}, "hourly": {"time": [ … ], "temperature_2m": [ … ]}}`.
    private static func columns(_ json: LocatedJSON) -> TextBuffer? {
        guard case .object(let members) = json.value else { return nil }
        for member in members {
            guard case .object(let columns) = member.value.value, !columns.isEmpty else { continue }
            let values = columns.compactMap { column -> [String]? in
                guard case .array(let values) = column.value.value else { return nil }
                return values.map(text)
            }
            guard values.count == columns.count, Set(values.map(\.count)).count == 1 else { continue }
            var buffer = TextBuffer()
            for remark in members {
                let text = text(remark.value)
                if !text.isEmpty { add([remark.name, text], to: &buffer) }
            }
            let units = units(members, of: member.name)
            add(
                columns.map { column in units[column.name].map { "\(column.name) (\($0))" } ?? column.name },
                to: &buffer)
            for row in values[0].indices { add(values.map { $0[row] }, to: &buffer) }
            return buffer
        }
        return nil
    }

    private static func units(_ members: [(name: String, value: LocatedJSON)], of name: String) -> [String: String] {
        guard case .object(let units)? = members.first(where: { $0.name == name + "_units" })?.value.value else {
            return [:]
        }
        return Dictionary(
            units.map { ($0.name, text($0.value)) }.filter { $0.1 != "iso8601" },
            uniquingKeysWith: { first, _ in first })
    }

    /// Of a text, a number or a truth value; empty for anything else.
    private static func text(_ json: LocatedJSON) -> String {
        switch json.value {
        case .string(let text): text
        case .number(let number): SignificantDigits.full.text(number)
        case .bool(let value): value ? "true" : "false"
        default: ""
        }
    }

    private static func add(_ fields: [String], to buffer: inout TextBuffer) {
        for (index, field) in fields.enumerated() {
            if index > 0 { buffer.append(",") }
            buffer.append(csvField: field)
        }
        buffer.append("\n")
    }
}
