public import Assessment
public import EmergencyResponse
public import Geo
import Wording

/// Source of a page of the operations room.
public struct RoomSource: Sendable {
    /// Of the area and the instant asked about.
    public var situation: Situation
    public var areas: [Area]
    public var places: [Place]
    public var ledger: Ledger
    /// The fire asked about; `nil` where none is, or where it is not known at the instant.
    public var fire: FireAccount?
    /// The first and the newest detection that are held.
    public var held: ClosedRange<Instant>?
    /// The newest detection up to the instant, in any area.
    public var newest: Instant?
    /// Now.
    public var clock: Instant
    /// Since when no detections have come though they should; `nil` where they come, or nobody watches.
    public var silentSince: Instant?
    /// The name of everything that is held.
    public var tag = ""
    public var files = RoomFiles()

    public init(situation: Situation, areas: [Area], places: [Place], ledger: Ledger, clock: Instant) {
        (self.situation, self.areas, self.places) = (situation, areas, places)
        (self.ledger, self.clock) = (ledger, clock)
    }
}

/// Which files of the page in the browser are there.
public struct RoomFiles: Sendable, Equatable {
    /// Scripts and style of the room.
    public var hasRoom = false
    /// The library that draws the map.
    public var hasMap = false

    public init() {}
}

/// A page with its words, while it is being made.
struct Room {
    let source: RoomSource
    let address: RoomAddress
    let scene: Scene
    let cells: FireCells

    init(_ source: RoomSource, _ address: RoomAddress, _ language: Language) {
        (self.source, self.address) = (source, address)
        scene = Scene(
            situation: source.situation, areas: source.areas, places: source.places, language: language)
        cells = FireCells(scene: scene)
    }

    var situation: Situation { source.situation }
    /// Whether the drawing is the map; else there is one that moves.
    var holdsMap: Bool { address.part == .map || !source.files.hasMap }
    var language: Language { scene.language }
    var words: RoomWords { language.room }
    var numbers: NumberText { scene.numbers }
    /// In this language, by code.
    var areaNames: [String: String] { cells.areaNames }

    /// The document of the same situation.
    func report(_ ending: String = "") -> String {
        var plain = RoomAddress()
        (plain.at, plain.area, plain.language) = (address.at, address.area, address.language)
        return "/report" + ending + plain.link.dropFirst("/map".count)
    }
}
