import Tables

/// Choices of a user about the columns of a table where its header does not say.
public struct StationColumnChoices: Sendable {
    /// The name of the column that holds an element.
    public var columns: [StationElement: String] = [:]
    /// The unit that an element is written in.
    public var units: [StationElement: WeatherUnit] = [:]

    /// Nothing said: the header decides.
    public init() {}
}

/// Which column of a table holds what, and in which unit.
struct StationLayout {
    private(set) var columns = CaseTable<StationElement, Int>()
    private(set) var units = CaseTable<StationElement, WeatherUnit>()
    /// Elements whose unit the user says.
    let chosenUnits: Set<StationElement>
    /// The archive that writes such tables, where it is known.
    let source: StationSource?
    /// Hours that each amount of rain belongs to, where the column says so.
    private(set) var rainHours: Int?
    /// What a reader of the result should know of these choices.
    private(set) var notes: [String] = []
    private let table: DelimitedTable

    init(_ table: DelimitedTable, _ choices: StationColumnChoices) throws(FormatError) {
        self.table = table
        chosenUnits = Set(choices.units.keys)
        let headings = table.columns.map(ColumnHeading.init)
        let sourceKeys = headings.map { StationSource.key($0.key) }
        source = StationSource(Set(sourceKeys))
        for element in StationElement.allCases {
            let known = choices.columns[element] == nil ? sourceColumn(of: element, sourceKeys) : nil
            if let known {
                columns[element] = known.column
                let written = headings[known.column].bracket.flatMap { WeatherUnit(named: $0) }
                units[element] = choices.units[element] ?? written ?? known.unit ?? element.unit
                if element == .rain { rainHours = known.hours }
            } else if let found = try Self.column(of: element, headings, table, choices) {
                columns[element] = found.column
                units[element] = try unit(of: element, written: found.unit, choices)
                if element == .rain { rainHours = headings[found.column].rainHours?.hours }
            }
        }
        takeLayoutOfRAWS(headings, choices)
        sayWhatWasTaken()
    }

    /// The column that the source has for an element: the first with any value, else the first.
    private func sourceColumn(
        of element: StationElement, _ keys: [String]
    ) -> (column: Int, unit: WeatherUnit?, hours: Int?)? {
        let all = (source?.columns[element] ?? []).compactMap { known in
            keys.firstIndex(of: known.key).map { (column: $0, unit: known.unit, hours: known.hours) }
        }
        guard all.count > 1 else { return all.first }
        return all.first { known in
            table.rows.indices.contains { !table.isMissing(row: $0, column: known.column) }
        } ?? all.first
    }

    func has(_ element: StationElement) -> Bool { columns[element] != nil }

    func text(_ element: StationElement, row: Int) -> String? {
        guard let column = columns[element], !table.isMissing(row: row, column: column) else { return nil }
        return table.text(row: row, column: column)
    }

    /// The number in this program's unit of the element.
    func number(_ element: StationElement, row: Int) throws(FormatError) -> Double? {
        guard let column = columns[element], let value = try table.number(row: row, column: column) else { return nil }
        guard let from = units[element], let to = element.unit else { return value }
        return from.convert(value, to: to)
    }

    func name(_ element: StationElement) -> String { columns[element].map { table.columns[$0] } ?? element.name }

    /// - Throws: ``FormatError`` that names what the table has when none of these elements is there.
    func require(_ elements: [StationElement], _ description: String) throws(FormatError) {
        guard !elements.contains(where: has) else { return }
        if let without = StationSource.withoutHeader(table.columns) {
            throw FormatError(
                source: table.source, line: table.form.headerLine, expected: "a header with the names of the columns",
                found: without)
        }
        let found = table.columns.joined(separator: ",").prefix(200)
        let advice = columns.isEmpty ? "" : "; --column \(elements[0].name)=NAME says which"
        throw FormatError(
            source: table.source, line: table.form.headerLine, expected: "a column with \(description)",
            found: String(found) + advice)
    }
}

extension StationLayout {
    private static func column(
        of element: StationElement, _ headings: [ColumnHeading], _ table: DelimitedTable,
        _ choices: StationColumnChoices
    ) throws(FormatError) -> (column: Int, unit: String?)? {
        if let chosen = choices.columns[element] {
            let key = chosen.lowercased()
            guard let column = table.columns.firstIndex(where: { $0.lowercased() == key }) else {
                throw FormatError(
                    source: table.source, line: table.form.headerLine, expected: "a column \(chosen)",
                    found: String(table.columns.joined(separator: ",").prefix(200)))
            }
            return (column, headings[column].bracket)
        }
        var best: (column: Int, match: ColumnHeading.Match)?
        for (column, heading) in headings.enumerated() {
            guard let match = heading.match(element), match.rank < (best?.match.rank ?? .max) else { continue }
            best = (column, match)
        }
        return best.map { ($0.column, $0.match.unit) }
    }

