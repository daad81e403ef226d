public import FireBehavior

/// A table of fuels, weather and terrain: fire behaviour is asked for in each row.
///
/// Columns are found by the names of cffdrs in any letter case and order; ``BehaviorInput`` has them, with the values that stand
/// in for columns that are not there. Other columns are ignored.
public struct BehaviorTable: Sendable {
    /// The text.
    public let table: DelimitedTable
    /// The answers, one a row.
    public let answers: [BehaviorAnswer]
    /// What was decided in reading, a sentence each, for a person to see.
    public let notes: [String]

    /// - Parameters:
    ///   - file: CSV with a header, separated by commas, semicolons or tabs.
    ///   - angleReading: How THETA is taken, for the columns that begin with T.
    /// - Throws: ``FormatError`` with the line when a fuel type is not known, a field is no number, a value is out of range, or a
    ///   value that the fuel type needs is missing (the curing of grass, foliar moisture outside Canada).
    public init(
        _ file: InputFile, angleReading: GrowthQuestion.AngleReading = .degrees
    ) throws(FormatError) {
        table = try DelimitedTable(file)
        var reader = try BehaviorRowReader(table, angleReading)
        var answers: [BehaviorAnswer] = []
        answers.reserveCapacity(table.rows.count)
        for row in table.rows.indices { answers.append(try reader.answer(row)) }
        self.answers = answers
        notes = reader.notes
    }
}

/// What is said about one row.
public struct BehaviorAnswer: Sendable {
    /// The row's ID; its number, counted from 1, where the table has none.
    public let identifier: String
    /// What there is to say.
    public let outcome: Outcome

    /// What there is to say about a row.
    public enum Outcome: Sendable {
        /// All outputs, and the day of least foliar moisture where it was used.
        case burns(BehaviorPrediction, dayOfMinimumFoliarMoisture: Double?)
        /// Water or land without fuel (WA, NF): 0 in every column.
        case doesNotBurn
        /// A value that the row needs is empty.
        case unknown
    }
}
