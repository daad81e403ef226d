/// A parameter named after a property: the value that features must have.
///
/// - Source: OGC17-069r4, clause 7.15.5.
public struct PropertyEquals: Equatable, Sendable {
    public let property: PropertyReference
    /// The same as a filter.
    public let filter: Filter

    /// - Parameters:
    ///   - name: Of the parameter.
    ///   - value: Of the type of the property: a number, `true` or `false`, a text without quotes, a time of RFC 3339; a date
    ///     stands for all times of its day, UTC.
    /// - Throws: ``FilterError`` when no queryable has that name, or when the value is of another type.
    public init(name: String, value: String, queryables: [Queryable]) throws(FilterError) {
        guard value.utf8.count <= FilterLimit.pattern else {
            throw FilterError(
                offset: FilterLimit.pattern, expected: "at most \(FilterLimit.pattern) bytes", found: "more")
        }
        property = try PropertyTable(queryables).reference(name, at: 0)
        filter = .comparison(.property(property), .equal, try Self.scalar(value, property))
    }

    public func matches(_ feature: some QueryableFeature) -> Bool { filter.matches(feature) }

    private static func scalar(_ value: String, _ property: PropertyReference) throws(FilterError) -> Scalar {
        let scalar: Scalar? =
            switch property.type {
            case .text: .text(value)
            case .bool: value == "true" ? .bool(true) : (value == "false" ? .bool(false) : nil)
            case .integer, .number: DecimalNumber.read(value).map(Scalar.number)
            case .instant, .date: TimeLiteral(rfc3339: value).map(Scalar.time)
            case .interval, .geometry: nil
            }
        guard let scalar else { throw FilterError(offset: 0, expected: expected(property), found: value) }
        return scalar
    }

    private static func expected(_ property: PropertyReference) -> String {
        switch property.type {
        case .geometry: "the parameter bbox or filter, since \(property.name) is a geometry"
        case .interval: "the parameter datetime or filter, since \(property.name) is an interval"
        case .bool: "true or false"
        case .instant, .date: TimeLiteral.expected
        case .integer, .number, .text: property.type.phrase
        }
    }
}
