/// What a reader of danger on a grid must know of the weather behind it.
public enum DangerRemark: Hashable, Sendable, CustomStringConvertible {
    /// An element that no file had, and the value that stands in everywhere.
    case assumed(WeatherVariable, Double)
    /// Fields up to so many hours from noon stand for it.
    case farFromNoon(hours: Double)
    /// Fields are taken as those of noon whatever their hour.
    case anyHour

    public var description: String {
        switch self {
        case .assumed(let variable, let value):
            "\(variable.title) not observed, \(value) \(variable.unit) assumed everywhere"
        case .farFromNoon(let hours): "fields up to \(hours) h from noon stand for it"
        case .anyHour: "fields taken as those of noon whatever their hour"
        }
    }
}
