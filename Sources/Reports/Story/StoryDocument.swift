/// A story in order, before it becomes HTML, Markdown or lines of a terminal; nothing in it is escaped yet.
struct StoryDocument {
    var language: String
    var title: String
    var moment: String
    /// What a reader must know before anything else.
    var note: String
    var sections: [StorySection]
}

struct StorySection {
    var title: String
    var blocks: [StoryBlock]
    /// Too long for a terminal, which says where to find it.
    var isDetail = false
}

enum StoryBlock {
    case paragraph(StoryLine)
    case list([StoryLine])
    case table(StoryTable)
    /// A map that has a file of its own in the folder.
    case map(Drawing, file: String)
}

/// Text, and the address it comes from.
struct StoryLine {
    var text: String
    var source: String?

    init(_ text: String, source: String? = nil) {
        self.text = text
        self.source = source
    }

    /// Only what a browser opens as a page.
    var link: String? { source.flatMap { $0.hasPrefix("https://") || $0.hasPrefix("http://") ? $0 : nil } }
}

struct StoryTable {
    var columns: [String]
    var rows: [[StoryLine]]
}
