/// Months and days of the week in the form that dates have.
enum MonthNames {
    static let all = Array(months.keys)

    /// - Returns: 1…12.
    static func month(_ word: String) -> Int? { months[word] }

    /// - Returns: 0 for Monday … 6 for Sunday.
    static func weekday(_ word: String) -> Int? { weekdays[word].map { $0 - 1 } }

    private static let months = table("months")
    private static let weekdays = table("weekdays")

    private static func table(_ list: String) -> [String: Int] {
        var table: [String: Int] = [:]
        for (number, words) in WordLists.numbered(.times, list) {
            for word in words { table[word] = Int(number) }
        }
        return table
    }
}
