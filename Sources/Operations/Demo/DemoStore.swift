import Assessment
import Claims
import EmergencyResponse
import Formats
public import Geo
import ResponseFormats
public import Store

/// The store of a demo, made from the examples that come with the program.
public struct DemoStore {
    public let scenario: Scenario
    /// The folder of examples.
    private let examples: String
    public let session: StoreSession

    /// Opens the store, or makes it.
    ///
    /// - Throws: `StoreError` where the file is another store.
    public init(
        _ scenario: Scenario, path: String, clock: @escaping @Sendable () -> Instant, listener: Listener = .silent
    ) throws {
        self.scenario = scenario
        examples = try ProjectFolder.examples.find()
        session = StoreSession(
            try Store(path: path, forDemo: scenario.rawValue), clock: clock, listener: listener)
    }

    /// Takes up areas, places, incidents, detections, claims and acts, as far as they are not held yet.
    ///
    /// - Returns: What became of the detections.
    @discardableResult
    public func fill() throws -> IngestCounts {
        let store = try session.store()
        for file in scenario.areas { try store.loadAreas(AreaFile.read(path(file))) }
        for file in scenario.places { try store.loadPlaces(PlaceFile.read(path(file))) }
        for (file, source) in scenario.incidents {
            _ = try store.loadIncidents(IncidentFile.read(path(file), IncidentOptions(source: source)).incidents)
        }
        for file in scenario.claims { _ = try store.add(ClaimTable.read(path(file))) }
        for file in scenario.acts { try record(file) }
        var ingest = DetectionIngest(into: session)
        for file in scenario.detections { _ = try ingest.takeUp(path(file)) }
        session.listener.progress("")
        try session.refreshEvents()
        return ingest.total
    }

    /// Records the acts that the ledger does not hold yet.
    private func record(_ file: String) throws {
        let known = Set(
            try session.ledger().entries.map {
                Command($0.act, by: $0.actor, effectiveAt: $0.effectiveAt, cause: $0.cause)
            })
        let commands = try ActFile.read(path(file)).map(\.command).filter { !known.contains($0) }
        _ = try session.record(refused: { "\(path(file)): refused: \($1)" }) { _ in commands }
    }

    private func path(_ name: String) -> String { examples + "/" + name }
}