    private func unit(
        of element: StationElement, written: String?, _ choices: StationColumnChoices
    ) throws(FormatError) -> WeatherUnit? {
        guard let usual = element.unit, element != .windDirection else { return nil }
        if let chosen = choices.units[element] { return chosen }
        if element == .windSpeed, written == nil,
            name(element).contains(where: { ("а"..."я").contains($0.lowercased()) })
        {
            throw FormatError(
                source: table.source, line: table.form.headerLine,
                expected: "--unit windSpeed=m/s, as observations of Russia have it, or km/h",
                found: "no unit in \(name(element))")
        }
        guard let written else { return usual }
        guard let unit = WeatherUnit(named: written), unit.dimension == usual.dimension else {
            let known = WeatherUnit.allCases.filter { $0.dimension == usual.dimension }.map(\.rawValue)
            throw FormatError(
                source: table.source, line: table.form.headerLine,
                expected: "a unit of \(element.name) (\(known.joined(separator: ", ")))",
                found: written)
        }
        return unit
    }

    /// RAWSmet writes wind in m/s without saying so; its tables are known by their other columns.
    private mutating func takeLayoutOfRAWS(_ headings: [ColumnHeading], _ choices: StationColumnChoices) {
        let keys = Set(headings.map(\.key))
        guard keys.isSuperset(of: ["monitortype", "maxgustspeed", "fuelmoisture"]), choices.units[.windSpeed] == nil,
            let column = columns[.windSpeed], headings[column].bracket == nil
        else { return }
        units[.windSpeed] = .metersPerSecond
        notes.append("the columns are those of RAWSmet, whose wind is in m/s")
    }

    private mutating func sayWhatWasTaken() {
        if let source { notes.append("the columns are those of \(source.name)") }
        var converted: [String] = []
        for element in StationElement.allCases {
            guard let unit = units[element], unit != element.unit else { continue }
            let text = "\(name(element)) from \(unit.rawValue)"
            if !converted.contains(text) { converted.append(text) }
        }
        if !converted.isEmpty { notes.append("converted: " + converted.joined(separator: ", ")) }
    }

    /// Whether the header, the archive or an option says the unit.
    func saysUnit(of element: StationElement) -> Bool {
        guard let column = columns[element] else { return false }
        let heading = ColumnHeading(table.columns[column])
        return chosenUnits.contains(element) || source?.columns[element] != nil || heading.bracket != nil
            || heading.match(element)?.unit != nil
    }

    /// What a table of days takes in place of noon.
    ///
    /// - Throws: ``FormatError`` where the night's extremes would stand for noon.
    func noteOfWholeDays() throws(FormatError) -> String? {
        let named = [StationElement.temperature, .humidity, .windSpeed].filter { element in
            columns[element].map { ColumnHeading(table.columns[$0]).isOfWholeDay } ?? false
        }
        for (element, side) in [(StationElement.temperature, "min"), (.humidity, "max")]
        where named.contains(element) && ColumnHeading(name(element)).statistic == side {
            throw FormatError(
                source: table.source, line: table.form.headerLine,
                expected: "\(element.name) of noon, or the \(side == "min" ? "highest" : "lowest") of the day",
                found: "\(name(element)), which is that of the night; --column \(element.name)=NAME says another")
        }
        if !named.isEmpty {
            return
                "\(named.map(name).joined(separator: ", ")): of the whole day, not of noon; the indices are approximate"
        }
        let statistics = Set(
            table.columns.map { ColumnHeading($0) }.filter { $0.key.hasPrefix("t") || $0.key.contains("temp") }
                .compactMap(\.statistic))
        guard statistics.isSuperset(of: ["min", "max"]), has(.temperature) else { return nil }
        return
            "\(name(.temperature)) beside extremes of the day is a mean of the day where it is not of noon; the indices are then approximate"
    }
}

extension ColumnHeading {
    /// Whether the name is that of an extreme or mean of a day.
    var isOfWholeDay: Bool { key.hasPrefix("day") || statistic != nil }

    /// `min`, `max` or `mean`, by a word of the name or by its beginning or end.
    var statistic: String? {
        let kinds = [
            ("min", ["min", "minimum", "lowest"]), ("max", ["max", "maximum", "highest"]),
            ("mean", ["avg", "average", "mean"]),
        ]
        return kinds.first { _, names in
            names.contains { words.contains($0) || key.hasPrefix($0) || key.hasSuffix($0) }
        }?.0
    }

    /// The hours that a name of rain ends with, as `rain_6h`, `precip 24 hr`, and the name without them.
    var rainHours: (key: String, hours: Int)? {
        let letters = key.reversed().prefix { $0.isLetter }.reversed()
        let digits = key.dropLast(letters.count).reversed().prefix { $0.isNumber }.reversed()
        guard ["h", "hr", "hrs", "hour", "hours", "ч", "час", "часов"].contains(String(letters)),
            let hours = Int(String(digits)), (1...48).contains(hours)
        else { return nil }
        return (String(key.dropLast(letters.count + digits.count)), hours)
    }
}
