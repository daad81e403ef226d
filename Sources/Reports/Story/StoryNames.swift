import Claims
import EmergencyResponse
import Geo
import Wording

/// Names of areas, as acts and loaded areas give them.
struct StoryNames {
    let language: Language
    let areas: [Area]
    let phrases: [String: String]
    let words: StoryWords

    init(language: Language, areas: [Area], phrases: [String: String]) {
        self.language = language
        self.areas = areas
        self.phrases = phrases
        words = StoryWords(language: language)
    }

    /// A text of an act or a claim, in the language of the story where it is known.
    func phrase(_ text: String) -> String { Names.clean(phrases[text] ?? text) }

    /// The name that the act uses in English, the loaded area's own in Russian.
    func name(_ reference: AreaReference) -> String {
        if language == .english, let name = reference.name { return Names.clean(name) }
        return area(reference.code) ?? phrase(reference.name ?? reference.code)
    }

    /// `Taimyr (Taymyrskiy Dolgano-Nenetskiy rayon)`.
    func fullName(_ reference: AreaReference) -> String {
        guard language == .english, let known = area(reference.code), known != reference.name else {
            return name(reference)
        }
        return name(reference) + " (" + known + ")"
    }

    private func area(_ code: String) -> String? {
        areas.first { $0.code == code }.map { Names(language: language).area($0) }
    }

    private func code(_ code: String) -> String {
        switch code {
        case "RU-SIBERIA": words("Siberia")
        case "RU-FAR-EAST": words("Russian Far East")
        case "RU-URALS": words("Urals")
        default: area(code) ?? Names.clean(code)
        }
    }

    /// Where a claim is about.
    func text(_ claimed: [ClaimArea]) -> String {
        claimed.isEmpty
            ? words("no area named", of: "story")
            : claimed.map { area in
                switch area.part {
                case .whole: code(area.code)
                case .part: code(area.code) + words(" (part)")
                case .except: words("not ") + code(area.code)
                }
            }.joined(separator: ", ")
    }

    /// Who stands behind a claim, and who told of it.
    func teller(_ claim: Claim) -> String {
        let speaker = claim.speaker.flatMap { $0.body ?? $0.person ?? $0.text }
        let publisher = claim.source.publisher ?? claim.source.document
        guard let speaker, speaker != publisher else { return phrase(publisher) }
        return phrase(speaker) + words(", in ") + phrase(publisher)
    }
}

extension Story {
    var words: StoryWords { StoryWords(language: language) }
    var names: StoryNames { StoryNames(language: language, areas: areas, phrases: phrases) }
    var numbers: NumberText { NumberText(language: language) }

    /// The address that the entry behind a step names as its source.
    func source<State>(_ milestone: Milestone<State>) -> String? { ledger[milestone.entry]?.cause?.document }
}
