import Formats
import Geo
import Rasters
import Tables

/// A layer at a time as numbers of 16 bits behind a head in JSON, for programs that draw it; docs/formats.md describes it.
///
/// `ZGR1`, the length of the head (UInt32), the head, blanks up to it included so that the numbers begin at a multiple of 4, then the
/// numbers (UInt16), row after row from the first: value = number × scale, 65,535 where nothing is known. All little-endian.
/// A layer with negative values has an offset: value = offset + number × scale.
enum GridBytes {
    static let missing = UInt16.max

    static func bytes(
        _ source: RasterSource, _ layer: RasterLayers.Layer, _ step: String, _ values: [Double]
    ) -> [UInt8] {
        let known = values.lazy.filter(\.isFinite)
        let (least, most) = (known.min(), known.max())
        let offset = min(0, least ?? 0).rounded(.down)
        let scale = Self.scale((most ?? 0) - offset)
        let head = head(
            source, layer, step,
            [
                .init("scale", .decimal(scale, places: 9)), .init("offset", .decimal(offset, places: 0)),
                .init("noData", .integer(Int(missing))), .init("knownCells", .integer(known.count)),
                .init("smallest", least.map { .decimal($0, places: 6) } ?? .null),
                .init("largest", most.map { .decimal($0, places: 6) } ?? .null),
            ])
        var text = Array(head.text.utf8)
        text += [UInt8](repeating: 32, count: (4 - text.count % 4) % 4)
        var bytes = Array("ZGR1".utf8)
        bytes.reserveCapacity(8 + text.count + 2 * values.count)
        for shift in [0, 8, 16, 24] { bytes.append(UInt8(truncatingIfNeeded: text.count >> shift)) }
        bytes += text
        for value in values {
            let number = value.isFinite ? UInt16(min(65_534, max(0, ((value - offset) / scale).rounded()))) : missing
            bytes.append(UInt8(truncatingIfNeeded: number))
            bytes.append(UInt8(truncatingIfNeeded: number >> 8))
        }
        return bytes
    }

    /// The smallest 1, 2 or 5 times a power of ten with which a range fits; from 10⁻⁹ on.
    static func scale(_ range: Double) -> Double {
        for exponent in -9...300 {
            for digit in [1.0, 2, 5] {
                guard let scale = Double("\(Int(digit))e\(exponent)"), range / scale <= 65_534 else { continue }
                return scale
            }
        }
        return 1e300
    }

    private static func head(
        _ source: RasterSource, _ layer: RasterLayers.Layer, _ step: String, _ coding: [JSON.Member]
    ) -> JSON {
        let geometry = source.layers.geometry
        let place: [JSON.Member] = [
            .init("columns", .integer(geometry.columns)), .init("rows", .integer(geometry.rows)),
            .init("transform", .array(geometry.transform.map { .decimal($0, places: 9) })),
            .init("crs", .text(geometry.wellKnownText.isEmpty ? nil : geometry.wellKnownText)),
        ]
        return .object(
            [
                .init("layer", .string(source.id + "." + layer.name)), .init("title", .string(layer.title)),
                .init("unit", .string(layer.unit)), .init("time", .string(step)),
                .init("times", .array(layer.steps.map { .string($0) })),
                .init("notes", .string(source.layers.comment)),
            ] + place + coding)
    }
}
