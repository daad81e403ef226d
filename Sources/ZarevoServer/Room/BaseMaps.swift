import Assessment
import EmergencyResponse
import Formats
import Geo
import Reports

/// Outlines and settlements under the fires; made once, and taken along from pass to pass, since they seldom change.
final class BaseMaps: Sendable {
    private let areas: [Area]
    private let places: [Place]
    private let kept = KeptAnswers(byteLimit: 16 << 20)
    /// Another one for other areas or places.
    let tag: String

    init(_ evidence: Evidence, tag: String) {
        (areas, places, self.tag) = (evidence.areas, evidence.places, tag)
    }

    func body(_ scope: Area?, _ detail: RoomBase.Detail) -> Body {
        kept.answer("\(scope?.code ?? "") \(detail.rawValue)") {
            Array(RoomBase(areas: areas, places: places, scope: scope, detail: detail).json.utf8)
        }
    }
}
