import Formats

extension EventColumn {
    /// As the definition of a column of a table.
    var definition: String { name + " " + type + (name == "id" ? " NOT NULL UNIQUE" : "") }

    private var type: String {
        switch kind {
        case .text: "TEXT"
        case .integer: "INTEGER"
        case .decimal: "DOUBLE"
        case .instant: "DATETIME"
        }
    }
}
