import Assessment
import Geo
import Wording

/// Texts of one block of a message.
struct WarningText {
    var event: String
    var headline: String
    var description: String
    var instruction: String
    var area: String
}

/// Facts for the words about a fire near settlements.
struct FireFacts {
    var threat: FireThreat
    /// Settlements up to this distance are named.
    var withinKilometers: Double
    /// When it was seen last.
    var seen: AlertTime
    /// The act that tells people to leave; `nil` where none does.
    var evacuation: EvacuationOrder?

    var nearest: ThreatenedTown { threat.nearest }
    var isNear: Bool { nearest.kilometers <= FireDanger.nearKilometers }
    /// At most six others.
    var others: ArraySlice<ThreatenedTown> { threat.towns.dropFirst().prefix(6) }
    /// What officials or a person call the fire, one line; `nil` where it only has a name after its place.
    var knownName: String? {
        threat.fire.nameBasis == .place ? nil : PlainText.oneLine(threat.fire.name)
    }
    var emergencyNumber: String? { PlainText.emergencyNumber(nearest.place.countryCode) }
}

extension WarningText {
    /// Paragraphs, without those that are not there.
    static func paragraphs(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: "\n") }
}
