public import Geo
public import Tables

/// Populated places from a CSV table in the manner of GeoNames, or from a dump of GeoNames itself.
///
/// Columns: `geonameid, name, latitude, longitude, population, countrycode`, and optionally `admin1code, timezone,
/// name_ru`; see ``RussianName`` for what becomes of the last.
public enum PlaceFile {
    /// - Parameter path: Plain or gzip; `-` for standard input.
    /// - Throws: ``FormatError`` with the line of the first row that cannot be read: a table of places is right or wrong
    ///   as a whole.
    public static func read(_ path: String) throws(FormatError) -> [Place] {
        let file = try InputFile(path)
        if GeoNamesDump.isDump(file.bytes) { return try GeoNamesDump.places(file) }
        let table = try CSVTable(
            file,
            requiring: ["geonameid", "name", "latitude", "longitude", "population", "countrycode"])
        var places: [Place] = []
        places.reserveCapacity(table.count)
        var known: [Int: Int] = [:]
        for index in 0..<table.count {
            let row = table.row(index)
            let place = try place(row)
            if let earlier = known[place.identifier] {
                guard places[earlier] == place else {
                    throw row.error("another geonameid than that of \(places[earlier].name)", "\(place.identifier)")
                }
            } else {
                known[place.identifier] = places.count
                places.append(place)
            }
        }
        return places
    }

    private static func place(_ row: CSVTable.Row) throws(FormatError) -> Place {
        let name = try row.required("name")
        let country = row.text("countrycode") ?? ""
        let identifier = try row.integer("geonameid")
        let given = row.text("name_ru").flatMap {
            RussianName.accepted($0, romanized: country == "RU" ? name : nil)
        }
        let russianName = RussianName.towns[identifier] ?? given
        return Place(
            identifier: identifier, name: name, russianName: russianName, coordinate: try row.coordinate(),
            population: try population(row), countryCode: country,
            regionCode: row.text("admin1code") ?? "", timeZone: row.text("timezone") ?? "")
    }
}

extension PlaceFile {
    /// A file says 0 where it does not know: a number below it is no population.
    private static func population(_ row: CSVTable.Row) throws(FormatError) -> Int {
        let count = try row.integer("population")
        guard Place.populations.contains(count) else {
            throw row.error("a population from 0 to \(Place.populations.upperBound)", "\(count)")
        }
        return count
    }
}

extension CSVTable.Row {
    func coordinate() throws(FormatError) -> Coordinate {
        let (latitude, longitude) = (try decimal("latitude"), try decimal("longitude"))
        do throws(CoordinateError) {
            return try Coordinate(latitude: latitude, longitude: longitude)
        } catch {
            throw self.error("a place on the Earth", error.description)
        }
    }
}
