import FireEvents

/// The `fid` of a detection: its minute, and a number within the minute.
///
/// So the table itself is in the order of time, and the rows of a minute are found without an index.
enum RowNumber {
    /// 16 million rows a minute, and years up to 2200, stay within the 53 bits that every program reads exactly.
    private static let sequenceBits: Int64 = 24

    static func minute(of number: Int64) -> Int32 { Int32(truncatingIfNeeded: number >> sequenceBits) }

    static func first(of minute: Int32) -> Int64 { Int64(minute) << sequenceBits }

    /// Gives out numbers behind those that are taken.
    struct Sequence {
        private var next: [Int32: Int64] = [:]

        /// - Parameter taken: All numbers of the minutes that numbers are asked for.
        init(after taken: [Int64]) {
            for number in taken {
                next[minute(of: number), default: 0] = max(next[minute(of: number)] ?? 0, number + 1)
            }
        }

        /// - Returns: `nil` when the minute is full.
        mutating func take(in minute: Int32) -> Int64? {
            let number = next[minute] ?? first(of: minute)
            next[minute] = number + 1
            return RowNumber.minute(of: number) == minute ? number : nil
        }
    }
}
