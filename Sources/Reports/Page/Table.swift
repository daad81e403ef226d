/// A table of a document, in the words of its language; nothing in it is escaped yet.
struct Table {
    let title: String
    let columns: [Column]
    let rows: [Row]
    /// Stored, because templates see stored properties only.
    let hasRows: Bool
    /// What a reader must know to read the figures.
    let notes: [String]
    /// What stands in place of no rows.
    let whenEmpty: String

    init(title: String, columns: [Column], rows: [Row], notes: [String] = [], whenEmpty: String) {
        self.title = title
        self.columns = columns
        self.rows = rows
        hasRows = !rows.isEmpty
        self.notes = notes
        self.whenEmpty = whenEmpty
    }

    struct Column {
        var title: String
        /// Where the method of the column's figures is told; empty where there is none.
        var link: String
        var hasLink: Bool
        var isNumber: Bool
        /// Two cells wide: the best value, and its bounds.
        var hasBounds: Bool

        init(_ title: String, link: String = "", isNumber: Bool = false, hasBounds: Bool = false) {
            self.title = title
            self.link = link
            hasLink = !link.isEmpty
            self.isNumber = isNumber
            self.hasBounds = hasBounds
        }
    }

    struct Row { var cells: [Cell] }

    struct Cell {
        var text: String
        /// Why a figure is missing; empty where it is not.
        var reason = ""
        /// Printed after the best value; empty where there is none.
        var bounds = ""
        var links: [Link] = []
        var isNumber = false
        /// The column is two cells wide.
        var hasBounds = false
    }

    struct Link {
        var target: String
        var label: String
    }
}
