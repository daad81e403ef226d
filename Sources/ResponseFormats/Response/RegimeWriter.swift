public import EmergencyResponse
import Formats
public import Geo
import Tables
import Wording

/// Regimes in force as GeoJSON.
public enum RegimeWriter {
    /// RFC 7946, one feature a line for each area, regime and declaration; the geometry is `null` where nothing is known of
    /// where the area lies.
    ///
    /// - Parameters:
    ///   - instant: That they are in force at.
    ///   - areas: With outlines.
    public static func geoJSON(_ regimes: [MappedRegime], at instant: Instant, areas: [Area]) -> String {
        let loaded = areas.byCode
        var buffer = TextBuffer()
        buffer.append("{\"type\":\"FeatureCollection\",\"at\":\"\(instant)\",\"notOnMap\":")
        buffer.append(JSON.array(notOnMap(regimes).map { .string($0) }).text)
        buffer.append(",\"features\":[")
        for (index, regime) in regimes.enumerated() {
            buffer.append(index > 0 ? ",\n" : "\n")
            buffer.append("{\"type\":\"Feature\",\"properties\":")
            buffer.append(properties(regime).text)
            buffer.append(",\"geometry\":")
            append(loaded[regime.inForce.area.code], regime.outline, to: &buffer)
            buffer.append("}")
        }
        buffer.append("\n]}\n")
        return buffer.text
    }

    /// Codes of the areas that have no geometry, ascending, each once.
    public static func notOnMap(_ regimes: [MappedRegime]) -> [String] {
        Set(regimes.filter { $0.outline == .none }.map(\.inForce.area.code)).sorted()
    }

    private static func properties(_ regime: MappedRegime) -> JSON {
        let row = regime.inForce
        return [
            "area": .string(row.area.code), "name": .text(row.area.name), "extent": .string(row.area.extent.rawValue),
            "regime": .string(row.regime.rawValue), "level": .string(row.level.rawValue),
            "since": .instant(row.since), "until": .instant(row.expiresAt), "actNumber": .string(row.actNumber),
            "actDate": .instant(regime.act?.date), "actIssuedBy": .text(regime.act?.issuedBy),
            "actSource": .text(regime.act?.source),
            "grounds": .array(regime.grounds.map { .string($0.rule + ": " + $0.facts) }),
            "declaration": .string(row.declaration), "outline": .string(regime.outline.rawValue),
            "districts": .array(regime.districts.map { .string($0) }),
        ]
    }

    private static func append(_ area: Area?, _ outline: MappedRegime.Outline, to buffer: inout TextBuffer) {
        switch outline {
        case .area, .surroundings: buffer.append(geoJSON: area?.shape ?? MultiPolygon())
        case .centers:
            let points = (area?.centers ?? []).map { point in
                JSON.array([.decimal(point.longitude, places: 5), .decimal(point.latitude, places: 5)])
            }
            buffer.append(JSON.object([.init("type", "MultiPoint"), .init("coordinates", .array(points))]).text)
        case .districts, .none: buffer.append("null")
        }
    }
}
