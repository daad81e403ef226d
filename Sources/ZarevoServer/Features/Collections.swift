import Assessment
import EmergencyResponse
import FireEvents
import Formats
import Geo
import Store

/// The collections that a snapshot offers.
struct Collections: Sendable {
    /// In the order in which they are listed.
    let all: [any FeatureCollection]

    private let extents: [String: FeatureExtent]

    init(
        _ rows: DetectionRows, _ evidence: Evidence, _ events: [LocatedEvent], _ situation: Situation?,
        _ incidents: [Incident], _ state: ResponseState, _ smoke: [KeptSmoke], _ days: FireDays
    ) {
        let detections = DetectionCollection(rows, files: evidence.files)
        let fires = FeatureTable.events(events)
        let others: [FeatureTable] = [
            .fronts(events), .areas(evidence.areas, situation), .placesAtRisk(events), .incidents(incidents),
            .forecasts(smoke), .declarations(state, evidence.areas), .alerts(state),
        ]
        all = [detections, fires, PerimeterCollection(days, of: detections)] + others
        extents = Dictionary(uniqueKeysWithValues: all.map { ($0.id, $0.extent) })
    }

    func extent(of collection: any FeatureCollection) -> FeatureExtent {
        extents[collection.id] ?? collection.extent
    }

    func find(_ id: String) throws(Problem) -> any FeatureCollection {
        guard let found = all.first(where: { $0.id == id }) else {
            throw .notFound("collection \(quoted(id)): expected one of \(all.map(\.id).joined(separator: ", "))")
        }
        return found
    }
}
