/// A table of names as a person writes it: columns between semicolons, names in a column between commas, `//` a comment.
struct NameFile {
    /// Names by row and column.
    let rows: [[[String]]]

    /// - Parameters:
    ///   - name: As messages call it, such as `names/countries.txt`.
    ///   - columns: How many each row has.
    /// - Throws: ``WordFileError`` at the first line that cannot be meant.
    init(_ text: String, name: String, columns: Int) throws(WordFileError) {
        var rows: [[[String]]] = []
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if line.isEmpty || line.hasPrefix("//") { continue }
            let fields = line.split(separator: ";", omittingEmptySubsequences: false)
            func fault(_ expected: String, _ found: String) -> WordFileError {
                WordFileError(file: name, line: index + 1, expected: expected, found: found)
            }
            guard fields.count == columns else {
                throw fault("\(columns) columns between semicolons", "\(fields.count)")
            }
            guard let first = fields.first, !first.isEmpty else { throw fault("a first column", "nothing") }
            let row = fields.map { $0.isEmpty ? [] : $0.split(separator: ",", omittingEmptySubsequences: false) }
            if let blank = row.joined().first(where: { $0.isEmpty || $0.first == " " || $0.last == " " }) {
                throw fault("names between commas without blanks around them", "\"\(blank)\"")
            }
            rows.append(row.map { $0.map(String.init) })
        }
        self.rows = rows
    }

    /// The rows of an embedded file; a mistake in one stops the program, which would find less without it.
    static func rows(_ name: String, columns: Int) -> [[[String]]] {
        let path = "names/\(name).txt"
        guard let file = EmbeddedText.all.first(where: { $0.name == path }) else { fatalError("no file \(path)") }
        do throws(WordFileError) { return try NameFile(file.text, name: path, columns: columns).rows } catch {
            fatalError(error.description)
        }
    }
}
