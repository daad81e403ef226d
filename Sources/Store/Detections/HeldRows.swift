import FireEvents
import GRDB

/// The rows of a store that can bear on new ones: those of the same minutes and a few around them.
struct HeldRows {
    private(set) var current = StoredRows()
    private(set) var superseded = StoredRows()

    init(around rows: [Detection], _ files: FileOrder, in database: Database, path: String) throws {
        try self.init(in: Self.minutes(around: rows), files, in: database, path: path)
    }

    /// - Parameter ranges: Minutes; no two overlap.
    init(in ranges: [Range<Int32>], _ files: FileOrder, in database: Database, path: String) throws {
        var currentReader = try DetectionReader("detections", files, in: database, path: path)
        var supersededReader = try DetectionReader("supersededDetections", files, in: database, path: path)
        for minutes in ranges {
            let numbers = RowNumber.first(of: minutes.lowerBound)..<RowNumber.first(of: minutes.upperBound)
            try currentReader.read(numbers, into: &current)
            try supersededReader.read(numbers, into: &superseded)
        }
    }

    /// The minutes of rows and those within reach of them, as ranges that do not overlap.
    private static func minutes(around rows: [Detection]) -> [Range<Int32>] {
        var ranges: [Range<Int32>] = []
        for minute in rows.map({ ObservationKey($0).minute }).sorted() {
            let (start, end) = (minute - EditionMerge.reachMinutes, minute + EditionMerge.reachMinutes + 1)
            if let last = ranges.last, start <= last.upperBound {
                ranges[ranges.count - 1] = last.lowerBound..<end
            } else {
                ranges.append(start..<end)
            }
        }
        return ranges
    }

    /// Writes what a merge came to.
    ///
    /// - Parameter noting: Whether what that changes among the current detections is wanted.
    /// - Returns: What it changed; nothing when it is not wanted.
    mutating func apply(
        _ merge: EditionMerge, of rows: [Detection], _ files: FileOrder, noting: Bool, in database: Database,
        path: String
    ) throws -> DetectionChanges {
        var changes = DetectionChanges()
        var currentTable = try DetectionTable("detections", taken: current.numbers, files, in: database, path: path)
        var supersededTable = try DetectionTable(
            "supersededDetections", taken: superseded.numbers, files, in: database, path: path)
        for improvement in merge.improvements {
            let (held, row) = (improvement.held, rows[improvement.incoming])
            if held < current.detections.count {
                if noting { changes.replace(current.detections[held], by: row) }
                current.detections[held] = row
                try currentTable.replace(current.numbers[held], by: row)
            } else {
                try supersededTable.replace(superseded.numbers[held - current.detections.count], by: row)
            }
        }
        for held in merge.newlySuperseded {
            try supersededTable.add(current.detections[held])
            try currentTable.remove(current.numbers[held])
            if noting { changes.removed.append(current.detections[held]) }
        }
        for addition in merge.additions {
            if addition.isSuperseded {
                try supersededTable.add(rows[addition.incoming])
            } else {
                try currentTable.add(rows[addition.incoming])
                if noting { changes.added.append(rows[addition.incoming]) }
            }
        }
        try currentTable.noteReach(in: database)
        try supersededTable.noteReach(in: database)
        return changes
    }
}

extension HeldRows {
    /// Puts the rows of some minutes into the table where they belong by their editions.
    ///
    /// - Precondition: The rows that bear on them are held here.
    mutating func reviseEditions(
        of minutes: Range<Int32>, _ files: FileOrder, in database: Database, path: String
    ) throws {
        let rows = current.detections + superseded.detections
        let numbers = current.numbers + superseded.numbers
        var currentTable = try DetectionTable("detections", taken: current.numbers, files, in: database, path: path)
        var supersededTable = try DetectionTable(
            "supersededDetections", taken: superseded.numbers, files, in: database, path: path)
        for addition in EditionMerge(rows).additions {
            let index = addition.incoming
            let wasSuperseded = index >= current.detections.count
            guard addition.isSuperseded != wasSuperseded, minutes.contains(ObservationKey(rows[index]).minute) else {
                continue
            }
            if wasSuperseded {
                try currentTable.add(rows[index])
                try supersededTable.remove(numbers[index])
            } else {
                try supersededTable.add(rows[index])
                try currentTable.remove(numbers[index])
            }
        }
        try currentTable.noteReach(in: database)
        try supersededTable.noteReach(in: database)
    }
}

/// One of the two tables of detections while rows are put into it.
private struct DetectionTable: ~Copyable {
    private let name: String
    private var writer: DetectionRowWriter
    private var sequence: RowNumber.Sequence
    private var reach = Reach()
    private let path: String

    init(_ name: String, taken: [Int64], _ files: FileOrder, in database: Database, path: String) throws {
        self.name = name
        self.path = path
        writer = try DetectionRowWriter(name, files, in: database)
        sequence = RowNumber.Sequence(after: taken)
    }

    mutating func add(_ detection: Detection) throws {
        guard let number = sequence.take(in: ObservationKey(detection).minute) else {
            throw StoreError(
                .full, path: path, expected: "fewer than 16,777,216 detections a minute", found: "one more",
                advice: "look at the times in the source file")
        }
        try writer.write(detection, number: number)
        reach.include(detection.coordinate)
    }

    mutating func replace(_ number: Int64, by detection: Detection) throws {
        try writer.write(detection, number: number)
        reach.include(detection.coordinate)
    }

    borrowing func remove(_ number: Int64) throws { try writer.remove(number) }

    borrowing func noteReach(in database: Database) throws {
        guard !reach.isEmpty else { return }
        try GeoPackage.note(name, reaching: reach, in: database)
    }
}
