import Geo
import Tables

/// A collection whose features are made once a snapshot, by identifier.
struct FeatureTable: FeatureCollection {
    struct Feature: Sendable {
        var identifier: String
        var values: [FieldValue]
        var time: ClosedRange<Instant>?
        var geometry: FeatureLocation
    }

    let id: String
    let title: String
    let description: String
    let properties: [FeatureProperty]
    let geometryType: String
    private let features: [Feature]
    private let boxes: [BoundingBox?]

    /// - Parameter features: In any order; of two with one identifier the first counts.
    init(
        id: String, title: String, description: String, properties: [FeatureProperty], geometryType: String,
        features: [Feature]
    ) {
        (self.id, self.title, self.description) = (id, title, description)
        (self.properties, self.geometryType) = (properties, geometryType)
        var known: Set<String> = []
        let sorted = features.filter { known.insert($0.identifier).inserted }
            .sorted { $0.identifier.utf8.lexicographicallyPrecedes($1.identifier.utf8) }
        self.features = sorted
        boxes = sorted.map { $0.geometry.box }
    }

    var rowCount: Int? { features.count }
    func identifier(of row: Int) -> String { features[row].identifier }
    func value(of property: Int, in row: Int) -> FieldValue { features[row].values[property] }
    func time(of row: Int) -> ClosedRange<Instant>? { features[row].time }
    func geometry(of row: Int) -> FeatureLocation { features[row].geometry }

    func row(of identifier: String) -> Int? {
        let row = firstRow(notBefore: identifier)
        return row < features.count && features[row].identifier == identifier ? row : nil
    }

    func row(after identifier: String) -> Int? {
        let row = firstRow(notBefore: identifier)
        return row < features.count && features[row].identifier == identifier ? row + 1 : row
    }

    private func firstRow(notBefore identifier: String) -> Int {
        features.partitioningIndex { !$0.identifier.utf8.lexicographicallyPrecedes(identifier.utf8) }
    }

    func forEachRow(
        from row: Int, during time: (from: Instant?, to: Instant?), within box: BoundingBox?,
        _ body: (Int) throws -> Bool
    ) rethrows {
        for index in features.indices.dropFirst(row) where features[index].isDuring(time) {
            if let box, !(boxes[index].map(box.meets) ?? false) { continue }
            guard try body(index) else { return }
        }
    }
}

extension FeatureTable.Feature {
    /// A feature without a time is of every time, as the standard has it.
    fileprivate func isDuring(_ wanted: (from: Instant?, to: Instant?)) -> Bool {
        guard let time else { return true }
        return (wanted.from.map { time.upperBound >= $0 } ?? true) && (wanted.to.map { time.lowerBound <= $0 } ?? true)
    }
}

extension FeatureLocation {
    /// `nil` where there is no geometry.
    var box: BoundingBox? {
        switch self {
        case .none: nil
        case .point(let point):
            BoundingBox(west: point.longitude, south: point.latitude, east: point.longitude, north: point.latitude)
        case .shape(let shape): shape.boundingBox
        }
    }
}
