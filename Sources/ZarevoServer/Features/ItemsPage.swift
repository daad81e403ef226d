import FireEvents
import Formats
import Geo
import Rasters
import Tables

/// One page of the features of a collection, as GeoJSON.
struct ItemsPage {
    /// The axes that positions are written in.
    let crs: CoordinateSystem
    private(set) var buffer = TextBuffer()
    private(set) var count = 0
    /// Names as they stand before values, and what kind of value follows.
    private let members: [(name: String, kind: FeatureProperty.Kind)]

    init(of collection: any FeatureCollection, in crs: CoordinateSystem) {
        self.crs = crs
        members = collection.properties.map { property in
            var name = TextBuffer()
            name.append(jsonString: property.name)
            name.append(ascii: ":")
            return (name.text, property.kind)
        }
        buffer.append("{\"type\":\"FeatureCollection\",\"features\":[")
    }

    mutating func add(_ row: Int, of collection: any FeatureCollection) {
        buffer.append(count > 0 ? ",\n" : "\n")
        append(row, of: collection)
        count += 1
    }

    private mutating func append(_ row: Int, of collection: any FeatureCollection, links: [JSON] = []) {
        buffer.append("{\"type\":\"Feature\",\"id\":")
        buffer.append(jsonString: collection.identifier(of: row))
        buffer.append(",\"properties\":{")
        for index in members.indices {
            if index > 0 { buffer.append(ascii: ",") }
            buffer.append(members[index].name)
            buffer.append(collection.value(of: index, in: row), of: members[index].kind)
        }
        buffer.append("},\"geometry\":")
        buffer.append(collection.geometry(of: row), in: crs)
        if !links.isEmpty {
            buffer.append(",\"links\":")
            buffer.append(JSON.array(links).text)
        }
        buffer.append("}")
    }

    /// - Parameters:
    ///   - matched: How many there are on all pages; `nil` where they were not counted.
    mutating func finish(matched: Int?, links: [JSON], at instant: Instant?) -> [UInt8] {
        buffer.append("\n],")
        if let matched { buffer.append("\"numberMatched\":\(matched),") }
        buffer.append("\"numberReturned\":\(count),")
        if let instant { buffer.append("\"timeStamp\":\"\(instant)\",") }
        buffer.append("\"links\":")
        buffer.append(JSON.array(links).text)
        buffer.append("}\n")
        return buffer.bytes
    }

    /// One feature alone.
    static func feature(
        _ row: Int, of collection: any FeatureCollection, in crs: CoordinateSystem, links: [JSON]
    ) -> [UInt8] {
        var page = ItemsPage(of: collection, in: crs)
        page.buffer = TextBuffer()
        page.append(row, of: collection, links: links)
        page.buffer.append("\n")
        return page.buffer.bytes
    }
}

extension TextBuffer {
    mutating func append(_ value: FieldValue, of kind: FeatureProperty.Kind) {
        if kind == .flag, case .integer(let number) = value { return append(number == 1 ? "true" : "false") }
        append(json: value)
    }

    mutating func append(_ geometry: FeatureLocation, in crs: CoordinateSystem) {
        switch geometry {
        case .none: append("null")
        case .point(let point):
            append("{\"type\":\"Point\",\"coordinates\":")
            append(point, in: crs)
            append("}")
        case .shape(let shape): append(geoJSON: shape) { $0.append($1, in: crs) }
        }
    }

    private mutating func append(_ point: Coordinate, in crs: CoordinateSystem) {
        let (first, second) = crs.position(of: point)
        append(ascii: "[")
        append(first, places: crs.places)
        append(ascii: ",")
        append(second, places: crs.places)
        append(ascii: "]")
    }
}
