/// Names that are known without loading anything; from `Sources/CClaimWords/names`.
enum KnownNames {
    /// Code; English names; Russian names.
    static let countries = NameFile.rows("countries", columns: 3)

    /// Code; English name that takes "region" behind it; other English names; Russian names.
    static let regionsOfRussia = NameFile.rows("regions-of-russia", columns: 4)

    /// Region; names of districts.
    static let districtsOfRussia = NameFile.rows("districts-of-russia", columns: 2)

    /// Code of a district; English names; Russian names.
    static let otherDistrictNames = NameFile.rows("districts-other-names", columns: 3)

    /// Names; code; square kilometres.
    static let sizes = NameFile.rows("sizes", columns: 3)

    /// Regions by the part of the country that they lie in and that has no official code.
    static let members: [String: [String]] = {
        let rows = NameFile.rows("parts-of-russia", columns: 2)
        return Dictionary(rows.map { ($0[0][0], $0[1]) }, uniquingKeysWith: +)
    }()
}
