#if canImport(Glibc)
    import Glibc
#endif
import FireEvents
import Geo

extension Comparison {
    /// Countries whose size people have some idea of.
    static let known: Set<String> = [
        "MT", "SG", "LU", "CY", "SI", "IL", "BE", "NL", "CH", "DK", "EE", "SK", "IE", "AT", "CZ", "PT", "HU", "GR",
        "GB",
        "IT", "DE", "JP", "FR", "TR",
    ]

    /// The known country that is nearest in size, by ratio; `nil` when none is loaded within a factor of five.
    init?(hectares: Double, areas: [Area]) {
        guard hectares > 0 else { return nil }
        let candidates = areas.filter { $0.level == .country && Self.known.contains($0.code) }
            .map { (area: $0, hectares: $0.shape.areaSquareMeters / 10_000) }
            .filter { $0.hectares > 0 && abs(log(hectares / $0.hectares)) < log(5) }
        let nearest = candidates.min { a, b in
            let (x, y) = (abs(log(hectares / a.hectares)), abs(log(hectares / b.hectares)))
            return x != y ? x < y : a.area.code < b.area.code
        }
        guard let nearest else { return nil }
        self.init(
            countryCode: nearest.area.code, countryName: nearest.area.name, russianName: nearest.area.russianName,
            countryHectares: nearest.hectares, ratio: hectares / nearest.hectares)
    }
}
