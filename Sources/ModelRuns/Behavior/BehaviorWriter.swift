public import FireBehavior
public import Tables

/// Writes fire behaviour under the column names of cffdrs.
public struct BehaviorWriter: Sendable {
    /// Which outputs, in their order.
    public let columns: [PredictionColumn]
    /// How many digits of them.
    public let digits: SignificantDigits

    /// A writer of some columns.
    ///
    /// - Parameters:
    ///   - columns: `PredictionColumn.primary`, `.secondary` or `.allCases`, or any others.
    ///   - digits: Nine significant ones, if not said otherwise.
    public init(_ columns: [PredictionColumn], digits: SignificantDigits = .rounded(9)) {
        (self.columns, self.digits) = (columns, digits)
    }

    /// CSV: `ID` and the columns; empty where nothing is known.
    public func csv(_ answers: [BehaviorAnswer]) -> String {
        var lines = BehaviorLines(self)
        for answer in answers { lines.add(answer) }
        return String(decoding: lines.bytes, as: UTF8.self)
    }

    fileprivate func append(_ answer: BehaviorAnswer, to buffer: inout TextBuffer) {
        buffer.append(csvField: answer.identifier)
        switch answer.outcome {
        case .burns(let prediction, let day):
            for column in columns { append(prediction, day, column, to: &buffer) }
        case .doesNotBurn:
            for column in columns { buffer.append(column == .fireType ? "," : ",0") }
        case .unknown:
            for _ in columns { buffer.append(ascii: ",") }
        }
        buffer.append(ascii: "\n")
    }

    @inline(__always)
    private func append(
        _ prediction: BehaviorPrediction, _ day: Double?, _ column: PredictionColumn, to buffer: inout TextBuffer
    ) {
        buffer.append(ascii: ",")
        switch column {
        case .fireType: buffer.append(prediction.primary.fireType?.rawValue ?? "")
        case .dayOfMinimumFoliarMoisture: buffer.append(day, digits)
        default: buffer.append(prediction.value(of: column), digits)
        }
    }

    /// A list with an object a row, under the same names.
    public func json(_ answers: [BehaviorAnswer]) -> JSON {
        .array(
            answers.map { answer in
                let members = columns.map { column in
                    switch value(answer.outcome, column) {
                    case .letter(let letter): JSON.Member(column.rawValue, letter.isEmpty ? .null : .string(letter))
                    case .number(let number):
                        JSON.Member(column.rawValue, .number(number.map(digits.rounded), places: 15))
                    }
                }
                return .object([JSON.Member("ID", .string(answer.identifier))] + members)
            })
    }

    private enum Value {
        case letter(String)
        case number(Double?)
    }

    private func value(_ outcome: BehaviorAnswer.Outcome, _ column: PredictionColumn) -> Value {
        switch (outcome, column) {
        case (.burns(let prediction, _), .fireType): .letter(prediction.primary.fireType?.rawValue ?? "")
        case (.burns(_, let day), .dayOfMinimumFoliarMoisture): .number(day)
        case (.burns(let prediction, _), _): .number(prediction.value(of: column))
        case (_, .fireType): .letter("")
        case (.doesNotBurn, _): .number(0)
        case (.unknown, _): .number(nil)
        }
    }
}

/// CSV in the making, an answer at a time.
public struct BehaviorLines {
    private let writer: BehaviorWriter
    private var buffer = TextBuffer()

    /// The header alone.
    ///
    /// - Parameter expectedByteCount: Room for the lines to come; what is not filled takes no memory.
    public init(_ writer: BehaviorWriter, expectedByteCount: Int = 0) {
        self.writer = writer
        buffer.reserve(expectedByteCount)
        buffer.append((["ID"] + writer.columns.map(\.rawValue)).joined(separator: ",") + "\n")
    }

    /// Bytes of UTF-8.
    public var bytes: [UInt8] { buffer.bytes }

    /// Adds a line.
    public mutating func add(_ answer: BehaviorAnswer) { writer.append(answer, to: &buffer) }
}
