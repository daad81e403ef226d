import Formats
import SwiftASN1

/// X.509 certificate: its bytes and the public key in it.
struct Certificate {
    let bytes: [UInt8]
    /// The subject's public key with its algorithm (SubjectPublicKeyInfo), DER.
    let publicKey: [UInt8]

    /// - Parameter der: A certificate as RFC 5280 has it.
    init?(der: [UInt8]) {
        do {
            publicKey = try Self.publicKey(DER.parse(der))
            bytes = der
        } catch {
            return nil
        }
    }

    /// - Parameter pem: Text that holds at least one certificate; the first one counts.
    init?(pem: String) {
        do {
            let documents = try PEMDocument.parseMultiple(pemString: pem)
            guard let first = documents.first(where: { $0.discriminator == "CERTIFICATE" }) else { return nil }
            self.init(der: first.derBytes)
        } catch {
            return nil
        }
    }

    /// - Source: RFC5280, section 4.1.
    private static func publicKey(_ root: ASN1Node) throws -> [UInt8] {
        try DER.sequence(root, identifier: .sequence) { parts in
            guard let signed = parts.next() else { throw Missing() }
            while parts.next() != nil {}
            return try DER.sequence(signed, identifier: .sequence) { fields in
                var rest: [ASN1Node] = []
                while let field = fields.next() { rest.append(field) }
                if rest.first?.identifier.tagClass == .contextSpecific { rest.removeFirst() }
                guard rest.count > 5 else { throw Missing() }
                return Array(rest[5].encodedBytes)
            }
        }
    }

    private struct Missing: Error {}
}
