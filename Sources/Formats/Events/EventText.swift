import Assessment
import FireEvents
public import Geo
public import Tables

/// Events as CSV and as GeoJSON.
enum EventText {
    static func csv(_ events: [LocatedEvent]) -> TextBuffer {
        var table = CSVText(columns: EventColumns.all.map(\.name))
        for event in events { table.add(EventColumns.all.map { $0.value(event) }) }
        return table.buffer
    }

    /// RFC 7946, one feature a line.
    ///
    /// - Parameter places: Decimals of degrees.
    static func geoJSON(
        _ events: [LocatedEvent], columns: [EventColumn] = EventColumns.all, places: Int = 5
    ) -> TextBuffer {
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
        for (index, event) in events.enumerated() {
            buffer.append(index > 0 ? ",\n" : "\n")
            buffer.append("{\"type\":\"Feature\",\"properties\":{")
            for (position, column) in columns.enumerated() {
                if position > 0 { buffer.append(ascii: ",") }
                buffer.append(jsonString: column.name)
                buffer.append(ascii: ":")
                buffer.append(json: column.value(event))
            }
            buffer.append("},\"geometry\":")
            buffer.append(geoJSON: event.event.perimeter, places: places)
            buffer.append("}")
        }
        buffer.append("\n]}\n")
        return buffer
    }
}

extension TextBuffer {
    /// A value of a table.
    public mutating func append(json value: FieldValue) {
        switch value {
        case .missing: append("null")
        case .text(let text): append(jsonString: text)
        case .integer(let number): append(number)
        case .decimal(let number, let places): append(number, places: places)
        case .instant(let instant):
            append(ascii: "\"")
            append(instant)
            append(ascii: "\"")
        }
    }

    /// A MultiPolygon; `null` for an empty shape.
    ///
    /// - Parameter places: Decimals of degrees; five are about a metre.
    public mutating func append(geoJSON shape: MultiPolygon, places: Int = 5) {
        append(geoJSON: shape) { buffer, point in
            buffer.append(ascii: "[")
            buffer.append(point.longitude, places: places)
            buffer.append(ascii: ",")
            buffer.append(point.latitude, places: places)
            buffer.append(ascii: "]")
        }
    }

    /// A MultiPolygon whose positions `position` writes; `null` for an empty shape.
    public mutating func append(
        geoJSON shape: MultiPolygon, position: (inout TextBuffer, Coordinate) -> Void
    ) {
        guard !shape.isEmpty else { return append("null") }
        append("{\"type\":\"MultiPolygon\",\"coordinates\":")
        appendList(shape.polygons) { buffer, polygon in
            buffer.appendList(polygon.rings) { buffer, ring in buffer.appendList(ring, position) }
        }
        append("}")
    }

    private mutating func appendList<Item>(_ items: [Item], _ append: (inout TextBuffer, Item) -> Void) {
        self.append(ascii: "[")
        for (index, item) in items.enumerated() {
            if index > 0 { self.append(ascii: ",") }
            append(&self, item)
        }
        self.append(ascii: "]")
    }
}
