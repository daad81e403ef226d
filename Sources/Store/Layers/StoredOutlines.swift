import FoundationEssentials
import GRDB
import Geo

/// Outlines of areas as rows hold them.
///
/// A program before this one kept them as they came; theirs are made valid, or left out, when they are read. The first that
/// opens such a store for writing mends the rows, so that it is done once.
struct StoredOutlines {
    private static let mark = "outlinesAreValid"
    private let areValid: Bool
    private let remarks: StoreRemarks?

    init(in database: Database, _ remarks: StoreRemarks?) throws {
        areValid =
            try Bool.fetchOne(
                database, sql: "SELECT EXISTS (SELECT 1 FROM meta WHERE name = ?)", arguments: [Self.mark]) ?? false
        self.remarks = remarks
    }

    /// Empty where there is no outline, or none that can be used.
    func shape(_ blob: Data?, code: String) -> MultiPolygon {
        guard let blob else { return MultiPolygon() }
        do {
            let shape = try GeometryReader.multiPolygon(Array(blob))
            return areValid ? shape : try Outline.mended(shape)
        } catch let fault as OutlineFault {
            unusable(code, "expected \(fault.expected), found \(fault.found)")
        } catch {
            unusable(code, "its geometry cannot be read")
        }
        return MultiPolygon()
    }

    private func unusable(_ code: String, _ found: String) {
        remarks?.add("area \(code)", found, "used without its outline; load it again with zarevo areas load")
    }

    static func mendAll(in database: Database, _ remarks: StoreRemarks) throws {
        let outlines = try StoredOutlines(in: database, nil)
        guard !outlines.areValid else { return }
        for area in try Row.fetchAll(database, sql: "SELECT fid, geometry, code FROM areas WHERE geometry NOT NULL") {
            let blob: Data = area[1]
            let shape = outlines.shape(blob, code: area[2])
            guard !shape.isEmpty, let mended = GeometryWriter.multiPolygon(shape), mended != Array(blob) else {
                continue
            }
            try database.execute(
                sql: "UPDATE areas SET geometry = ? WHERE fid = ?", arguments: [Data(mended), area[0] as Int64])
        }
        try database.execute(sql: "INSERT OR REPLACE INTO meta (name, value) VALUES (?, '1')", arguments: [mark])
    }
}
