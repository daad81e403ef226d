public import Geo

/// Why a text is no polygon of CAP 1.2.
public enum AlertPolygonFault: Error, Equatable, Sendable {
    /// A piece that is not a pair of numbers, and how many line feeds stand before it.
    case notAPair(String, linesBefore: Int)
    case latitudeOutOfRange(String, linesBefore: Int)
    case longitudeOutOfRange(String, linesBefore: Int)
    /// Every first number is a longitude and every second a latitude.
    case swapped(String)
    case tooFewPairs(Int)
    case tooManyPairs(Int)
    case notClosed(first: String, last: String)
    case withoutLand
    /// Two edges that meet elsewhere than at a corner they share, counted from 1.
    case crossing(Int, Int)
    /// An edge longer than half the way around the Earth.
    case acrossAntimeridian(Int)
}

extension AlertPolygon {
    /// Corners of one polygon; every edge is looked at with every other.
    public static let largestPairCount = 10_000

    /// Reads a polygon with any white space between the pairs.
    ///
    /// - Source: CAP12, section 3.2.4.
    public init(text: String) throws(AlertPolygonFault) {
        var corners: [Coordinate] = []
        for pair in Self.pairs(text) { corners.append(try Self.coordinate(pair, in: text)) }
        guard corners.count >= 4 else { throw .tooFewPairs(corners.count) }
        guard corners.count <= Self.largestPairCount else { throw .tooManyPairs(corners.count) }
        guard let first = corners.first, let last = corners.last, first == last else {
            throw .notClosed(first: corners[0].pairText, last: corners[corners.count - 1].pairText)
        }
        self.init(corners)
        try Self.requireSimple(corners)
    }

    /// Land inside, and no two edges that meet where they should not.
    public static func requireSimple(_ ring: [Coordinate]) throws(AlertPolygonFault) {
        for (index, edge) in zip(ring, ring.dropFirst()).enumerated()
        where abs(edge.0.longitude - edge.1.longitude) > 180 { throw .acrossAntimeridian(index + 1) }
        let edges = RingEdges(ring)
        guard edges.enclosesLand else { throw .withoutLand }
        if let (first, second) = edges.firstCrossing { throw .crossing(first, second) }
    }

    private struct Pair {
        var text: Substring
        var linesBefore: Int
    }

    private static func pairs(_ text: String) -> [Pair] {
        var lines = 0
        var pairs: [Pair] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            pairs += line.split(whereSeparator: \.isWhitespace).map { Pair(text: $0, linesBefore: lines) }
            lines += 1
        }
        return pairs
    }

    private static func coordinate(_ pair: Pair, in text: String) throws(AlertPolygonFault) -> Coordinate {
        guard let (first, second) = numbers(pair.text) else {
            throw .notAPair(String(pair.text.prefix(40)), linesBefore: pair.linesBefore)
        }
        if abs(first) > 90, looksSwapped(text) { throw .swapped(String(pair.text)) }
        guard abs(first) <= 90 else {
            throw .latitudeOutOfRange(String(pair.text), linesBefore: pair.linesBefore)
        }
        guard abs(second) <= 180 else {
            throw .longitudeOutOfRange(String(pair.text), linesBefore: pair.linesBefore)
        }
        return Coordinate(wrappingLatitude: first, longitude: second)
    }

    private static func looksSwapped(_ text: String) -> Bool {
        pairs(text).allSatisfy { pair in
            numbers(pair.text).map { abs($0.0) <= 180 && abs($0.1) <= 90 } ?? false
        }
    }

    static func numbers(_ pair: Substring) -> (Double, Double)? {
        let parts = pair.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, let first = DecimalText.value(parts[0]), let second = DecimalText.value(parts[1])
        else { return nil }
        return (first, second)
    }
}

extension DecimalText {
    /// A sign, digits and a point, and nothing else that `Double` would read.
    static func value(_ text: Substring) -> Double? {
        let digits = text.hasPrefix("-") || text.hasPrefix("+") ? text.dropFirst() : text
        guard digits.contains(where: \.isNumber), digits.utf8.allSatisfy({ (48...57).contains($0) || $0 == 46 })
        else { return nil }
        return Double(text)
    }
}

extension AlertPolygon: Codable {
    public init(from decoder: any Decoder) throws {
        try self.init(text: decoder.singleValueContainer().decode(String.self))
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(text)
    }
}
