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
                if element == .rain, let hours = known.hours, hours > 1 { rainHours = hours }
            } else if let found = try Self.column(of: element, headings, table, choices) {
                columns[element] = found.column
                units[element] = try unit(of: element, written: found.unit, choices)
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
        let daily = [StationElement.temperature, .humidity, .windSpeed].filter { element in
            columns[element].map { ColumnHeading.isOfWholeDay(table.columns[$0]) } ?? false
        }
        guard !daily.isEmpty else { return }
        let names = daily.map(name).joined(separator: ", ")
        notes.append("\(names): of the whole day, not of noon; the indices are approximate")
    }
}

extension ColumnHeading {
    /// Whether the name is that of an extreme or mean of a day.
    static func isOfWholeDay(_ name: String) -> Bool {
        let key = ColumnHeading(name).key
        return key.hasPrefix("day") || key.hasPrefix("max") || key.hasPrefix("min") || key.hasPrefix("avg")
    }
}
