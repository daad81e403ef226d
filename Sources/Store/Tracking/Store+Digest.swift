import Assessment
import FireEvents
import GRDB
import Geo
import Tables

extension Store {
    /// A digest of the detections held, those superseded, the fires they make, and the layer that shows them.
    ///
    /// Two stores that took up the same rows have the same, in whatever files, order and number of steps they came, as long
    /// as the files have the same names and digests. `nil` while the fires are out of date.
    public func digest() throws(StoreError) -> String? {
        guard let season = try trackedSeason() else { return nil }
        let layer = try eventRows()
        return try read { [path] database in
            let files = try FileOrder(in: database, path: path)
            var writer = ByteWriter()
            for table in ["detections", "supersededDetections"] {
                let rows = try DetectionReader.canonical(table, until: nil, files, in: database, path: path)
                writer.add(all: rows) { $0.add($1, files.canonical) }
            }
            writer.add(all: season.fires) { $0.add($1, files.canonical) }
            for event in season.fires.map(\.state.event) {
                writer.add(all: event.children) { $0.add($1) }
                writer.add(event.ignition.earliest) { $0.add($1) }
            }
            writer.add(all: layer) { $0.add($1) }
            return ContentDigest.hexadecimal(of: writer.bytes)
        }
    }

    /// The layer `events` and the shares of areas, as text.
    private func eventRows() throws(StoreError) -> [String] {
        try read { database in
            let events = try Row.fetchAll(database, sql: "SELECT * FROM events ORDER BY id")
            let shares = try Row.fetchAll(database, sql: "SELECT * FROM eventAreas ORDER BY eventId, level, code")
            return (events + shares).map { row in
                row.filter { $0.0 != "fid" }.map { "\($0.0)=\($0.1)" }.joined(separator: "|")
            }
        }
    }
}
