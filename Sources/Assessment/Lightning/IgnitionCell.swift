public import Chronology
import FireWeather
public import Geo
import Glibc

/// The flashes of a day in one cell of a grid, and the fires that they lead one to expect.
public struct IgnitionCell: Sendable, Equatable {
    /// From its noon to the next: the day whose codes hold.
    public var day: CalendarDay
    /// The middle of the cell.
    public var coordinate: Coordinate
    /// Flashes to the ground.
    public var groundFlashes: Int
    /// Flashes that may have reached it.
    public var unknownFlashes: Int
    public var weather: FlashWeather

    public init(
        day: CalendarDay, coordinate: Coordinate, groundFlashes: Int, unknownFlashes: Int, weather: FlashWeather
    ) {
        self.day = day
        self.coordinate = coordinate
        self.groundFlashes = groundFlashes
        self.unknownFlashes = unknownFlashes
        self.weather = weather
    }

    /// That they light at least one fire that will be found, 0…1; `nil` where the moisture of the fuel is not known.
    public func probability(_ model: LightningModel) -> Double? {
        guard let day = LightningModel.day(groundFlashes, weather) else { return nil }
        let each = model.groundShare * model.ignition.probabilityPerFlash(day)
        let fromGround = model.ignition.probability(day)
        let fromUnknown = -expm1(Double(unknownFlashes) * log1p(-each))
        return fromGround + fromUnknown - fromGround * fromUnknown
    }
}
