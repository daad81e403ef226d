import Geo

extension AlertRules {
    /// Polygons and circles that are land on the Earth, and where the codes beside them say.
    static func shapes(_ area: AlertElement, _ context: AlertContext) -> [AlertFinding] {
        let boxes = area.all("geocode").compactMap { $0.trimmed("value").flatMap { context.outlines[$0] } }
        return area.all("polygon").flatMap { polygon(written: $0, near: boxes) }
            + area.all("circle").compactMap(circle)
    }

    private static func polygon(written element: AlertElement, near boxes: [BoundingBox]) -> [AlertFinding] {
        do throws(AlertPolygonFault) {
            let polygon = try AlertPolygon(text: element.text)
            return isSwapped(polygon, boxes) ? [swapped(element, polygon)] : []
        } catch {
            return [finding(error, element)]
        }
    }

    /// No corner lies in a box of the codes, but some would with latitude and longitude exchanged.
    private static func isSwapped(_ polygon: AlertPolygon, _ boxes: [BoundingBox]) -> Bool {
        guard !boxes.isEmpty, !polygon.corners.contains(where: { corner in boxes.contains { $0.contains(corner) } })
        else { return false }
        return polygon.corners.contains { corner in
            guard abs(corner.longitude) <= 90 else { return false }
            let turned = Coordinate(wrappingLatitude: corner.longitude, longitude: corner.latitude)
            return boxes.contains { $0.contains(turned) }
        }
    }

    private static func swapped(_ element: AlertElement, _ polygon: AlertPolygon) -> AlertFinding {
        AlertFinding(
            .polygon, line: element.line, expected: "latitude,longitude, inside the areas of its codes",
            found: "longitude,latitude, such as \(polygon.corners[0].pairText)")
    }

    private static func finding(_ fault: AlertPolygonFault, _ element: AlertElement) -> AlertFinding {
        let (expected, found, lines) = fault.inWords
        return AlertFinding(.polygon, line: element.line.map { $0 + lines }, expected: expected, found: found)
    }

    /// - Source: CAP12, section 3.2.4.
    private static func circle(_ element: AlertElement) -> AlertFinding? {
        guard AlertCircle(text: element.text) == nil else { return nil }
        return AlertFinding(
            .circle, line: element.line, expected: "latitude,longitude radius in kilometres, such as 60.3,102.3 5",
            found: shown(element.text))
    }

    /// - Source: CAP12, section 3.2.4.
    static func heights(_ area: AlertElement) -> [AlertFinding] {
        guard let ceiling = area["ceiling"], area["altitude"] == nil else { return [] }
        return [
            AlertFinding(
                .content, line: ceiling.line, expected: "an altitude before the ceiling", found: "a ceiling alone")
        ]
    }
}

extension AlertPolygonFault {
    /// What was expected, what was found, and how many lines below the beginning.
    var inWords: (expected: String, found: String, linesBefore: Int) {
        switch self {
        case .notAPair(let text, let lines): ("pairs latitude,longitude", "\"\(text)\"", lines)
        case .latitudeOutOfRange(let pair, let lines): ("latitudes within -90…90", pair, lines)
        case .longitudeOutOfRange(let pair, let lines): ("longitudes within -180…180", pair, lines)
        case .swapped(let pair): ("latitude,longitude", "longitude,latitude, such as \(pair)", 0)
        case .tooFewPairs(let count): ("at least 4 pairs", "\(count)", 0)
        case .tooManyPairs(let count): ("at most \(AlertPolygon.largestPairCount) pairs", "\(count)", 0)
        case .notClosed(let first, let last): ("a last pair that is the first, \(first)", last, 0)
        case .withoutLand: ("a polygon around land", "one without any", 0)
        case .crossing(let first, let second):
            ("edges that do not meet", "edge \(first) meeting edge \(second)", 0)
        case .acrossAntimeridian(let edge): ("a polygon cut at 180°", "edge \(edge) around half the Earth", 0)
        }
    }
}
