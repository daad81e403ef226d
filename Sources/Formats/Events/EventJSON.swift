public import Assessment
import Geo

/// Events as JSON objects with the columns of ``EventColumns``, without outlines.
public enum EventJSON {
    public static func list(_ events: [LocatedEvent]) -> JSON { .array(events.map { .object(members(of: $0)) }) }

    /// The columns in their order.
    public static func members(of event: LocatedEvent) -> [JSON.Member] {
        EventColumns.all.map { JSON.Member($0.name, JSON($0.value(event))) }
    }
}

extension JSON {
    init(_ value: FieldValue) {
        switch value {
        case .missing: self = .null
        case .text(let text): self = .string(text)
        case .integer(let number): self = .integer(number)
        case .decimal(let number, let places): self = .decimal(number, places: places)
        case .instant(let instant): self = .string(instant.description)
        }
    }
}
