import EmergencyResponse
import GRDB
import Geo

extension Store {
    /// Names that acts may use, by what is loaded; within the transaction that records them.
    func names(known ledger: Ledger, clock: Instant, in database: Database) throws -> ActNames {
        let rows = try Row.fetchAll(database, sql: "SELECT code, name FROM areas ORDER BY code")
        let hasDetections = try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM detections)") ?? false
        let countries = try String.fetchSet(database, sql: "SELECT DISTINCT countryCode FROM places")
        return ActNames(
            clock: clock, areas: rows.map { (code: $0[0], name: $0[1]) }, countries: countries,
            isFireKnown: hasDetections
                ? { [self] id in
                    try ledger.state.fires[id] != nil || currentId(of: id, in: database) != nil
                } : nil)
    }
}
