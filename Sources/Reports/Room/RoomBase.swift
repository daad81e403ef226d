import Formats
public import Geo
import Tables
import Wording

#if canImport(Glibc)
    import Glibc
#endif

/// Outlines and settlements to draw under fires, as compact as pages need them; docs/formats.md describes it.
public struct RoomBase {
    private let areas: [Area]
    private let places: [Place]
    private let frame: BoundingBox?
    private let detail: Detail

    /// How much of it: all, or what a page draws first over a bad line.
    public enum Detail: String, Sendable, CaseIterable {
        case full, low

        /// How far an outline may lie from the true one, degrees of latitude.
        func tolerance(_ level: Area.Level) -> Double {
            switch level {
            case .country: self == .low ? 0.15 : 0.02
            case .region: self == .low ? 0.1 : 0.01
            case .district: 0.004
            }
        }

        /// Whole numbers of a degree.
        var unit: Double { self == .low ? 100 : 10_000 }

        /// The largest settlements are given, up to this many.
        var mostPlaces: Int { self == .low ? 300 : 4_000 }
    }

    /// - Parameter scope: What lies within its box, and half as much again around it; everything where `nil`.
    public init(areas: [Area], places: [Place], scope: Area?, detail: Detail = .full) {
        self.detail = detail
        let frame = scope.flatMap { Self.box(around: $0) }
        self.frame = frame
        self.areas = areas.filter { area in
            guard detail == .full || area.level != .district || area.code == scope?.code else { return false }
            return area.level == .country || frame.map { $0.holds(area) } ?? true || area.code == scope?.code
        }.sorted { ($0.level.rank, $0.code) < ($1.level.rank, $1.code) }
        self.places = places.filter { frame?.contains($0.coordinate) ?? true }
            .sorted { ($1.population, $0.identifier) < ($0.population, $1.identifier) }
    }

    public var json: String {
        var text = TextBuffer()
        text.append("{\"format\":\"zarevo-base-1\",\"unit\":\(Int(detail.unit)),\"frame\":")
        text.append(
            frame.map {
                "["
                    + [$0.west, $0.south, $0.east, $0.north].map { JSON.decimal($0, places: 4).text }.joined(
                        separator: ",") + "]"
            } ?? "null")
        text.append(",\"areas\":[")
        for (index, area) in areas.enumerated() {
            text.append(index > 0 ? ",\n" : "\n")
            append(area, to: &text)
        }
        text.append("],\n\"places\":")
        append(Array(places.prefix(detail.mostPlaces)), to: &text)
        text.append("}\n")
        return text.text
    }

    private func append(_ area: Area, to text: inout TextBuffer) {
        let head: [JSON.Member] = [
            .init("code", .string(area.code)), .init("name", .string(area.name)),
            .init("russianName", .text(area.russianName ?? Self.countryName(area))),
            .init("level", .string(area.level.rawValue)),
            .init("parentCode", .text(area.parentCode)),
        ]
        let outline = RoomOutline(area, detail)
        text.append(JSON.object(head).text.dropLast() + ",\"label\":")
        text.append(
            outline.label.map { "[" + Self.degrees($0.longitude) + "," + Self.degrees($0.latitude) + "]" } ?? "null")
        text.append(",\"polygons\":[")
        text.append(
            outline.polygons.map { rings in
                "[" + rings.map { "[" + $0.map(String.init).joined(separator: ",") + "]" }.joined(separator: ",") + "]"
            }.joined(separator: ","))
        text.append("]}")
    }

    /// Sources of countries have no Russian names.
    private static func countryName(_ area: Area) -> String? {
        area.level == .country ? Language.russian.country(area.code) : nil
    }

    private func append(_ places: [Place], to text: inout TextBuffer) {
        let whole = { (degrees: Double) in JSON.integer(Int((degrees * detail.unit).rounded())) }
        let columns: [JSON.Member] = [
            .init("id", .array(places.map { .integer($0.identifier) })),
            .init("name", .array(places.map { .string($0.name) })),
            .init("russianName", .array(places.map { .text($0.russianName) })),
            .init("population", .array(places.map { .integer($0.population) })),
            .init("longitude", .array(places.map { whole($0.coordinate.longitude) })),
            .init("latitude", .array(places.map { whole($0.coordinate.latitude) })),
        ]
        text.append(JSON.object(columns).text)
    }

    private static func degrees(_ value: Double) -> String { JSON.decimal(value, places: 4).text }

    private static func box(around area: Area) -> BoundingBox? {
        guard let own = area.shape.boundingBox else { return nil }
        let width = own.west <= own.east ? own.east - own.west : own.east - own.west + 360
        let (across, along) = (width / 4 + 0.5, (own.north - own.south) / 4 + 0.5)
        guard width + 2 * across < 360 else {
            return BoundingBox(
                west: -180, south: max(-90, own.south - along), east: 180, north: min(90, own.north + along))
        }
        let turned = { (degrees: Double) in degrees < -180 ? degrees + 360 : degrees > 180 ? degrees - 360 : degrees }
        return BoundingBox(
            west: turned(own.west - across), south: max(-90, own.south - along), east: turned(own.east + across),
            north: min(90, own.north + along))
    }
}

extension BoundingBox {
    fileprivate func holds(_ area: Area) -> Bool {
        area.shape.boundingBox.map { meets($0) } ?? area.centers.contains(where: contains)
    }
}
