/// Months in English and in the case that Russian dates have.
enum MonthNames {
    static let all = english.flatMap(\.self) + russian

    private static let english = [
        ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"], ["june", "jun"],
        ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"], ["october", "oct"], ["november", "nov"],
        ["december", "dec"],
    ]
    private static let russian = [
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря",
    ]

    /// - Returns: 1…12.
    static func month(_ word: String) -> Int? { months[word] }

    private static let months: [String: Int] = {
        var table: [String: Int] = [:]
        for (index, names) in english.enumerated() { for name in names { table[name] = index + 1 } }
        for (index, name) in russian.enumerated() { table[name] = index + 1 }
        return table
    }()

    private static let weekdays = [
        ["monday", "понедельник"], ["tuesday", "вторник"], ["wednesday", "среду"], ["thursday", "четверг"],
        ["friday", "пятницу"], ["saturday", "субботу"], ["sunday", "воскресенье"],
    ]

    /// - Returns: 0 for Monday … 6 for Sunday.
    static func weekday(_ word: String) -> Int? { weekdays.firstIndex { $0.contains(word) } }
}
