import FireEvents
import GRDB
import Geo

@testable import Store

// What imports GRDB cannot hold tests: its operators for SQL come in the way of what the macros of tests expand to.

extension Store {
    func execute(_ sql: String) throws { try write { try $0.execute(sql: sql) } }

    /// The first column of all rows, as text.
    func texts(_ sql: String) throws -> [String?] {
        try read { database in
            try Row.fetchAll(database, sql: sql).map { row in
                (row[0] as (any DatabaseValueConvertible)?).map { "\($0)" }
            }
        }
    }

    /// The columns without a value in the first row of a table.
    func emptyColumns(of table: String) throws -> [String]? {
        try read { database in
            try Row.fetchOne(database, sql: "SELECT * FROM \(table)").map { row in row.filter { $0.1.isNull }.map(\.0) }
        }
    }

    /// Executes statements, calls a function before they are committed, and then commits them.
    func execute<Value>(_ sql: [String], thenBeforeCommit body: () throws -> Value) throws -> Value {
        try write { database in
            for statement in sql { try database.execute(sql: statement) }
            return try body()
        }
    }

    func supersededDetections() throws -> [Detection] {
        try read { database in
            var rows = StoredRows()
            let files = try FileOrder(in: database, path: path)
            var reader = try DetectionReader("supersededDetections", files, in: database, path: path)
            try reader.read(0..<Int64.max, into: &rows)
            return rows.detections
        }
    }
}

enum StrangeFile {
    /// A SQLite file of another program.
    static func create(_ path: String, sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.write { try $0.execute(sql: sql) }
        try queue.close()
    }
}

enum EarlierSchema {
    /// A store as a program of an earlier version made it, with the detections of another.
    static func create(_ path: String, version: Int, holding other: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            for migration in [SchemaVersion1.create, SchemaVersion2.create, SchemaVersion3.create].prefix(version) {
                try migration(database)
            }
            try database.execute(
                sql: "INSERT INTO meta (name, value) VALUES ('schemaVersion', ?)", arguments: ["\(version)"])
            try database.execute(sql: "ATTACH ? AS other", arguments: [other])
            for table in ["files", "detections", "supersededDetections"] {
                try database.execute(sql: "INSERT INTO \(table) SELECT * FROM other.\(table)")
            }
            try database.execute(sql: "DETACH other")
        }
        try queue.close()
    }
}
