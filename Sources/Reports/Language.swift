import EmergencyResponse
public import Wording

/// A language that reports are written in.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case russian = "ru"
}

extension Language {
    /// The same, for findings and grounds.
    public var wordingLanguage: WordingLanguage {
        switch self {
        case .english: .english
        case .russian: .russian
        }
    }

    var wording: Wording {
        switch self {
        case .english: .english
        case .russian: .russian
        }
    }

    var decimalMark: String { self == .english ? "." : "," }
}
