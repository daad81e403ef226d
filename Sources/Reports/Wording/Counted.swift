import Wording

/// A noun in the forms that it takes after a number.
struct Counted: Sendable {
    /// After 1; in Russian after 1, 21, 31 … but not 11.
    let one: String
    /// In Russian after 2–4, 22–24 … but not 12–14; the plural in English.
    let few: String
    /// The rest.
    let many: String

    init(_ one: String, _ few: String, _ many: String) {
        self.one = one
        self.few = few
        self.many = many
    }

    init(_ one: String, _ many: String) { self.init(one, many, many) }

    /// - Source: UnicodeCLDRPlurals, the rules of `en` and `ru` for whole numbers.
    func form(after number: Int, in language: Language) -> String {
        switch language {
        case .english: return number == 1 ? one : many
        case .russian:
            let (ones, tens) = (abs(number) % 10, abs(number) % 100)
            if ones == 1, tens != 11 { return one }
            return (2...4).contains(ones) && !(12...14).contains(tens) ? few : many
        }
    }
}

extension NumberText {
    /// `1 fire`, `312 fires`; `1 пожар`, `3 пожара`, `312 пожаров`.
    func counted(_ number: Int, _ noun: Counted) -> String {
        count(number) + Self.noBreakSpace + noun.form(after: number, in: language)
    }
}
