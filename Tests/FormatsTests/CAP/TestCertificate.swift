import Formats

/// The parts of a certificate that reading one needs, around a key made for one test.
enum TestCertificate {
    /// - Parameter publicKey: SubjectPublicKeyInfo, DER.
    static func pem(_ publicKey: [UInt8]) -> String {
        let version = node(0xA0, node(0x02, [2]))
        let signed = node(0x30, version + node(0x02, [1]) + empty + empty + empty + empty + publicKey)
        let certificate = node(0x30, signed + empty + node(0x03, [0, 1]))
        return "-----BEGIN CERTIFICATE-----\n" + base64(certificate) + "\n-----END CERTIFICATE-----\n"
    }

    private static let empty = node(0x30, [])

    private static func node(_ tag: UInt8, _ content: [UInt8]) -> [UInt8] {
        let count = content.count
        let length: [UInt8] =
            count < 128
            ? [UInt8(count)]
            : (count < 256 ? [0x81, UInt8(count)] : [0x82, UInt8(count / 256), UInt8(count % 256)])
        return [tag] + length + content
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var text = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = (0..<3).map { start + $0 < bytes.count ? UInt32(bytes[start + $0]) : 0 }
            let bits = group[0] << 16 | group[1] << 8 | group[2]
            for index in 0..<4 {
                let isPadding = start + index > bytes.count
                text.append(isPadding ? "=" : letters[Int(bits >> (18 - 6 * UInt32(index))) & 63])
            }
            if text.count % 65 == 64 { text += "\n" }
        }
        return text
    }
}
