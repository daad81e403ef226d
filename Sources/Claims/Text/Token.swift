/// A word, number or mark of a text.
struct Token: Sendable, Equatable {
    enum Kind: Sendable, Equatable {
        case word
        case number(WrittenNumber)
        /// `09:00`
        case clock(hour: Int, minute: Int)
        /// `31.07.2019`
        case date(day: Int, month: Int, year: Int?)
        case mark
    }

    /// In lower case, ё as е, apostrophes as `'`.
    let text: String
    /// Of ``text``.
    let key: WordKey
    /// The first two bytes of ``text``.
    let lead: UInt16
    var kind: Kind
    /// UTF-8 offsets in the text.
    var range: Range<Int>
    var isCapitalized: Bool
    /// A line ends behind it.
    var endsLine = false

    init(text: String, kind: Kind, range: Range<Int>, isCapitalized: Bool) {
        self.text = text
        key = WordKey(text)
        lead = WordKey.lead(of: text.utf8)
        self.kind = kind
        self.range = range
        self.isCapitalized = isCapitalized
    }

    /// Whether ``text`` begins so, byte by byte.
    func begins(with prefix: [UInt8]) -> Bool { text.utf8.starts(with: prefix) }

    var isWord: Bool { kind == .word }
    var isMark: Bool { kind == .mark }
    var number: WrittenNumber? { if case .number(let number) = kind { number } else { nil } }
}

/// A number in digits.
struct WrittenNumber: Sendable, Equatable {
    var value: Double
    /// One unit of its last significant digit: 100 for 2,700; 0.1 for 2.7.
    var lastDigit: Double
    /// One unit of its last written digit: 1 for 2,700.
    var lastWritten: Double
    /// "31st", "5-й": an order, not a quantity.
    var isOrdinal = false
}
