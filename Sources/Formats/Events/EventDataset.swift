import Assessment
import FireEvents
import Geo
import Tables

/// Events as a layer of a file that GDAL writes.
enum EventDataset {
    static func write(
        _ events: [LocatedEvent], _ format: EventFormat, to path: String
    ) throws(FormatError) {
        let instant = events.map(\.event.lastSeen).max() ?? Instant(seconds: 0)
        try VectorDataset.write([layer(events, format)], format, showing: instant, to: path)
    }

    private static func layer(_ events: [LocatedEvent], _ format: EventFormat) -> VectorLayer {
        let columns = EventColumns.all
        let fields = columns.map { VectorField(name: $0.name, kind: $0.kind) }
        let summary = format == .kml ? [VectorField(name: "description", kind: .text)] : []
        return VectorLayer(
            name: "events", meaning: "Fire events", geometry: .polygons, fields: fields + summary, count: events.count
        ) { index in
            let event = events[index]
            let values = columns.map { $0.value(event) } + summary.map { _ in .text(EventSummary.text(event)) }
            return VectorFeature(values: values, shape: .polygons(format.shape(of: event.event)))
        }
    }
}
