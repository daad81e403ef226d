public import Geo
public import Wording

/// View of the operations room, as its address gives it.
public struct RoomAddress: Sendable, Equatable {
    /// The instant asked about; that of the newest detection, which moves on with the data, where `nil`.
    public var at: Instant?
    /// The stretch of time whose detections a map shows, such as `24h` or `7d`.
    public var span: String?
    public var center: Coordinate?
    /// Metres a pixel.
    public var metersPerPixel: Double?
    public var view = View.area
    /// Names of layers, in the order given; what is usual where empty.
    public var layers: [String] = []
    public var fire: String?
    /// Code or name of an area.
    public var area: String?
    public var tab = Tab.fires
    /// Another order than the usual one of the table.
    public var sort: Sort?
    public var search = ""
    /// Whether a table shows all of its rows.
    public var showsAllRows = false
    /// As the address asks; `nil` where it leaves it to the reader's browser.
    public var language: Language?
    public var theme: Theme?
    public var isWall = false
    /// One part of the page in place of all of it.
    public var part: Part?
    /// Names and values that were not understood and may be left out.
    public internal(set) var ignored: [Ignored] = []

    public init() {}

    public enum View: String, Sendable, CaseIterable { case area, country, arctic }
    public enum Tab: String, Sendable, CaseIterable { case fires, districts, places, alerts, acts }
    public enum Theme: String, Sendable, CaseIterable { case light, dark }
    public enum Part: String, Sendable, CaseIterable { case strip, notes, list, map, fire }
    public enum Sort: String, Sendable, CaseIterable { case growth, area, people, age, name, fires, distance }

    public struct Ignored: Sendable, Equatable {
        public var name: String
        public var value: String
        /// What would have been understood; empty where the name itself is not known.
        public var expected: [String]
    }

    /// The layers that a map of the room may show.
    public static let layers = [
        "fires", "front", "heads", "detections", "places", "districts", "regimes", "incidents", "heat", "smoke",
        "danger",
        "spread", "graticule",
    ]
}

extension RoomAddress.Tab {
    /// The orders that its table may have, the usual one first.
    var sorts: [RoomAddress.Sort] {
        switch self {
        case .fires: [.growth, .area, .people, .age, .name]
        case .districts: [.area, .fires, .name]
        case .places: [.distance, .people, .name]
        case .alerts, .acts: []
        }
    }
}
