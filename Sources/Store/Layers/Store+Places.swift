import FoundationEssentials
import GRDB
public import Geo

extension Store {
    /// Takes up populated places; one with the identifier of a known place replaces it.
    public func loadPlaces(_ places: [Place]) throws(StoreError) {
        try write { database in
            try Self.outdateEvents(in: database)
            try TrackingTables.forget(in: database)
            let statement = try database.makeStatement(
                sql: """
                    INSERT OR REPLACE INTO places
                    (fid, geometry, name, russianName, population, countryCode, regionCode, timeZone)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                    """)
            var reach = Reach()
            for place in places {
                reach.include(place.coordinate)
                try statement.execute(arguments: [
                    place.identifier, Data(GeometryWriter.point(place.coordinate)), place.name, place.russianName,
                    place.population, place.countryCode, place.regionCode, place.timeZone,
                ])
            }
            try GeoPackage.note("places", reaching: reach, in: database)
        }
    }

    /// All places, by identifier.
    public func places() throws(StoreError) -> [Place] {
        try read { [remarks] in try Self.places(in: $0, remarks) }
    }

    /// - Parameter remarks: Receives which populations of an earlier program are impossible; such a place stays, with the
    ///   number of its people unknown.
    static func places(in database: Database, _ remarks: StoreRemarks? = nil) throws -> [Place] {
        let rows = try Row.fetchCursor(
            database,
            sql: """
                SELECT fid, geometry, name, russianName, population, countryCode, regionCode, timeZone
                FROM places ORDER BY fid
                """)
        var places: [Place] = []
        while let row = try rows.next() {
            var population: Int = row[4]
            if !Place.populations.contains(population) {
                remarks?.add(
                    "place \(row[0] as Int) (\(row[2] as String))", "\(population) people",
                    "its people count as unknown")
                population = 0
            }
            places.append(
                Place(
                    identifier: row[0], name: row[2], russianName: row[3],
                    coordinate: try GeometryReader.point(Array(row[1] as Data)), population: population,
                    countryCode: row[5], regionCode: row[6], timeZone: row[7]))
        }
        return places
    }

    /// Whether sums over places that an earlier program kept cannot be trusted.
    static func hasImpossiblePlaces(in database: Database) throws -> Bool {
        try Bool.fetchOne(
            database, sql: "SELECT EXISTS (SELECT 1 FROM places WHERE population NOT BETWEEN ? AND ?)",
            arguments: [Place.populations.lowerBound, Place.populations.upperBound]) ?? false
    }
}
