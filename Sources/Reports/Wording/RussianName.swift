import Geo

/// Which names given as Russian are Russian.
///
/// Gazetteers file names of neighbouring languages, nicknames and old names under Russian letters. A name is believed
/// when it reads like the Latin one; for the largest towns of the north of Asia it is known.
enum RussianName {
    static func place(_ place: Place) -> String? {
        if let known = towns[place.identifier] { return known }
        guard let name = place.russianName, isRussian(name), sounds(name) == latinSounds(place.name) else { return nil }
        return name
    }

    static func country(_ code: String) -> String? { countries[code] }

    /// Only letters of the Russian alphabet, and what joins them.
    static func isRussian(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { scalar in
            ("А"..."я").contains(scalar) || scalar == "ё" || scalar == "Ё" || " -.’'()".unicodeScalars.contains(scalar)
        }
    }

    /// A Russian name in a coarse Latin alphabet, in which transcriptions that differ in habit are equal.
    static func sounds(_ name: String) -> String {
        latinSounds(name.lowercased().map { letters[$0] ?? String($0) }.joined())
    }

    static func latinSounds(_ name: String) -> String {
        var text = String(name.lowercased().compactMap { accents[$0] ?? ($0.isASCII && $0.isLetter ? $0 : nil) })
        for (habit, plain) in habits { text = text.replacing(habit, with: plain) }
        return text.reduce(into: "") { if $0.last != $1 { $0.append($1) } }
    }

    private static let habits = [
        ("ye", "e"), ("yo", "e"), ("io", "e"), ("y", "i"), ("j", "i"), ("x", "ks"), ("ts", "c"),
    ]
    private static let accents: [Character: Character] = ["ë": "e", "é": "e", "š": "s", "ž": "z", "č": "c"]
    private static let letters: [Character: String] = [
        "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "e", "ж": "zh", "з": "z", "и": "i", "й": "y",
        "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
        "х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
        "я": "ya",
    ]

    /// By GeoNames identifier.
    private static let towns = [
        1_485_997: "Енисейск", 1_486_209: "Екатеринбург", 1_486_910: "Воркута", 1_488_253: "Зеленогорск",
        1_488_754: "Тюмень", 1_489_425: "Томск", 1_490_624: "Сургут", 1_493_197: "Салехард", 1_496_153: "Омск",
        1_496_747: "Новосибирск", 1_496_990: "Новокузнецк", 1_497_337: "Норильск", 1_498_087: "Надым",
        1_498_129: "Мыски", 1_500_607: "Лесосибирск", 1_500_973: "Кызыл", 1_502_026: "Красноярск",
        1_503_037: "Кодинск", 1_503_772: "Ханты-Мансийск", 1_503_901: "Кемерово", 1_508_054: "Черногорск",
        1_508_291: "Челябинск", 2_013_159: "Якутск", 2_013_392: "Вилюйск", 2_014_407: "Улан-Удэ",
        2_019_199: "Нижнеангарск", 2_019_951: "Мирный", 2_021_851: "Комсомольск-на-Амуре", 2_022_890: "Хабаровск",
        2_023_469: "Иркутск", 2_123_628: "Магадан", 6_695_754: "Когалым",
    ]

    private static let countries = [
        "AL": "Албания", "AM": "Армения", "AR": "Аргентина", "AT": "Австрия", "AU": "Австралия", "AZ": "Азербайджан",
        "BE": "Бельгия", "BG": "Болгария", "BR": "Бразилия", "BY": "Беларусь", "CA": "Канада", "CH": "Швейцария",
        "CN": "Китай", "CY": "Кипр", "CZ": "Чехия", "DE": "Германия", "DK": "Дания", "EE": "Эстония", "ES": "Испания",
        "FI": "Финляндия", "FR": "Франция", "GB": "Великобритания", "GE": "Грузия", "GR": "Греция", "HR": "Хорватия",
        "HU": "Венгрия", "ID": "Индонезия", "IE": "Ирландия", "IL": "Израиль", "IN": "Индия", "IS": "Исландия",
        "IT": "Италия", "JM": "Ямайка", "JP": "Япония", "KG": "Киргизия", "KP": "КНДР", "KR": "Республика Корея",
        "KZ": "Казахстан", "LB": "Ливан", "LI": "Лихтенштейн", "LT": "Литва", "LU": "Люксембург", "LV": "Латвия",
        "MC": "Монако", "MD": "Молдавия", "ME": "Черногория", "MK": "Северная Македония", "MN": "Монголия",
        "MT": "Мальта", "MX": "Мексика", "NL": "Нидерланды", "NO": "Норвегия", "NZ": "Новая Зеландия", "PL": "Польша",
        "PT": "Португалия", "RO": "Румыния", "RS": "Сербия", "RU": "Россия", "SE": "Швеция", "SG": "Сингапур",
        "SI": "Словения", "SK": "Словакия", "SM": "Сан-Марино", "TJ": "Таджикистан", "TM": "Туркмения",
        "TR": "Турция", "UA": "Украина", "US": "США", "UZ": "Узбекистан", "VA": "Ватикан", "AD": "Андорра",
    ]
}
