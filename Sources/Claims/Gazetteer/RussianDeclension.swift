/// The cases of Russian place names.
///
/// Singular only; each word of a name is declined by its ending. Forms that cannot be told from the ending alone are
/// given side by side, so that reading never misses one; writing should not use this.
enum RussianDeclension {
    enum Case: Int, CaseIterable { case nominative, genitive, dative, accusative, instrumental, prepositional }

    /// All forms of a name, lower case, each as its words.
    static func forms(of name: String) -> [[String]] {
        let words = Letters.folded(name).split(separator: " ").map(String.init)
        let declined = words.map(cases)
        var forms: [[String]] = []
        for grammaticalCase in Case.allCases {
            var partial: [[String]] = [[]]
            for word in declined {
                partial = partial.flatMap { start in word[grammaticalCase.rawValue].map { start + [$0] } }
            }
            for form in partial where !forms.contains(form) { forms.append(form) }
        }
        return forms
    }

    /// All forms of an adjective in both numbers, masculine, feminine and neuter.
    static func adjectiveForms(of masculine: String) -> [String] {
        let word = Letters.folded(masculine)
        guard let stem = stem(ofAdjective: word) else { return [word] }
        let soft = word.hasSuffix("ий") && !["к", "г", "х"].contains(String(stem.last ?? "к"))
        let endings =
            soft
            ? ["ий", "его", "ему", "им", "ем", "яя", "ей", "юю", "ие", "их", "ими"]
            : [
                "ий", "ый", "ой", "ого", "ому", "ым", "им", "ом", "ая", "ую", "ое", "ые", "ие", "ых", "их", "ыми",
                "ими",
            ]
        return endings.map { stem + $0 }
    }

    static func stem(ofAdjective word: String) -> String? {
        for ending in ["ий", "ый", "ой", "ая", "ое", "яя"] where word.hasSuffix(ending) && word.count > 4 {
            return String(word.dropLast(2))
        }
        return nil
    }

    private static let unchanging = WordLists.words(.areas, "unchanging")

    /// Six lists of forms, in the order of ``Case``.
    private static func cases(_ word: String) -> [[String]] {
        if unchanging.contains(word) { return Array(repeating: [word], count: 6) }
        for (ending, endings) in table where word.hasSuffix(ending) {
            let stem = String(word.dropLast(ending.count))
            return [[word]] + endings.map { $0.split(separator: " ").map { stem + ($0 == "-" ? "" : $0) } }
        }
        return [[word], [word + "а"], [word + "у"], [word, word + "а"], [word + "ом"], [word + "е"]]
    }

    /// Ending; genitive, dative, accusative, instrumental, prepositional.
    private static let table: [(String, [String])] = [
        ("ские", ["ских", "ским", "ские", "скими", "ских"]),
        ("ные", ["ных", "ным", "ные", "ными", "ных"]),
        ("ский", ["ского", "скому", "ский ского", "ским", "ском"]),
        ("цкий", ["цкого", "цкому", "цкий", "цким", "цком"]),
        ("ний", ["него", "нему", "ний", "ним", "нем"]),
        ("ый", ["ого", "ому", "ый", "ым", "ом"]),
        ("ой", ["ого", "ому", "ой", "ым", "ом"]),
        ("ская", ["ской", "ской", "скую", "ской", "ской"]),
        ("ная", ["ной", "ной", "ную", "ной", "ной"]),
        ("вая", ["вой", "вой", "вую", "вой", "вой"]),
        ("ия", ["ии", "ии", "ию", "ией", "ии"]),
        ("ое", ["ого", "ому", "ое", "ым", "ом"]),
        ("ье", ["ья", "ью", "ье", "ьем", "ье"]),
        ("ие", ["ия", "ию", "ие", "ием", "ии"]),
        ("ая", ["ой", "ой", "ую", "ой", "ой"]),
        ("ай", ["ая", "аю", "ай", "аем", "ае"]),
        ("ей", ["ея", "ею", "ей", "еем", "ее"]),
        ("ка", ["ки", "ке", "ку", "кой", "ке"]),
        ("га", ["ги", "ге", "гу", "гой", "ге"]),
        ("ха", ["хи", "хе", "ху", "хой", "хе"]),
        ("а", ["ы", "е", "у", "ой", "е"]),
        ("ья", ["ьи", "ье", "ью", "ьей", "ье"]),
        ("я", ["и", "е", "ю", "ей", "е"]),
        ("бирь", ["бири", "бири", "бирь", "бирью", "бири"]),
        ("ль", ["ля ли", "лю ли", "ль", "лем лью", "ле ли"]),
        ("нь", ["ни ня", "ни ню", "нь", "нью нем", "ни не"]),
        ("ь", ["и я", "и ю", "ь", "ью ем", "и е"]),
        ("ток", ["тока", "току", "ток", "током", "токе"]),
        ("ец", ["ца", "цу", "ец", "цом цем", "це"]),
        ("ы", ["- ов", "ам", "ы", "ами", "ах"]),
        ("и", ["и", "и", "и", "и", "и"]),
        ("о", ["а о", "у о", "о", "ом о", "е о"]),
        ("е", ["е", "е", "е", "е", "е"]),
        ("у", ["у", "у", "у", "у", "у"]),
        ("э", ["э", "э", "э", "э", "э"]),
        ("ж", ["жа", "жу", "ж", "жем", "же"]),
        ("й", ["я", "ю", "й", "ем", "е"]),
    ]
}
