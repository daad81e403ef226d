import Formats
import GRDB
import Geo

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

extension FieldValue {
    /// As the database holds it: the same digits that every output of events has.
    var stored: (any DatabaseValueConvertible)? {
        switch self {
        case .missing: nil
        case .text(let text): text
        case .integer(let number): number
        case .decimal(let number, let places): Self.rounded(number, places: places)
        case .instant(let instant): instant.stored
        }
    }
}
