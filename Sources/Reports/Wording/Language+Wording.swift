import Wording

extension Language {
    var wording: Wording {
        switch self {
        case .english: .english
        case .russian: .russian
        }
    }

    var decimalMark: String { self == .english ? "." : "," }
}
