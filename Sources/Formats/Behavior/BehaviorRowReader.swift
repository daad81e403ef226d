import FireBehavior

/// Reads rows of a table of fire behaviour.
struct BehaviorRowReader {
    private let table: DelimitedTable
    private let angleReading: GrowthQuestion.AngleReading
    private let columns: [BehaviorInput: Int]
    /// In the order of `BehaviorInput`.
    private let numbers: [(input: BehaviorInput, column: Int)]
    private let isEastward: Bool
    private var unknownRows = 0
    private var positiveLongitudes = 0
    private var standardShares = 0
    private var placesTaken = false

    init(_ table: DelimitedTable, _ angleReading: GrowthQuestion.AngleReading) throws(FormatError) {
        (self.table, self.angleReading) = (table, angleReading)
        let keys = table.columns.map { ColumnHeading($0).key }
        var columns: [BehaviorInput: Int] = [:]
        for input in BehaviorInput.allCases {
            columns[input] = input.names.lazy.compactMap { name in keys.firstIndex(of: name) }.first
        }
        guard columns[.fuelType] != nil else {
            throw FormatError(
                source: table.source, line: 1, expected: "a column FUELTYPE",
                found: String(table.columns.joined(separator: ",").prefix(200)))
        }
        isEastward = columns[.longitude].map { BehaviorInput.eastwardNames.contains(keys[$0]) } ?? false
        let texts: [BehaviorInput] = [.identifier, .fuelType]
        numbers = BehaviorInput.allCases.compactMap { input in
            texts.contains(input) ? nil : columns[input].map { (input, $0) }
        }
        self.columns = columns
    }

    mutating func answer(_ row: Int) throws(FormatError) -> BehaviorAnswer {
        let identifier = columns[.identifier].map { table.rows[row][$0] } ?? String(row + 1)
        return BehaviorAnswer(identifier: identifier, outcome: try outcome(row))
    }

    private mutating func outcome(_ row: Int) throws(FormatError) -> BehaviorAnswer.Outcome {
        let name = columns[.fuelType].map { table.rows[row][$0] } ?? ""
        if ["nf", "wa"].contains(name.lowercased()) { return .doesNotBurn }
        let given = try numbers(of: row)
        let needed = BehaviorInput.allCases.filter { $0.isEssential && $0 != .fuelType && columns[$0] != nil }
        guard !DelimitedTable.isMissing(name), needed.allSatisfy({ given[$0] != nil }) else { return unknown() }
        guard let type = FuelType(named: name) else {
            throw table.error(
                row: row, expected: "a fuel type of the FBP System (C-1 to O-1b), NF or WA", found: name)
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

    private func numbers(of row: Int) throws(FormatError) -> [BehaviorInput: Double] {
        var given: [BehaviorInput: Double] = [:]
        for (input, column) in numbers { given[input] = try table.number(row: row, column: column) }
        return given
    }

    private mutating func unknown() -> BehaviorAnswer.Outcome {
        unknownRows += 1
        return .unknown
    }
}

// MARK: What is said of it

extension BehaviorRowReader {
    /// Whether foliar moisture has to come from a place or day that has a column and no value.
    private func lacksPlace(_ type: FuelType, _ given: [BehaviorInput: Double]) -> Bool {
        guard type.hasCrown, given[.foliarMoisture] ?? 0 <= 0 else { return false }
        let hasMinimum = given[.dayOfMinimumFoliarMoisture] ?? 0 > 0
        return (hasMinimum ? [.dayOfYear] : BehaviorInput.placeAndDay).contains { input in
            columns[input] != nil && given[input] == nil
        }
    }

    private mutating func count(_ type: FuelType, _ given: [BehaviorInput: Double]) {
        let lacksShare =
            (type.isMixedwood && given[.coniferPercent] == nil)
            || (type.isDeadFirMixedwood && given[.deadFirPercent] == nil)
        if lacksShare { standardShares += 1 }
        guard type.hasCrown, given[.foliarMoisture] ?? 0 <= 0 else { return }
        placesTaken = true
        if !isEastward, given[.longitude] ?? 0 > 0 { positiveLongitudes += 1 }
    }

    /// What was decided, a sentence each.
    var notes: [String] {
        var notes: [String] = []
        let absent = BehaviorInput.allCases.filter { input in
            columns[input] == nil
                && (input.isEssential || (placesTaken && BehaviorInput.placeAndDay.contains(input)))
        }
        let taken = absent.map { "\($0.rawValue) \(SignificantDigits.full.text($0.standard))" }
        if !taken.isEmpty {
            notes.append("columns that are not there are taken as cffdrs does: \(taken.joined(separator: ", "))")
        }
        if positiveLongitudes > 0 {
            notes.append("LONG above 0 is taken as degrees west, as cffdrs does (\(positiveLongitudes) rows)")
        }
        if standardShares > 0 {
            notes.append("\(standardShares) mixed stands without PC or PDF: 50 % conifers, 35 % dead fir, as in cffdrs")
        }
        if unknownRows > 0 { notes.append("\(unknownRows) rows lack a value that they need: their results are empty") }
        return notes
    }
}
