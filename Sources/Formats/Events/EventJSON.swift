public import Assessment
public import Tables

/// Events as JSON objects with the columns of ``EventColumns``, without outlines.
public enum EventJSON {
    public static func list(_ events: [LocatedEvent]) -> JSON { .array(events.map { .object(members(of: $0)) }) }

    /// The columns in their order.
    public static func members(of event: LocatedEvent) -> [JSON.Member] {
        EventColumns.all.map { JSON.Member($0.name, JSON($0.value(event))) }
    }
}
