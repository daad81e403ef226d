import Crypto
import CryptoExtras
import EmergencyResponse
import ResponseFormats
import Tables
import Testing

@Suite("Signed alerts")
struct AlertSignatureTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func signer(key: String, publicKey: [UInt8]) throws -> AlertSigner {
        let key = folder.write(key, as: "key.pem")
        let certificate = folder.write(TestCertificate.pem(publicKey), as: "certificate.pem")
        return try AlertSigner(key: InputFile(key), certificate: InputFile(certificate))
    }

    private func p256() throws -> AlertSigner {
        let key = P256.Signing.PrivateKey()
        return try signer(key: key.pemRepresentation, publicKey: Array(key.publicKey.derRepresentation))
    }

    private func rsa() throws -> AlertSigner {
        let key = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        return try signer(key: key.pemRepresentation, publicKey: Array(key.publicKey.derRepresentation))
    }

    @Test("signed by either kind of key, a message is right and intact")
    func intact() throws {
        for signer in [try p256(), try rsa()] {
            let reading = SampleAlert.read(try signer.text(SampleAlert.alert()))
            #expect(reading.signature == .intact)
            #expect(reading.findings() == [])
        }
        #expect(SampleAlert.read(CAPWriter.text(SampleAlert.alert())).signature == .missing)
    }

    @Test(
        "a change of the content is seen",
        arguments: [
            ("Exercise", "Actual"), ("60.3,102.2", "60.3,102.3"), ("A note", "A mote"), ("<code>a</code>", ""),
            ("<description>", "<description> "),
        ])
    func changed(from: String, to: String) throws {
        let text = try p256().text(SampleAlert.alert())
        let other = text.replacing(from, with: to, maxReplacements: 1)
        try #require(other != text)
        let reading = SampleAlert.read(other)
        #expect(reading.signature == .broken("a changed message"))
        #expect(reading.findings().contains { $0.rule == .signature && $0.weight == .error })
    }

    @Test("what does not change the meaning of the XML does not break it")
    func canonical() throws {
        let text = try rsa().text(SampleAlert.alert())
            .replacing("<note>A note</note>", with: "<note >A &#110;ote</note><!-- seen -->")
            .replacing("UTF-8\"?>\n<alert", with: "utf-8\" ?>\n\n<alert")
        #expect(SampleAlert.read(text).signature == .intact)
    }

    @Test("the signature of one message is none of another")
    func moved() throws {
        let signer = try p256()
        let one: String = try signer.text(SampleAlert.alert())
        let other: String = try signer.text(SampleAlert.alert("fire-1.2"))
        let start = try #require(one.firstRange(of: "<Signature")).lowerBound
        let place = try #require(other.firstRange(of: "<Signature")).lowerBound
        #expect(SampleAlert.read(String(other[..<place] + one[start...])).signature == .broken("a changed message"))
    }

    @Test("a signature by another key, and one with a changed value, are broken")
    func forged() throws {
        let mine: String = try p256().text(SampleAlert.alert())
        let theirs: String = try p256().text(SampleAlert.alert())
        let start = try #require(mine.firstRange(of: "<KeyInfo>")).lowerBound
        let other = try #require(theirs.firstRange(of: "<KeyInfo>")).lowerBound
        #expect(SampleAlert.read(String(mine[..<start] + theirs[other...])).signature == .broken("a changed signature"))
    }

    @Test("a reference to a part, or another method, is not taken for a signature of the whole")
    func partial() throws {
        let text = try p256().text(SampleAlert.alert())
        for (from, to) in [
            ("URI=\"\"", "URI=\"#part\""), ("xmlenc#sha256", "xmldsig#sha1"), ("enveloped-signature", "base64"),
            ("#ecdsa-sha256", "#hmac-sha256"),
        ] {
            guard case .notRead = SampleAlert.read(text.replacing(from, with: to)).signature else {
                Issue.record("\(to) was read")
                continue
            }
        }
    }

    @Test("a key and the certificate of another, and things that are neither, are refused")
    func refused() throws {
        let (one, other) = (P256.Signing.PrivateKey(), P256.Signing.PrivateKey())
        #expect(throws: FormatError.self) {
            try signer(key: one.pemRepresentation, publicKey: Array(other.publicKey.derRepresentation))
        }
        let rsa = try _RSA.Signing.PrivateKey(keySize: .bits2048)
        #expect(throws: FormatError.self) {
            try signer(key: one.pemRepresentation, publicKey: Array(rsa.publicKey.derRepresentation))
        }
        #expect(throws: FormatError.self) { try signer(key: "no key", publicKey: []) }
        #expect(throws: FormatError.self) { try signer(key: one.pemRepresentation, publicKey: [1, 2, 3]) }
    }
}
