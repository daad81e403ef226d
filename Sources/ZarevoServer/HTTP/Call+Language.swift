import Reports
import Wording

extension Call {
    /// What the client's browser would rather read; English where it has nothing that there is.
    var language: Language {
        let wishes = acceptLanguage.split(separator: ",").enumerated().map { index, wish in
            let parts = wish.split(separator: ";").map { $0.filter { $0 != " " } }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return (name: parts.first?.prefix { $0 != "-" }.lowercased() ?? "", weight: weight, index: index)
        }
        return wishes.filter { $0.weight > 0 }.sorted { ($1.weight, $0.index) < ($0.weight, $1.index) }
            .lazy.compactMap { Language(rawValue: $0.name) }.first ?? .english
    }
}
