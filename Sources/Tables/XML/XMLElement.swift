/// An element of an XML document as a value.
package struct XMLElement: Equatable {
    /// Empty where there is none.
    package var namespace: String
    package var name: String
    package var attributes: [XMLAttribute] = []
    package var children: [XMLElement] = []
    /// The text directly in it, that between its children too.
    package var text: String = ""
    /// Where its start tag ends, counted from 1.
    package var line: Int
}

package struct XMLAttribute: Equatable {
    package var namespace: String
    package var name: String
    package var value: String
}
