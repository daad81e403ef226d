import CNetCDF
import Rasters
import Tables

/// Hybrid levels of netCDF files: the pressure in the middle of each is a + b × surface pressure.
///
/// - Source: CFConventions18, Appendix D, atmosphere hybrid sigma pressure coordinate, in both of its forms; without formula terms the
///   names `hyam` and `hybm`.
final class HybridLevels {
    struct Coefficients: Hashable {
        /// Pa.
        let a: Double
        let b: Double
    }

    private var known: [String: [Double: Coefficients]] = [:]

    /// Whether the file says that a dimension is one of hybrid levels.
    static func isHybrid(_ dimension: String, in metadata: [String: String]) -> Bool {
        ["atmosphere_hybrid_sigma_pressure_coordinate", "hybrid_sigma_pressure"]
            .contains(metadata[dimension + "#standard_name"] ?? "")
    }

    /// - Parameter value: The level's coordinate.
    /// - Throws: ``FormatError`` when the coefficients are not in the file.
    func coefficients(
        at value: Double, of dimension: String, in dataset: RasterDataset
    ) throws(FormatError) -> Coefficients? {
        let key = dataset.source + "\n" + dimension
        if known[key] == nil { known[key] = try Self.read(dimension, dataset) }
        return known[key]?[value]
    }

    private static func read(
        _ dimension: String, _ dataset: RasterDataset
    ) throws(FormatError) -> [Double: Coefficients] {
        let file = try NetCDFFile(opening: dataset.source)
        let terms = terms(dataset.metadata[dimension + "#formula_terms"] ?? "ap: hyam b: hybm")
        let values = try file.unpackedList(dimension)
        guard let bName = terms["b"], let aName = terms["ap"] ?? terms["a"] else {
            throw FormatError(
                source: dataset.source, expected: "formula terms ap and b, or a, b and p0, of \(dimension)",
                found: dataset.metadata[dimension + "#formula_terms"] ?? "none")
        }
        let (a, b) = (try file.unpackedList(aName), try file.unpackedList(bName))
        let factor = terms["ap"] == nil ? try file.scalar(terms["p0"] ?? "p0") : 1
        guard a.count == values.count, b.count == values.count else {
            throw FormatError(
                source: dataset.source, expected: "\(values.count) coefficients of \(dimension)",
                found: "\(a.count) and \(b.count)")
        }
        let levels = values.indices.map { (values[$0], Coefficients(a: a[$0] * factor, b: b[$0])) }
        // Without the factor the whole atmosphere would lie between 0 and 2 Pa.
        guard levels.contains(where: { $0.1.a > 2 }) || levels.allSatisfy({ $0.1.a == 0 }) else {
            throw FormatError(source: dataset.source, expected: "\(aName) in Pa, or p0", found: "numbers up to 1")
        }
        return Dictionary(levels) { first, _ in first }
    }

    /// `ap: hyam b: hybm ps: aps` as a table.
    private static func terms(_ text: String) -> [String: String] {
        let words = text.split(separator: " ").map(String.init)
        let pairs = zip(words, words.dropFirst()).filter { $0.0.hasSuffix(":") }
        return Dictionary(pairs.map { (String($0.0.dropLast()), $0.1) }) { first, _ in first }
    }
}

extension NetCDFFile {
    /// The value of a variable of one number.
    func scalar(_ name: String) throws(FormatError) -> Double {
        let variable = try self.variable(name)
        var value = 0.0
        try check(nc_get_var1_double(identifier, variable, [0], &value))
        return value
    }
}
