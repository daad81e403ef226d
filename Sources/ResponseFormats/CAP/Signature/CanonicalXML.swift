import CXML2

/// Canonical XML: the bytes that a signature is about, whatever the document looked like.
///
/// - Source: ExclusiveC14N.
enum CanonicalXML: String, CaseIterable {
    case inclusive = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"
    case inclusiveWithComments = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315#WithComments"
    case inclusive11 = "http://www.w3.org/2006/12/xml-c14n11"
    case exclusive = "http://www.w3.org/2001/10/xml-exc-c14n#"
    case exclusiveWithComments = "http://www.w3.org/2001/10/xml-exc-c14n#WithComments"

    private var mode: xmlC14NMode {
        switch self {
        case .inclusive, .inclusiveWithComments: XML_C14N_1_0
        case .inclusive11: XML_C14N_1_1
        case .exclusive, .exclusiveWithComments: XML_C14N_EXCLUSIVE_1_0
        }
    }

    private var hasComments: Bool { self == .inclusiveWithComments || self == .exclusiveWithComments }

    /// The bytes of a document, or of the nodes of it that a path selects.
    func bytes(of document: xmlDocPtr, nodes path: String? = nil) -> [UInt8]? {
        guard let path else { return dump(document, nil) }
        guard let context = xmlXPathNewContext(document) else { return nil }
        defer { xmlXPathFreeContext(context) }
        xmlXPathRegisterNs(context, "ds", CAPSchema.signatureNamespace)
        guard let found = xmlXPathEvalExpression(path, context) else { return nil }
        defer { xmlXPathFreeObject(found) }
        return found.pointee.nodesetval.flatMap { dump(document, $0) }
    }

    private func dump(_ document: xmlDocPtr, _ nodes: xmlNodeSetPtr?) -> [UInt8]? {
        guard let buffer = xmlAllocOutputBuffer(nil) else { return nil }
        defer { xmlOutputBufferClose(buffer) }
        let count = xmlC14NDocSaveTo(document, nodes, Int32(mode.rawValue), nil, hasComments ? 1 : 0, buffer)
        xmlOutputBufferFlush(buffer)
        guard count >= 0, let text = xmlOutputBufferGetContent(buffer) else { return nil }
        return Array(UnsafeBufferPointer(start: text, count: xmlOutputBufferGetSize(buffer)))
    }
}
