/// A table of a document, in the words of its language; nothing in it is escaped yet.
struct Table {
    let title: String
    /// Above the table, where a section has several.
    let caption: String
    let hasCaption: Bool
    let columns: [Column]
    let rows: [Row]
    /// Stored, because templates see stored properties only.
    let hasRows: Bool
    /// Remark that a reader needs for the figures.
    let notes: [String]
    /// Text in place of rows, where there are none.
    let whenEmpty: String

    init(title: String, columns: [Column], rows: [Row], notes: [String] = [], whenEmpty: String, caption: String = "") {
        self.title = title
        self.caption = caption
        hasCaption = !caption.isEmpty
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
        /// Where the same table stands in the order of this column; empty where it has none.
        private(set) var address = ""
        private(set) var hasAddress = false
        /// `ascending` or `descending` where the rows are in its order.
        private(set) var order = ""
        private(set) var isOrdered = false

        init(_ title: String, link: String = "", isNumber: Bool = false, hasBounds: Bool = false) {
            self.title = title
            self.link = link
            hasLink = !link.isEmpty
            self.isNumber = isNumber
            self.hasBounds = hasBounds
        }

        /// - Parameter order: What its order is where the rows are in it.
        func sorted(at address: String, order: String?) -> Column {
            var column = self
            (column.address, column.hasAddress) = (address, true)
            (column.order, column.isOrdered) = (order ?? "", order != nil)
            return column
        }
    }

    struct Row {
        var cells: [Cell]
        /// Where links to it lead; empty where none does.
        let anchor: String
        let hasAnchor: Bool
        /// For scripts, as `data-NAME`.
        let attributes: [Attribute]

        init(cells: [Cell], anchor: String = "", attributes: [Attribute] = []) {
            (self.cells, self.anchor, self.attributes) = (cells, anchor, attributes)
            hasAnchor = !anchor.isEmpty
        }
    }

    struct Attribute {
        var name: String
        var value: String
    }

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
        /// Where the text leads, a web address.
        private(set) var address = ""
        private(set) var hasAddress = false
        /// In small print behind the text.
        private(set) var remark = ""
        private(set) var hasRemark = false
        /// Holds a word that may break anywhere, such as a web address.
        private(set) var isLong = false
        /// A day, or a day and a clock time: not to be broken.
        private(set) var isDate = false

        init(
            text: String, reason: String = "", bounds: String = "", links: [Link] = [], isNumber: Bool = false,
            hasBounds: Bool = false
        ) {
            (self.text, self.reason, self.bounds, self.links) = (text, reason, bounds, links)
            (self.isNumber, self.hasBounds) = (isNumber, hasBounds)
            isLong = !isNumber && text.split(separator: " ").contains { $0.utf8.count > 40 }
            isDate = !isNumber && (10...16).contains(text.utf8.count) && text.utf8.allSatisfy(Self.isOfDate)
        }

        private static func isOfDate(_ byte: UInt8) -> Bool {
            (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "-: ".utf8.contains(byte)
        }

        func leading(to address: String) -> Cell {
            var cell = self
            (cell.address, cell.hasAddress) = (address, !address.isEmpty)
            return cell
        }

        func remarked(_ remark: String) -> Cell {
            var cell = self
            (cell.remark, cell.hasRemark) = (remark, !remark.isEmpty)
            return cell
        }
    }

    struct Link {
        var target: String
        var label: String
    }
}
