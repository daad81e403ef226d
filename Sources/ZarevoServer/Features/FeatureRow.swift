import FeatureQuery
import Geo
import Tables

/// A feature of a collection, as filters look at it.
struct FeatureRow: QueryableFeature {
    let collection: any FeatureCollection
    let row: Int
    /// The numbers of properties by name.
    let columns: [String: Int]

    func value(of property: String) -> PropertyValue {
        guard let column = columns[property] else { return .null }
        let value = collection.value(of: column, in: row)
        if collection.properties[column].kind == .flag, case .integer(let number) = value { return .bool(number == 1) }
        return switch value {
        case .missing: .null
        case .text(let text): .text(text)
        case .integer(let number): .number(Double(number))
        case .decimal(let number, let places): .number(FieldValue.rounded(number, places: places))
        case .instant(let instant): .instant(instant)
        }
    }

    var geometry: FeatureGeometry? {
        switch collection.geometry(of: row) {
        case .none: nil
        case .point(let point): .point(point)
        case .shape(let shape): .polygons(shape)
        }
    }

    var time: TimeExtent? {
        collection.time(of: row).map { TimeExtent(start: $0.lowerBound, end: $0.upperBound) }
    }
}

extension FeatureProperty {
    /// As filters know it.
    var queryable: Queryable {
        let type: PropertyType =
            switch kind {
            case .text: .text
            case .integer: .integer
            case .decimal: .number
            case .instant: .instant
            case .flag: .bool
            }
        return Queryable(name: name, type: type, title: meaning)
    }
}
