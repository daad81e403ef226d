import ArgumentParser
import Tables

/// Rows of a table that cannot be read: left out and written to a file where one is named.
struct RejectsOption: ParsableArguments {
    @Option(
        help:
            "Where rows that cannot be read are written (CSV: file, line, reason, text), rather than stopping at the first.",
        completion: .file())
    var rejects: String?

    /// Writes the rows and says how many there are.
    func write(_ rows: [RejectedRow], of input: String) throws {
        guard let rejects else { return }
        let file = try RejectsFile(rejects)
        for row in rows { try file.add(row, of: input) }
        try file.finish()
        guard !rows.isEmpty else { return }
        Console.note("\(input): \(rows.count) rows rejected; \(rejects) has each with its reason")
    }
}
