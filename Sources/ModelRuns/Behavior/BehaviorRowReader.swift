import FireBehavior
import Tables

/// Reads rows of a table of fire behaviour.
struct BehaviorRowReader {
    private let table: DelimitedTable
    private let angleReading: GrowthQuestion.AngleReading
    private let columns: CaseTable<BehaviorInput, Int>
    /// In the order of `BehaviorInput`.
    private let numbers: [(input: BehaviorInput, column: Int)]
    /// What a row must give where the table has a column of it.
    private let needed: [BehaviorInput]
    private let fuelColumn: Int
    private let isEastward: Bool
    private var fuels = FuelWords()
    private var unknownRows = 0
    private var positiveLongitudes = 0
    private var standardShares = 0
    private var placesTaken = false
    private var standardLoads = 0
    private var reckonedMinima = 0

    init(_ table: DelimitedTable, _ angleReading: GrowthQuestion.AngleReading) throws(FormatError) {
        (self.table, self.angleReading) = (table, angleReading)
        let keys = table.columns.map { ColumnHeading($0).key }
        var columns = CaseTable<BehaviorInput, Int>()
        for input in BehaviorInput.allCases {
            columns[input] = input.names.lazy.compactMap { name in keys.firstIndex(of: name) }.first
        }
        guard let fuelColumn = columns[.fuelType] else {
            throw FormatError(
                source: table.source, line: table.form.headerLine, expected: "a column FUELTYPE",
                found: String(table.columns.joined(separator: ",").prefix(200)))
        }
        isEastward = columns[.longitude].map { BehaviorInput.eastwardNames.contains(keys[$0]) } ?? false
        let texts: [BehaviorInput] = [.identifier, .fuelType]
        numbers = BehaviorInput.allCases.compactMap { input in
            texts.contains(input) ? nil : columns[input].map { (input, $0) }
        }
        needed = numbers.map(\.input).filter(\.isEssential)
        (self.columns, self.fuelColumn) = (columns, fuelColumn)
    }

    mutating func answer(_ row: Int) throws(FormatError) -> BehaviorAnswer {
        let identifier = columns[.identifier].map { table.text(row: row, column: $0) } ?? String(row + 1)
        return BehaviorAnswer(identifier: identifier, outcome: try outcome(row))
    }

    private mutating func outcome(_ row: Int) throws(FormatError) -> BehaviorAnswer.Outcome {
        let fuel = fuels.word(table, row: row, column: fuelColumn)
        if case .doesNotBurn = fuel { return .doesNotBurn }
        let given = try numbers(of: row)
        if case .missing = fuel { return unknown() }
        guard needed.allSatisfy({ given[$0] != nil }) else { return unknown() }
        guard case .type(let type) = fuel else {
            throw table.error(
                row: row, expected: "a fuel type of the FBP System (C-1 to O-1b), NF or WA",
                found: table.text(row: row, column: fuelColumn))
        }
        guard !lacksPlace(type, given) else { return unknown() }
        count(type, given)
        do throws(BehaviorRefusal) {
            return try behavior(BehaviorRow(type, given: given, isEastward: isEastward))
        } catch {
            throw FormatError(error, table, row: row)
        }
    }

    private func behavior(_ row: BehaviorRow) throws(BehaviorRefusal) -> BehaviorAnswer.Outcome {
        let foliar = try row.foliarMoisture()
        let conditions = try row.conditions(foliarMoisturePercent: foliar.percent)
        let prediction = BehaviorPrediction(conditions, try row.question(angleReading))
        return .burns(prediction, dayOfMinimumFoliarMoisture: foliar.dayOfMinimum)
    }

    private func numbers(of row: Int) throws(FormatError) -> BehaviorNumbers {
        var given = BehaviorNumbers()
        for (input, column) in numbers { given[input] = try table.number(row: row, column: column) }
        return given
    }

    private mutating func unknown() -> BehaviorAnswer.Outcome {
        unknownRows += 1
        return .unknown
    }
}

// MARK: Before the rows

