public import EmergencyResponse
import FoundationEssentials
public import Tables

/// Signs messages, so that whoever trusts the certificate sees that they are unchanged.
///
/// The signature is enveloped, over the whole message in exclusive canonical XML, with SHA-256 and RSA or P-256; the
/// certificate comes with it.
///
/// - Source: XMLSignature11; CAP12, section 3.3.4.1.
public struct AlertSigner {
    private let key: SigningKey
    private let certificate: Certificate

    /// - Parameters:
    ///   - key: A private key without a password, PEM: RSA of at least 2,048 bits, or P-256.
    ///   - certificate: The certificate of that key, PEM.
    /// - Throws: ``FormatError`` when one of them is something else, or they do not belong together.
    public init(key: InputFile, certificate: InputFile) throws(FormatError) {
        guard let signing = SigningKey(pem: String(decoding: key.bytes, as: UTF8.self)) else {
            throw FormatError(
                source: key.name, expected: "a private key in PEM without a password, RSA or P-256",
                found: "something else")
        }
        guard let own = Certificate(pem: String(decoding: certificate.bytes, as: UTF8.self)) else {
            throw FormatError(
                source: certificate.name, expected: "a certificate in PEM", found: "something else")
        }
        (self.key, self.certificate) = (signing, own)
        try requirePair(key.name, certificate.name)
    }

    /// Signs and reads back a few bytes.
    private func requirePair(_ keyName: String, _ certificateName: String) throws(FormatError) {
        let bytes = Array("zarevo".utf8)
        do {
            let signature = try key.signature(of: bytes)
            if try key.method.isValid(signature, of: bytes, key: certificate.publicKey) { return }
        } catch {
            throw FormatError(
                source: certificateName, expected: "the certificate of the key in \(keyName)",
                found: "one of another kind of key (\(error))")
        }
        throw FormatError(
            source: certificateName, expected: "the certificate of the key in \(keyName)", found: "that of another key")
    }

    /// The document of a message with its signature at the end, without white space between elements.
    public func text(_ alert: Alert) throws(FormatError) -> String {
        let plain = CAPWriter.compactText(alert)
        guard let digest = Self.digest(of: plain) else { throw unsigned(alert, "a message that is no XML") }
        let signedInfo = Self.signedInfo(digest: digest, method: key.method)
        do {
            let value = try key.signature(of: Array(signedInfo.utf8)).base64EncodedString()
            let end = "</alert>\n"
            return plain.dropLast(end.count) + signature(around: signedInfo, value: value) + end
        } catch {
            throw unsigned(alert, "a key that refuses: \(error)")
        }
    }

    private func unsigned(_ alert: Alert, _ found: String) -> FormatError {
        FormatError(source: alert.identifier, expected: "a message that can be signed", found: found)
    }

    private static func digest(of text: String) -> String? {
        do {
            let document = try XMLDocument.parse(Array(text.utf8))
            return CanonicalXML.exclusive.bytes(of: document.handle)
                .map { DigestMethod.sha256.digest(of: $0).base64EncodedString() }
        } catch {
            return nil
        }
    }

    /// In canonical form, as it is signed.
    private static func signedInfo(digest: String, method: SignatureMethod) -> String {
        let space = CAPSchema.signatureNamespace
        return "<SignedInfo xmlns=\"\(space)\">"
            + "<CanonicalizationMethod Algorithm=\"\(CanonicalXML.exclusive.rawValue)\"></CanonicalizationMethod>"
            + "<SignatureMethod Algorithm=\"\(method.rawValue)\"></SignatureMethod><Reference URI=\"\"><Transforms>"
            + "<Transform Algorithm=\"\(space)enveloped-signature\"></Transform>"
            + "<Transform Algorithm=\"\(CanonicalXML.exclusive.rawValue)\"></Transform></Transforms>"
            + "<DigestMethod Algorithm=\"\(DigestMethod.sha256.rawValue)\"></DigestMethod>"
            + "<DigestValue>\(digest)</DigestValue></Reference></SignedInfo>"
    }

    private func signature(around signedInfo: String, value: String) -> String {
        "<Signature xmlns=\"\(CAPSchema.signatureNamespace)\">\(signedInfo)<SignatureValue>\(value)</SignatureValue>"
            + "<KeyInfo><X509Data><X509Certificate>\(Data(certificate.bytes).base64EncodedString())</X509Certificate>"
            + "</X509Data></KeyInfo></Signature>"
    }
}
