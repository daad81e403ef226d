public import Geo

/// One UTC day in the life of a fire.
public struct DailyRecord: Sendable, Equatable {
    /// First instant of the day.
    public var day: Instant
    public var detectionCount: Int
    /// Whether satellites looked at the surroundings that day.
    ///
    /// A day without a look says nothing: its areas are carried from the day before.
    public var look: Look
    /// All land burned by the end of the day.
    public var burnedArea: AreaInterval
    /// Land burned since the end of the day before.
    public var growth: AreaInterval
    /// Land with detections on the day; `nil` when nobody looked.
    public var activeArea: AreaInterval?
    /// Edge of the land that first burned that day or beside it, kilometres.
    public var growingFrontKilometers: Double
    /// Largest sum over one pass, megawatts; `nil` when none was measured.
    public var maximumPassMegawatts: Double?
    /// Energy radiated on the day, terajoules.
    public var energyTerajoules: Double
    public var head: Head?
    /// Separate parts of the land with detections on the day; `nil` when nobody looked.
    public var frontCount: Int?

    public init(
        day: Instant, detectionCount: Int, look: Look, burnedArea: AreaInterval, growth: AreaInterval,
        activeArea: AreaInterval?, growingFrontKilometers: Double, maximumPassMegawatts: Double?,
        energyTerajoules: Double, head: Head?, frontCount: Int? = nil
    ) {
        self.day = day
        self.detectionCount = detectionCount
        self.look = look
        self.burnedArea = burnedArea
        self.growth = growth
        self.activeArea = activeArea
        self.growingFrontKilometers = growingFrontKilometers
        self.maximumPassMegawatts = maximumPassMegawatts
        self.energyTerajoules = energyTerajoules
        self.head = head
        self.frontCount = frontCount
    }

    public enum Look: String, Sendable, Equatable {
        /// A detection nearby shows it, or an orbit predicts it.
        case lookedAt
        /// Orbits cover the whole day, and none came by.
        case notLookedAt
        /// No detection nearby, and no orbits that cover the day.
        case notKnown
    }

    public var isLookedAt: Bool { look == .lookedAt }

    /// Something was seen to burn.
    public var isObserved: Bool { detectionCount > 0 }
}
