public import Geo
import Tables

/// The features of a file as areas: those of one code are parts of one area.
struct AreaParts {
    /// One feature.
    struct Part {
        /// Without its shape.
        var area: Area
        /// As they stand in the file.
        var polygons: [[[PlanarPoint]]]
        /// Counted from 1.
        var number: Int
    }

    /// Points of all features of a file.
    static let pointLimit = 20_000_000

    /// Of one file.
    static let areaLimit = 1_000_000

    private let source: String
    private var parts: [Part] = []
    private var positions: [String: Int] = [:]
    private var pointCount = 0

    init(source: String) { self.source = source }

    /// - Throws: ``FormatError`` when a part of the same code has another name, level, parent or source, or the file too many
    ///   points.
    mutating func add(_ part: Part) throws(FormatError) {
        pointCount += part.polygons.joined().reduce(0) { $0 + $1.count }
        guard pointCount <= Self.pointLimit else {
            throw error(
                "at most \(Self.pointLimit) points up to", part, "more; simplify the outlines or split the file")
        }
        guard parts.count < Self.areaLimit else {
            throw error("at most \(Self.areaLimit) areas up to", part, "more; split the file")
        }
        guard let position = positions[part.area.code] else {
            positions[part.area.code] = parts.count
            return parts.append(part)
        }
        if let (field, before, now) = part.area.difference(from: parts[position].area) {
            throw error(
                "the \(field) of feature \(parts[position].number), “\(before)”, which has the same code,", part,
                "“\(now)”; features of one code are parts of one area, others need codes of their own")
        }
        parts[position].polygons += part.polygons
    }

    /// In the order of the first feature of each.
    func areas() throws(FormatError) -> [Area] {
        guard !parts.isEmpty else { throw FormatError(source: source, expected: "areas", found: "no features") }
        var areas: [Area] = []
        for part in parts {
            var area = part.area
            area.shape = try shape(part)
            areas.append(area)
        }
        return areas
    }

    private func shape(_ part: Part) throws(FormatError) -> MultiPolygon {
        do throws(OutlineFault) {
            return try Outline.read(part.polygons)
        } catch {
            throw self.error(error.expected, part, error.found + "; " + error.advice)
        }
    }

    private func error(_ expected: String, _ part: Part, _ found: String) -> FormatError {
        FormatError(
            source: source, expected: "\(expected) in feature \(part.number) (\(part.area.code), \(part.area.name))",
            found: found)
    }
}

extension Area {
    /// The first property, shape and centres aside, in which two areas of one code differ.
    public func difference(from other: Area) -> (field: String, before: String, now: String)? {
        let fields = [
            ("level", other.level.rawValue, level.rawValue), ("name", other.name, name),
            ("name_ru", other.russianName ?? "", russianName ?? ""),
            ("parent_code", other.parentCode ?? "", parentCode ?? ""), ("source", other.source, source),
        ]
        return fields.first { $0.1 != $0.2 }.map { (field: $0.0, before: $0.1, now: $0.2) }
    }
}
