import Wording

/// How a distance becomes the codes of CAP.
///
/// Never `Extreme`, and never `Evacuate` without an act: a person may raise what a rule has set.
enum FireDanger {
    static let closeKilometers = 2.0
    static let nearKilometers = 5.0

    static func urgency(_ kilometers: Double) -> AlertUrgency {
        kilometers <= closeKilometers ? .immediate : (kilometers <= nearKilometers ? .expected : .future)
    }

    static func severity(_ kilometers: Double) -> AlertSeverity {
        kilometers <= closeKilometers ? .severe : (kilometers <= nearKilometers ? .moderate : .minor)
    }

    static func responses(_ kilometers: Double, _ evacuation: EvacuationOrder?) -> [AlertResponse] {
        let calm: [AlertResponse] = kilometers <= nearKilometers ? [.prepare, .avoid, .monitor] : [.avoid, .monitor]
        return evacuation == nil ? calm : [.evacuate] + calm
    }
}

/// An act that tells people to leave; only such an act makes a warning say so.
public struct EvacuationOrder: Codable, Hashable, Sendable {
    public var number: String
    public var date: AlertTime
    /// Who issued it.
    public var issuedBy: String
    /// Who shall leave, in the words of the act, by language; `en` where another is missing.
    public var placesByLanguage: [String: String]

    public init(number: String, date: AlertTime, issuedBy: String, placesByLanguage: [String: String]) {
        self.number = number
        self.date = date
        self.issuedBy = issuedBy
        self.placesByLanguage = placesByLanguage
    }

    func places(in language: Language) -> String {
        placesByLanguage[language.rawValue] ?? placesByLanguage.sorted { $0.key < $1.key }.first?.value ?? ""
    }
}
