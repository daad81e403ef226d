import Geo
import Tables

/// A collection of OGC API – Features: rows in an order of their own, with typed properties.
protocol FeatureCollection: Sendable {
    var id: String { get }
    var title: String { get }
    var description: String { get }
    var properties: [FeatureProperty] { get }
    /// `Point`, `MultiPolygon`; `nil` where features may have no geometry.
    var geometryType: String { get }
    /// How many there are; `nil` where that is not known yet.
    var rowCount: Int? { get }
    var extent: FeatureExtent { get }
    /// The time of what a tile shows where none is asked for.
    var usualTime: (from: Instant?, to: Instant?) { get }

    /// Makes the rows of a time that are not made yet.
    ///
    /// - Throws: ``Problem`` where that takes too long for one request; a later one goes on.
    func makeReady(during: (from: Instant?, to: Instant?)) throws(Problem)
    /// Another one for each row; the order of rows is that of pages.
    func identifier(of row: Int) -> String
    /// - Returns: `nil` where there is no such feature.
    func row(of identifier: String) -> Int?
    /// The first row after the feature of an identifier, also where that is no longer held; `nil` where it is none.
    func row(after identifier: String) -> Int?
    func value(of property: Int, in row: Int) -> FieldValue
    /// When it was so, from and to; `nil` where no time is known.
    func time(of row: Int) -> ClosedRange<Instant>?
    func geometry(of row: Int) -> FeatureLocation
    /// Rows that may lie in a time and a box, ascending, until `body` returns `false`.
    func forEachRow(
        from row: Int, during: (from: Instant?, to: Instant?), within box: BoundingBox?, _ body: (Int) throws -> Bool)
        rethrows
}

/// As it is for rows that are all there.
extension FeatureCollection {
    var extent: FeatureExtent { FeatureExtent(self) }
    var usualTime: (from: Instant?, to: Instant?) { (nil, nil) }
    func makeReady(during: (from: Instant?, to: Instant?)) throws(Problem) {}
}

/// Where a feature lies.
enum FeatureLocation: Sendable {
    case none
    case point(Coordinate)
    case shape(MultiPolygon)
}

/// A property of the features of a collection.
struct FeatureProperty: Sendable {
    enum Kind: Sendable { case text, integer, decimal, instant, flag }

    var name: String
    var meaning: String
    var kind: Kind
    /// The values that it may have, where they are few.
    var choices: [String] = []
}