extension BehaviorRowReader {
    /// - Throws: ``FormatError`` that names every fuel that is not known, each with its first line.
    mutating func requireKnownFuels() throws(FormatError) {
        var unknown: [(name: String, row: Int)] = []
        for row in table.rows.indices {
            guard case .unknown = fuels.word(table, row: row, column: fuelColumn) else { continue }
            let name = table.text(row: row, column: fuelColumn)
            guard !unknown.contains(where: { $0.name == name }) else { continue }
            unknown.append((name, row))
            if unknown.count == 20 { break }
        }
        guard unknown.count > 1 else { return }
        throw table.error(
            row: unknown[0].row, expected: "fuel types of the FBP System (C-1 to O-1b), NF or WA",
            found: unknown.map { "\($0.name) (line \(table.lines[$0.row]))" }.joined(separator: ", "))
    }

    /// Range of each column.
    var columnNotes: [(input: BehaviorInput, text: String)] {
        numbers.map { input, column in
            let values = table.rows.indices.compactMap { row in (try? table.number(row: row, column: column)) ?? nil }
            let span = [values.min(), values.max()].compactMap { $0 }.map(SignificantDigits.rounded(4).text)
            let missing = table.rows.count - values.count
            return (
                input,
                "\"\(table.columns[column])\": " + (span.isEmpty ? "no value" : span.joined(separator: " to "))
                    + (missing > 0 ? ", missing in \(missing) rows" : "")
            )
        }
    }
}

// MARK: What is said of it

extension BehaviorRowReader {
    /// Whether foliar moisture has to come from a place or day that has a column and no value.
    private func lacksPlace(_ type: FuelType, _ given: BehaviorNumbers) -> Bool {
        guard type.hasCrown, given[.foliarMoisture] ?? 0 <= 0 else { return false }
        if lacks(.dayOfYear, given) { return true }
        let hasMinimum = given[.dayOfMinimumFoliarMoisture] ?? 0 > 0
        return !hasMinimum && (lacks(.latitude, given) || lacks(.longitude, given))
    }

    private func lacks(_ input: BehaviorInput, _ given: BehaviorNumbers) -> Bool {
        given[input] == nil && columns[input] != nil
    }

    private mutating func count(_ type: FuelType, _ given: BehaviorNumbers) {
        let lacksShare =
            (type.isMixedwood && given[.coniferPercent] == nil)
            || (type.isDeadFirMixedwood && given[.deadFirPercent] == nil)
        if lacksShare { standardShares += 1 }
        if type.isGrass, given[.grassLoad] ?? 0 <= 0 { standardLoads += 1 }
        guard type.hasCrown, given[.foliarMoisture] ?? 0 <= 0 else { return }
        placesTaken = true
        if given[.dayOfMinimumFoliarMoisture] ?? 0 <= 0 { reckonedMinima += 1 }
        if !isEastward, given[.longitude] ?? 0 > 0 { positiveLongitudes += 1 }
    }

    /// Decisions of the reader, a sentence each.
    var notes: [String] {
        var notes: [String] = []
        let absent = BehaviorInput.allCases.filter { input in
            columns[input] == nil
                && (input.isEssential || (placesTaken && BehaviorInput.placeAndDay.contains(input)))
        }
        let taken = absent.map { "\($0.name) \(SignificantDigits.full.text($0.standard))" }
        if !taken.isEmpty {
            notes.append("columns that are not there are taken as cffdrs does: \(taken.joined(separator: ", "))")
        }
        if positiveLongitudes > 0 {
            notes.append("LONG above 0 is taken as degrees west, as cffdrs does (\(positiveLongitudes) rows)")
        }
        if standardShares > 0 {
            notes.append("\(standardShares) mixed stands without PC or PDF: 50 % conifers, 35 % dead fir, as in cffdrs")
        }
        if standardLoads > 0 {
            notes.append("\(standardLoads) rows of grass without a load (GFL): 0.35 kg/m², as in cffdrs")
        }
        if reckonedMinima > 0 {
            notes.append("\(reckonedMinima) rows: the day of least foliar moisture (D0) is reckoned from the place")
        }
        if unknownRows > 0 { notes.append("\(unknownRows) rows lack a value that they need: their results are empty") }
        return notes
    }
}
