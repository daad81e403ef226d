/// An element of an XML document as a value.
struct XMLElement: Equatable {
    /// Empty where there is none.
    var namespace: String
    var name: String
    var attributes: [XMLAttribute] = []
    var children: [XMLElement] = []
    /// The text directly in it, that between its children too.
    var text: String = ""
    /// Where its start tag ends, counted from 1.
    var line: Int
}

struct XMLAttribute: Equatable {
    var namespace: String
    var name: String
    var value: String
}
