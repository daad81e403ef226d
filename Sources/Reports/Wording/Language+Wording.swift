import Wording

extension Language {
    var wording: Wording { Wording(language: self) }

    /// The name of a country by ISO 3166-1: sources of borders have none in other languages; `nil` in English.
    func country(_ code: String) -> String? { name(of: code, in: "country") }
}
