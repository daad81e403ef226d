public import EmergencyResponse
import Formats
public import Geo
public import Operations
public import Store
public import TestSupport
import Testing
import Wording

/// A store with the made-up season, its areas and its places, in a folder of its own.
public struct SmallSeason: Sendable {
    /// An hour after the newest detection.
    public static let now = instant("2020-08-12T11:12:00Z")
    public static let duty = Actor(
        name: "A. Oak", role: "duty officer",
        authority: Authority(areas: ["XX-N", "XX-S", "US"], level: .regional, from: Instant(seconds: 0)))

    public let folder: TemporaryFolder
    public var path: String { folder.path("store.gpkg") }

    public init(_ detections: String = Samples.season) throws {
        folder = try TemporaryFolder()
        let session = session(.create)
        try session.store().loadAreas(AreaFile.read(folder.write(Samples.areas, as: "areas.geojson")))
        try session.store().loadPlaces(PlaceFile.read(folder.write(Samples.places, as: "places.csv")))
        var ingest = DetectionIngest(into: session)
        _ = try ingest.takeUp(folder.write(detections, as: "season.csv"))
        try session.refreshEvents()
        try session.close()
    }

    public func session(_ mode: Store.Mode = .readOnly, listener: Listener = .silent) -> StoreSession {
        // The session keeps the folder alive.
        StoreSession(
            path: path, mode: mode, clock: { [folder] in withExtendedLifetime(folder) { Self.now } }, listener: listener
        )
    }

    public static func instant(_ text: String) -> Instant {
        guard let instant = Instant(iso8601: text) else {
            Issue.record("not an instant: \(text)")
            return Instant(seconds: 0)
        }
        return instant
    }
}
