public import FireBehavior
public import Tables

/// A table of fuels, weather and terrain: fire behaviour is asked for in each row.
///
/// Columns are found by the names of cffdrs in any letter case and order; ``BehaviorInput`` has them, with the values that stand
/// in for columns that are not there. Other columns are ignored.
public struct BehaviorTable: Sendable {
    /// The text.
    public let table: DelimitedTable
    /// The answers, one a row, where they are kept.
    public private(set) var answers: [BehaviorAnswer] = []
    /// How many rows have an answer.
    public let answerCount: Int
    /// Decisions of the reader, a sentence each, for a person to see.
    public let notes: [String]
    /// Rows that cannot be read, where the reader was told to go on.
    public let rejected: [RejectedRow]
    /// A line on how each column is read.
    public var columnNotes: [(input: BehaviorInput, text: String)] { reader.columnNotes }

    private let reader: BehaviorRowReader

    /// - Parameters:
    ///   - file: CSV with a header, separated by commas, semicolons or tabs.
    ///   - angleReading: How THETA is taken, for the columns that begin with T.
    ///   - keepsRejects: Whether rows that cannot be read are left out and kept, rather than stopping the reading.
    /// - Throws: ``FormatError`` with the line when a fuel type is not known, a field is no number, a value is out of range, or a
    ///   value that the fuel type needs is missing (the curing of grass, foliar moisture outside Canada).
    public init(
        _ file: InputFile, angleReading: GrowthQuestion.AngleReading = .degrees, keepsRejects: Bool = false
    ) throws(FormatError) {
        var answers: [BehaviorAnswer] = []
        try self.init(file, angleReading: angleReading, keepsRejects: keepsRejects) { answers.append($0) }
        self.answers = answers
    }

    /// The same, with each answer given away as it is worked out.
    public init(
        _ file: InputFile, angleReading: GrowthQuestion.AngleReading = .degrees, keepsRejects: Bool = false,
        giving give: (BehaviorAnswer) -> Void
    ) throws(FormatError) {
        table = try DelimitedTable(file)
        var reader = try BehaviorRowReader(table, angleReading)
        if !keepsRejects { try reader.requireKnownFuels() }
        var (answerCount, rejected): (Int, [RejectedRow]) = (0, [])
        for row in table.rows.indices {
            do throws(FormatError) {
                give(try reader.answer(row))
                answerCount += 1
            } catch {
                guard keepsRejects else { throw error }
                rejected.append(RejectedRow(error, table, row: row))
            }
        }
        (self.answerCount, self.rejected) = (answerCount, rejected)
        notes = reader.notes
        self.reader = reader
    }
}

/// Remarks on one row.
public struct BehaviorAnswer: Sendable {
    /// The row's ID; its number, counted from 1, where the table has none.
    public let identifier: String
    /// Text of the remark.
    public let outcome: Outcome

    /// Remarks on a row.
    public enum Outcome: Sendable {
        /// All outputs, and the day of least foliar moisture where it was used.
        case burns(BehaviorPrediction, dayOfMinimumFoliarMoisture: Double?)
        /// Water or land without fuel (WA, NF): 0 in every column.
        case doesNotBurn
        /// A value that the row needs is empty.
        case unknown
    }
}
