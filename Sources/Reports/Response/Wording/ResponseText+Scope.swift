import Claims
import EmergencyResponse
import Wording

extension ResponseText {
    func subject(_ subject: ClaimSubject) -> String { phrasing().subject(subject) }

    /// Parts of Russia that have a name but no official code.
    func part(_ code: String) -> String? {
        switch code {
        case "RU-SIBERIA": self("Siberia")
        case "RU-FAR-EAST": self("Far East")
        default: nil
        }
    }

    /// Meaning of a figure: what it counts.
    func scope(_ scope: ClaimScope) -> String { phrasing().scope(scope) }

    func land(_ land: ClaimScope.Land) -> String { phrasing().land(land) }
}
