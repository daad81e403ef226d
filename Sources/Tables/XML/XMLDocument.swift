package import CXML2

/// A parsed document of libxml2, freed with its owner.
///
/// Nothing outside the bytes is read and no entity is expanded: a document type declaration ends the parsing.
package struct XMLDocument: ~Copyable {
    package let handle: xmlDocPtr

    private init(_ handle: xmlDocPtr) { self.handle = handle }

    deinit { xmlFreeDoc(handle) }

    /// - Throws: ``XMLFault`` with the line where parsing ended.
    package static func parse(_ bytes: [UInt8]) throws(XMLFault) -> XMLDocument {
        try XMLTagScan.check(bytes)
        guard let context = xmlNewParserCtxt() else {
            throw XMLFault(line: nil, expected: "memory for the parser", found: "none")
        }
        defer { xmlFreeParserCtxt(context) }
        context.pointee.sax?.pointee.internalSubset = { context, _, _, _ in
            context.map { xmlStopParser($0.assumingMemoryBound(to: xmlParserCtxt.self)) }
        }
        context.pointee.sax?.pointee.serror = { context, error in
            guard let context, let error, error.pointee.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
            xmlStopParser(context.assumingMemoryBound(to: xmlParserCtxt.self))
        }
        let options = [XML_PARSE_NONET, XML_PARSE_NOERROR, XML_PARSE_NOWARNING, XML_PARSE_BIG_LINES]
        let handle = bytes.withUnsafeBytes {
            xmlCtxtReadMemory(
                context, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: $0.count), nil, nil,
                Int32(options.reduce(0) { $0 | $1.rawValue }))
        }
        guard let handle, context.pointee.wellFormed == 1, context.pointee.errNo == 0 else {
            if let handle { xmlFreeDoc(handle) }
            throw finding(context, bytes)
        }
        return XMLDocument(handle)
    }

    private static func finding(_ context: xmlParserCtxtPtr, _ bytes: [UInt8]) -> XMLFault {
        let error = context.pointee.lastError
        if error.code == 0, context.pointee.errNo == Int32(XML_ERR_USER_STOP.rawValue) {
            return XMLFault(
                line: line(of: "<!DOCTYPE", in: bytes), expected: "a message without a document type",
                found: "a document type declaration")
        }
        let message = error.message.map {
            String(cString: $0).split(whereSeparator: \.isNewline).joined(separator: " ")
        }
        return XMLFault(
            line: error.line > 0 ? Int(error.line) : 1, expected: "well-formed XML",
            found: bytes.isEmpty ? "an empty file" : message ?? "something else")
    }

    private static func line(of text: String, in bytes: [UInt8]) -> Int? {
        let letters = Array(text.utf8)
        var line = 1
        for start in bytes.indices {
            if bytes[start...].starts(with: letters) { return line }
            if bytes[start] == ASCII.lineFeed { line += 1 }
        }
        return nil
    }

    /// The root with all that is in it.
    package var root: XMLElement? { xmlDocGetRootElement(handle).map { XMLElement($0) } }
}

extension XMLElement {
    fileprivate init(_ node: xmlNodePtr) {
        self.init(
            namespace: Self.text(node.pointee.ns?.pointee.href), name: Self.text(node.pointee.name),
            line: max(1, Int(xmlGetLineNo(node))))
        var attribute = node.pointee.properties
        while let current = attribute {
            attributes.append(
                XMLAttribute(
                    namespace: Self.text(current.pointee.ns?.pointee.href), name: Self.text(current.pointee.name),
                    value: Self.text(current.pointee.children?.pointee.content)))
            attribute = current.pointee.next
        }
        var child = node.pointee.children
        while let current = child {
            switch current.pointee.type {
            case XML_ELEMENT_NODE: children.append(XMLElement(current))
            case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: text += Self.text(current.pointee.content)
            default: break
            }
            child = current.pointee.next
        }
    }

    private static func text(_ characters: UnsafePointer<xmlChar>?) -> String {
        characters.map { String(cString: $0) } ?? ""
    }
}
