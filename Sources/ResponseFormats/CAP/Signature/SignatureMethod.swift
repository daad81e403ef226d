import Crypto
import CryptoExtras
import FoundationEssentials

/// How a message is signed.
///
/// - Source: XMLSignature11, section 6.
enum SignatureMethod: String, CaseIterable {
    case rsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"
    case rsaSHA512 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512"
    case ecdsaSHA256 = "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256"

    /// Whether a signature is that of the bytes by the key.
    ///
    /// - Throws: When key or signature do not fit the method.
    func isValid(_ signature: Data, of bytes: [UInt8], key: [UInt8]) throws -> Bool {
        switch self {
        case .rsaSHA256:
            try _RSA.Signing.PublicKey(derRepresentation: key).isValidSignature(
                .init(rawRepresentation: signature), for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
        case .rsaSHA512:
            try _RSA.Signing.PublicKey(derRepresentation: key).isValidSignature(
                .init(rawRepresentation: signature), for: SHA512.hash(data: bytes), padding: .insecurePKCS1v1_5)
        case .ecdsaSHA256:
            try P256.Signing.PublicKey(derRepresentation: key).isValidSignature(
                P256.Signing.ECDSASignature(rawRepresentation: signature), for: bytes)
        }
    }
}

/// How the content is hashed.
enum DigestMethod: String, CaseIterable {
    case sha256 = "http://www.w3.org/2001/04/xmlenc#sha256"
    case sha512 = "http://www.w3.org/2001/04/xmlenc#sha512"

    func digest(of bytes: [UInt8]) -> Data {
        switch self {
        case .sha256: Data(SHA256.hash(data: bytes))
        case .sha512: Data(SHA512.hash(data: bytes))
        }
    }
}

/// A private key: RSA, or P-256.
enum SigningKey {
    case rsa(_RSA.Signing.PrivateKey)
    case p256(P256.Signing.PrivateKey)

    /// - Returns: `nil` when the text is no such key without a password.
    init?(pem: String) {
        if let key = Self.tried({ try _RSA.Signing.PrivateKey(pemRepresentation: pem) }) {
            self = .rsa(key)
        } else if let key = Self.tried({ try P256.Signing.PrivateKey(pemRepresentation: pem) }) {
            self = .p256(key)
        } else {
            return nil
        }
    }

    private static func tried<Key>(_ make: () throws -> Key) -> Key? {
        do { return try make() } catch { return nil }
    }

    var method: SignatureMethod {
        switch self {
        case .rsa: .rsaSHA256
        case .p256: .ecdsaSHA256
        }
    }

    func signature(of bytes: [UInt8]) throws -> Data {
        switch self {
        case .rsa(let key):
            try key.signature(for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5).rawRepresentation
        case .p256(let key): try key.signature(for: bytes).rawRepresentation
        }
    }
}
