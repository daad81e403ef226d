public import FireWeather
import FireEvents

/// The danger by weather at the fires of a situation and in its areas.
public struct SituationDanger: Sendable, Equatable {
    /// Whose classes it is told in.
    public var scales: DangerScales
    /// The name of the file, without its folder.
    public var source: String
    /// What the file says must be known of the weather behind it; empty when nothing.
    public var remarks: String
    /// By event id.
    public var fires: [String: DangerReading]
    /// By the code of the region or district; areas without a known cell are not there.
    public var areas: [String: AreaDanger]

    public init(
        scales: DangerScales, source: String, remarks: String = "", fires: [String: DangerReading],
        areas: [String: AreaDanger]
    ) {
        self.scales = scales
        self.source = source
        self.remarks = remarks
        self.fires = fires
        self.areas = areas
    }

    /// The largest index in the perimeter of a fire; `nil` where not known.
    public func index(of fire: LocatedEvent) -> Double? { fires[fire.event.id]?.maximum }
}
