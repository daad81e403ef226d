import CXML2
import FoundationEssentials
import Tables

/// Reads the enveloped signature of a document: one reference, to all of it, with known methods and nothing else.
///
/// - Source: XMLSignature11, section 3.2.
struct XMLSignature {
    /// - Returns: Integrity alone: the certificate is taken from the signature itself.
    static func state(of document: borrowing XMLDocument) -> CAPReading.SignatureState {
        guard let root = document.root else { return .missing }
        let signatures = root.children.filter { $0.name == "Signature" && $0.namespace == CAPSchema.signatureNamespace }
        guard let signature = signatures.first else { return .missing }
        guard signatures.count == 1 else { return .notRead("\(signatures.count) signatures") }
        do throws(Obstacle) {
            let parts = try SignatureParts(signature)
            guard try isIntact(parts, document) else { return .broken("a changed message") }
            return try isSigned(parts, document) ? .intact : .broken("a changed signature")
        } catch {
            return .notRead(error.reason)
        }
    }

    struct Obstacle: Error { let reason: String }

    private static func isSigned(
        _ parts: SignatureParts, _ document: borrowing XMLDocument
    ) throws(Obstacle) -> Bool {
        let path = "(//. | //@* | //namespace::*)[ancestor-or-self::ds:SignedInfo]"
        guard let bytes = parts.canonicalization.bytes(of: document.handle, nodes: path) else {
            throw Obstacle(reason: "a SignedInfo that cannot be made canonical")
        }
        do {
            return try parts.method.isValid(parts.value, of: bytes, key: parts.certificate.publicKey)
        } catch {
            throw Obstacle(reason: "a key or signature that does not fit \(parts.method.rawValue)")
        }
    }

    private static func isIntact(
        _ parts: SignatureParts, _ document: borrowing XMLDocument
    ) throws(Obstacle) -> Bool {
        guard let copy = xmlCopyDoc(document.handle, 1) else { throw Obstacle(reason: "a document too large to copy") }
        defer { xmlFreeDoc(copy) }
        removeSignature(from: copy)
        guard let bytes = parts.transform.bytes(of: copy) else {
            throw Obstacle(reason: "a document that cannot be made canonical")
        }
        return parts.digestMethod.digest(of: bytes) == parts.digest
    }

    private static func removeSignature(from document: xmlDocPtr) {
        var child = xmlDocGetRootElement(document)?.pointee.children
        while let current = child {
            child = current.pointee.next
            let isSignature =
                current.pointee.type == XML_ELEMENT_NODE && xmlStrEqual(current.pointee.name, "Signature") == 1
                && xmlStrEqual(current.pointee.ns?.pointee.href, CAPSchema.signatureNamespace) == 1
            if isSignature {
                xmlUnlinkNode(current)
                xmlFreeNode(current)
            }
        }
    }
}

/// Parts of a signature.
struct SignatureParts {
    let canonicalization: CanonicalXML
    let method: SignatureMethod
    let transform: CanonicalXML
    let digestMethod: DigestMethod
    let digest: Data
    let value: Data
    let certificate: Certificate

    init(_ signature: XMLElement) throws(XMLSignature.Obstacle) {
        let signedInfo = try signature.only("SignedInfo")
        let reference = try signedInfo.only("Reference")
        guard reference.value(of: "URI") == "" else {
            throw XMLSignature.Obstacle(reason: "a reference that is not to the whole message")
        }
        canonicalization = try signedInfo.only("CanonicalizationMethod").algorithm()
        method = try signedInfo.only("SignatureMethod").algorithm()
        transform = try Self.transform(reference)
        digestMethod = try reference.only("DigestMethod").algorithm()
        digest = try reference.only("DigestValue").data()
        value = try signature.only("SignatureValue").data()
        let data = try signature.only("KeyInfo").only("X509Data").first("X509Certificate").data()
        guard let certificate = Certificate(der: Array(data)) else {
            throw XMLSignature.Obstacle(reason: "a certificate that cannot be read")
        }
        self.certificate = certificate
    }

    /// The signature itself taken out, then made canonical.
    private static func transform(_ reference: XMLElement) throws(XMLSignature.Obstacle) -> CanonicalXML {
        let transforms = try reference.only("Transforms").children
        guard transforms.first?.value(of: "Algorithm") == CAPSchema.signatureNamespace + "enveloped-signature",
            transforms.count <= 2, transforms.allSatisfy(\.children.isEmpty)
        else { throw XMLSignature.Obstacle(reason: "transforms other than enveloped and canonical") }
        return transforms.count == 2 ? try transforms[1].algorithm() : .inclusive
    }
}

extension XMLElement {
    func value(of attribute: String) -> String? {
        attributes.first { $0.name == attribute && $0.namespace == "" }?.value
    }

    fileprivate func only(_ name: String) throws(XMLSignature.Obstacle) -> XMLElement {
        let found = children.filter { $0.name == name && $0.namespace == CAPSchema.signatureNamespace }
        guard found.count == 1 else { throw XMLSignature.Obstacle(reason: "\(found.count) elements \(name)") }
        return found[0]
    }

    fileprivate func first(_ name: String) throws(XMLSignature.Obstacle) -> XMLElement {
        guard let found = children.first(where: { $0.name == name }) else {
            throw XMLSignature.Obstacle(reason: "no \(name)")
        }
        return found
    }

    fileprivate func algorithm<Method: RawRepresentable<String>>() throws(XMLSignature.Obstacle) -> Method {
        let name = value(of: "Algorithm") ?? "none"
        guard let method = Method(rawValue: name), children.isEmpty else {
            throw XMLSignature.Obstacle(reason: "the method \(name)")
        }
        return method
    }

    fileprivate func data() throws(XMLSignature.Obstacle) -> Data {
        let compact = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        guard let data = Data(base64Encoded: String(String.UnicodeScalarView(compact))) else {
            throw XMLSignature.Obstacle(reason: "no base 64 in \(name)")
        }
        return data
    }
}
