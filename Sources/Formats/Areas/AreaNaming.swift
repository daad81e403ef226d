public import Geo

/// Properties that hold the code and the name of an area.
public struct AreaNaming: Sendable {
    /// In the order in which they count.
    var code = [
        "code", "shapeISO", "iso_3166_2", "ISO3166-2", "ISO3166-1:alpha2", "ISO3166-1", "iso_a2_eh", "iso_a2",
        "shapeID",
    ]
    var name = ["name", "name_en", "shapeName", "name:en", "admin"]
    /// Of all areas of the file.
    var level: Area.Level?

    /// By this program's own names, then those of geoBoundaries, Natural Earth and OpenStreetMap.
    public init() {}

    /// - Parameters:
    ///   - code: A property by its name; the usual ones where not given.
    ///   - name: Likewise.
    ///   - level: Of all areas of the file; by its properties where not given.
    public init(code: String?, name: String?, level: Area.Level?) {
        if let code { self.code = [code] }
        if let name { self.name = [name] }
        self.level = level
    }

    /// `shapeType` of geoBoundaries, `admin_level` of OpenStreetMap.
    static let levels: [String: Area.Level] = [
        "ADM0": .country, "ADM1": .region, "ADM2": .district, "2": .country, "4": .region, "6": .district,
    ]
}
