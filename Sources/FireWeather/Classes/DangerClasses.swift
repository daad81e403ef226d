/// A scale of danger classes: bounds that divide an index into named classes.
///
/// Bounds are data: a country, region or season has its own.
public struct DangerScale: Hashable, Sendable {
    /// The lower bounds of every class above the lowest, ascending. A value on a bound is in the higher class.
    public let bounds: [Double]
    /// The names of the classes, lowest first: one more than bounds.
    public let names: [String]

    /// Ascending bounds and one name more, or nothing.
    public init?(bounds: [Double], names: [String]) {
        guard names.count == bounds.count + 1, zip(bounds, bounds.dropFirst()).allSatisfy({ $0 < $1 }) else {
            return nil
        }
        (self.bounds, self.names) = (bounds, names)
    }

    init(_ bounds: [Double], names: [String]) { (self.bounds, self.names) = (bounds, names) }

    /// The class of a value, 0 for the lowest; nothing for NaN.
    public func index(of value: Double) -> Int? {
        value.isNaN ? nil : bounds.firstIndex { value < $0 } ?? bounds.count
    }

    /// The name of the class of a value; nothing for NaN.
    public func name(of value: Double) -> String? { index(of: value).map { names[$0] } }
}

/// Scales for the six codes and indices of the FWI System, as one authority publishes them.
public struct DangerScales: Hashable, Sendable {
    /// Who publishes them and for where.
    public let title: String
    /// Key of the source in docs/references.bib.
    public let source: String
    /// The scale of the Fire Weather Index.
    public let fwi: DangerScale
    /// The scales of the parts; nothing where the authority publishes none.
    public let ffmc, dmc, dc, isi, bui: DangerScale?

    /// Scales of one authority.
    public init(
        title: String, source: String, fwi: DangerScale, ffmc: DangerScale? = nil, dmc: DangerScale? = nil,
        dc: DangerScale? = nil, isi: DangerScale? = nil, bui: DangerScale? = nil
    ) {
        (self.title, self.source, self.fwi) = (title, source, fwi)
        (self.ffmc, self.dmc, self.dc, self.isi, self.bui) = (ffmc, dmc, dc, isi, bui)
    }
}
