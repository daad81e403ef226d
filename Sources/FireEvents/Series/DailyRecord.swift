public import Geo

/// One UTC day in the life of a fire.
public struct DailyRecord: Sendable, Equatable {
    /// First instant of the day.
    public var day: Instant
    public var detectionCount: Int
    /// Satellites looked at the surroundings that day, as far as detections nearby show.
    ///
    /// A day without a look says nothing: its areas are carried from the day before.
    public var isLookedAt: Bool
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
        day: Instant, detectionCount: Int, isLookedAt: Bool, burnedArea: AreaInterval, growth: AreaInterval,
        activeArea: AreaInterval?, growingFrontKilometers: Double, maximumPassMegawatts: Double?,
        energyTerajoules: Double, head: Head?, frontCount: Int? = nil
    ) {
        self.day = day
        self.detectionCount = detectionCount
        self.isLookedAt = isLookedAt
        self.burnedArea = burnedArea
        self.growth = growth
        self.activeArea = activeArea
        self.growingFrontKilometers = growingFrontKilometers
        self.maximumPassMegawatts = maximumPassMegawatts
        self.energyTerajoules = energyTerajoules
        self.head = head
        self.frontCount = frontCount
    }

    /// Something was seen to burn.
    public var isObserved: Bool { detectionCount > 0 }
}
